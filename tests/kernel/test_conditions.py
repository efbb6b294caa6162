"""Condition trees: what is refused, what the placeholders mean, and three-valued truth."""

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from formloom.kernel.conditions import Scope, check, fields_in, matches, resolve
from formloom.kernel.context import Context
from formloom.kernel.forms import Form
from formloom.kernel.people import Department, Member, Organisation


def field(kind, json_type="string", **more):
    own = {key: more.pop(key) for key in ("form", "scale") if key in more}
    return {"type": json_type, "title": kind, "x-formloom": {"field": kind, **own}, **more}


CUSTOMER = Form.load({"properties": {"name": field("text"), "owner": field("member")}}, "crm/customer")
ORDER = Form.load(
    {"properties": {
        "no": field("text"), "total": field("money", "number", scale=2), "day": field("date"),
        "at": field("datetime"), "paid": field("switch", "boolean"), "dept": field("department"),
        "customer": field("link", form="customer"), "files": field("attachment", "array"),
        "items": {**field("subform", "array"), "items": {"properties": {"qty": field("number", "number")}}},
    }}, "crm/order")
FORMS = {"crm/customer": CUSTOMER, "crm/order": ORDER}
SCOPE = Scope(ORDER, FORMS.get)
PEOPLE = Organisation(
    members={"ann": Member("ann", "Ann", "north"), "bob": Member("bob", "Bob")},
    departments={"sales": Department("sales", "Sales"), "north": Department("north", "North", "sales"),
                 "far": Department("far", "Far", "north")},
)
CUSTOMERS = {"c1": {"name": "Acme", "owner": "ann"}}


def ctx(user="ann"):
    return Context(
        datetime(2026, 3, 1, 20, tzinfo=UTC), ZoneInfo("Asia/Shanghai"), user, PEOPLE,
        lambda form, id: CUSTOMERS.get(id), lambda: "new",
    )


def leaf(name, operator, *value):
    return {"field": name, "is": operator, **({"value": value[0]} if value else {})}


def codes(tree):
    return [(problem.path, problem.code) for problem in check(tree, SCOPE)]


@pytest.mark.parametrize("tree", [
    True, {"all": []}, leaf("total", "gt", Decimal("1.5")), leaf("customer.owner", "eq", "@me"),
    leaf("dept", "in", "@my_departments_below"), leaf("day", "between", ["@today", "2026-12-31"]),
    leaf("at", "ge", "@today"), leaf("items", "empty"), leaf("files", "empty", False),
    leaf("created_by", "eq", "@me"), leaf("_state", "in", ["running"]), {"not": leaf("paid", "eq", True)},
])
def test_good_trees(tree):
    assert codes(tree) == []


@pytest.mark.parametrize(("tree", "problem"), [
    ("total > 1", ("", "not_a_condition")),
    ({"all": [], "any": []}, ("", "not_a_condition")),
    ({"all": {"field": "no"}}, ("", "not_a_condition")),
    ({"none": []}, ("", "not_a_condition")),
    ({**leaf("no", "eq", "x"), "sql": "1=1"}, ("", "not_a_condition")),
    ({"all": [leaf("nope", "eq", 1)]}, ("all.0.field", "unknown_field")),
    (leaf(["no"], "eq", "x"), ("field", "unknown_field")),
    (leaf("customer.nope", "eq", "x"), ("field", "unknown_field")),
    (leaf("customer.owner.name", "eq", "x"), ("field", "unknown_field")),
    (leaf("no.name", "eq", "x"), ("field", "unknown_field")),
    (leaf("items.qty", "eq", 1), ("field", "unknown_field")),
    (leaf("paid", "gt", True), ("is", "unknown_operator")),
    (leaf("no", ["eq"], "x"), ("is", "unknown_operator")),
    (leaf("total", "eq", "12"), ("value", "not_a_number")),
    (leaf("total", "eq"), ("value", "not_a_number")),
    (leaf("paid", "eq", 1), ("value", "not_a_boolean")),
    (leaf("no", "eq", 1), ("value", "not_text")),
    (leaf("no", "eq", "\x00"), ("value", "bad_text")),
    (leaf("no", "in", "x"), ("value", "not_a_list")),
    (leaf("no", "in", [1]), ("value", "not_text")),
    (leaf("day", "eq", "today"), ("value", "not_a_date")),
    (leaf("day", "between", ["2026-01-01"]), ("value", "not_a_list")),
    (leaf("day", "between", ["2026-01-01", 5]), ("value", "not_a_date")),
    (leaf("at", "eq", "2026-01-01T10:00:00"), ("value", "not_a_datetime")),
    (leaf("at", "eq", 5), ("value", "not_a_datetime")),
    (leaf("at", "gt", "0001-01-01T00:00:00+14:00"), ("value", "not_a_datetime")),
    (leaf("at", "lt", "9999-12-31T23:59:59-12:00"), ("value", "not_a_datetime")),
    (leaf("at", "in", ["0001-01-01"]), ("value", "not_a_datetime")),
    (leaf("at", "lt", "9999-12-31"), ("value", "not_a_datetime")),
    (leaf("at", "eq", "20260101"), ("value", "not_a_datetime")),
    (leaf("day", "eq", "20260101"), ("value", "not_a_date")),
    (leaf("day", "eq", "2026-W01-1"), ("value", "not_a_date")),
    (leaf("items", "empty", "yes"), ("value", "not_a_boolean")),
    ({"any": [True] * 50 + [leaf("no", "eq", "x")] * 101}, ("", "condition_too_long")),
])
def test_bad_trees(tree, problem):
    assert codes(tree)[0] == problem


def test_nesting_has_a_bottom():
    tree = True
    for _ in range(60):
        tree = {"not": tree}
    assert codes(tree) == [(".".join(["not"] * 9), "too_deep")]


def test_placeholders_become_constants():
    found = resolve({"any": [leaf("customer.owner", "eq", "@me"), leaf("dept", "eq", "@my_department"),
                             leaf("dept", "ne", "@my_departments_below"), leaf("day", "le", "@today"),
                             leaf("at", "lt", "@today"), leaf("at", "gt", "2026-03-01")]}, SCOPE, ctx())
    assert [(one["is"], one["value"]) for one in found["any"]] == [
        ("eq", "ann"), ("eq", "north"), ("not_in", ["far", "north"]), ("le", "2026-03-02"),
        ("lt", "2026-03-01T16:00:00Z"), ("gt", "2026-02-28T16:00:00Z")]


RECORD = {
    "no": "SO-7 Äb",
    "total": Decimal("12.50"),
    "day": "2026-03-02",
    "at": "2026-03-01T16:00:00Z",
    "paid": False,
    "dept": "far",
    "customer": "c1",
    "items": [{"id": "r"}],
    "_created_by": "ann",
}


@pytest.mark.parametrize(
    ("tree", "true"),
    [
        (leaf("no", "contains", "so-7"), True),
        (leaf("no", "contains", "äB"), False),
        (leaf("no", "starts", "SO"), True),
        (leaf("total", "eq", 12.5), True),
        (leaf("total", "ne", 12), True),
        (leaf("total", "lt", 12), False),
        (leaf("total", "le", 13), True),
        (leaf("total", "gt", 12), True),
        (leaf("total", "ge", 13), False),
        (leaf("total", "between", [12, 13]), True),
        (leaf("no", "in", ["x"]), False),
        (leaf("at", "eq", "2026-03-02T00:00:00+08:00"), True),
        (leaf("at", "in", ["@today"]), True),
        (leaf("day", "eq", "@today"), True),
        (leaf("paid", "eq", False), True),
        (leaf("paid", "empty"), False),
        (leaf("customer.owner", "eq", "@me"), True),
        (leaf("customer.name", "eq", "Other"), False),
        (leaf("dept", "in", "@my_departments_below"), True),
        (leaf("dept", "ne", "@my_departments_below"), False),
        (leaf("created_by", "eq", "@me"), True),
        (leaf("items", "empty"), False),
        (leaf("files", "empty"), True),
        ({"all": [leaf("total", "gt", 1), leaf("paid", "eq", True)]}, False),
        ({"any": [leaf("total", "gt", 100), leaf("paid", "eq", False)]}, True),
        (True, True),
        ({"not": False}, True),
    ],
)
def test_matching(tree, true):
    assert matches(tree, RECORD, SCOPE, ctx()) is true


@pytest.mark.parametrize(
    "tree",
    [
        leaf("total", "gt", 1),
        leaf("total", "ne", 1),
        leaf("total", "in", [1]),
        leaf("total", "between", [0, 1]),
        leaf("at", "eq", "@today"),
        leaf("customer.name", "eq", "Acme"),
        leaf("gone", "eq", 1),
    ],
)
def test_about_a_blank_neither_a_condition_nor_its_opposite_holds(tree):
    assert not matches(tree, {}, SCOPE, ctx())
    assert not matches({"not": tree}, {}, SCOPE, ctx())
    assert not matches({"all": [True, tree]}, {}, SCOPE, ctx())
    assert matches({"any": [tree, leaf("total", "empty")]}, {}, SCOPE, ctx())


@pytest.mark.parametrize("tree", [
    leaf("dept", "eq", "@my_department"), leaf("dept", "in", "@my_departments_below"),
    leaf("dept", "ne", "@my_departments_below"), leaf("dept", "in", ["@my_department"]),
])
def test_nobody_without_a_department_is_let_in_by_one(tree):
    assert not matches(tree, RECORD, SCOPE, ctx("bob"))
    assert not matches({"not": tree}, RECORD, SCOPE, ctx("bob"))


def test_the_app_itself_is_nobody():
    assert not matches(leaf("created_by", "eq", "@me"), RECORD, SCOPE, ctx(None))
    assert not matches(leaf("created_by", "ne", "@me"), RECORD, SCOPE, ctx(None))
    assert not matches(leaf("dept", "ne", "@my_department"), RECORD, SCOPE, ctx(None))


def test_every_named_field_is_found():
    tree = {"all": [leaf("no", "eq", "x"), {"not": {"any": [leaf("customer.owner", "eq", "@me"), True]}}]}
    assert list(fields_in(tree)) == ["no", "customer.owner"]
