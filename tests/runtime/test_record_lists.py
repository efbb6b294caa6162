"""Record tables and lists: the SQL of a condition says what the pure one says, and pages lose nothing."""

import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from formloom.kernel.conditions import Scope, check, matches, resolve
from formloom.kernel.context import Context
from formloom.kernel.forms import Form
from formloom.kernel.people import Department, Member, Organisation
from formloom.storage import write
from formloom.storage.ids import new_id
from formloom.storage.reach import Reach, raw_columns
from formloom.storage.record_lists import NEWEST, Query, Sort, page
from formloom.storage.record_tables import make_or_extend, record_table, retyped, table_name
from formloom.storage.records import get, get_many, holder_of, insert, next_number, update

NOW = datetime(2026, 3, 1, 20, tzinfo=UTC)


def field(kind, json_type="string", **more):
    own = {key: more.pop(key) for key in ("form", "scale", "unique") if key in more}
    return {"type": json_type, "title": kind, "x-formloom": {"field": kind, **own}, **more}


CUSTOMER = Form.load({"properties": {"name": field("text"), "owner": field("member")}}, "crm/customer")
ORDER_FIELDS = {
    "no": field("text"),
    "total": field("money", "number"),
    "day": field("date"),
    "at": field("datetime"),
    "paid": field("switch", "boolean"),
    "dept": field("department"),
    "customer": field("link", form="customer"),
    "before": field("link", form="order"),
    "tags": field("multiselect", "array", items={"type": "string", "enum": ["a", "B", "a b", "%"]}),
    "span": field("daterange", "array", items={"type": "string", "format": "date"}),
    "files": field("attachment", "array"),
    "items": {
        **field("subform", "array"),
        "items": {"properties": {"qty": field("number", "number", scale=0)}},
    },
}
ORDER = Form.load({"properties": ORDER_FIELDS}, "crm/order")
FORMS = {"crm/customer": CUSTOMER, "crm/order": ORDER}
PEOPLE = Organisation({"ann": Member("ann", "Ann", "north"), "bob": Member("bob", "Bob")},
                      {"north": Department("north", "North"), "far": Department("far", "Far", "north")})

VALUES = {
    "no": [None, "SO-1", "so-2", "Äpfel 50%_", "单号", "a'; --"],
    "total": [None, 0, Decimal("0.1"), -5, 10**13],
    "day": [None, "2026-03-02", "2026-01-01"],
    "paid": [None, True, False],
    "dept": [None, "north", "far"],
    "at": [None, "2026-03-01T16:00:00Z", "2026-03-01T16:00:00.5Z", "2026-02-28T00:00:00Z",
           "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"],
    "customer": [None, "c1", "c2", "gone"],
    "before": [None, "r1", "r2"],
    "tags": [None, ["a"], ["a", "B"], ["a b"], ["B", "%"]],
    "span": [None, ["2026-03-02", "2026-03-02"], ["2026-01-01", "2026-12-31"], ["2025-12-30", "2026-01-01"],
             ["2026-01-01", "2026-01-01"]],
    "files": [None, [{"id": "f", "name": "x"}]],
    "items": [None, [{"qty": 2}], [{"qty": 1}, {}]],
}
ASKED = {
    "no": ["so-", "SO-1", "%", "_", "50%", "äpfel", "单", "'", ""],
    "total": [0, Decimal("0.1"), Decimal("0.105"), 10**20],
    "day": ["@today", "2026-02-01"],
    "paid": [True, False],
    "dept": ["@my_department", "far"],
    "at": ["@today", "2026-03-02T00:00:00+08:00", "2026-03-01T16:00:00.500000Z"],
    "customer": ["c1", "x"],
    "customer.name": ["Acme", "a"],
    "customer.owner": ["@me", "bob"],
    "before.no": ["SO-1"],
    "before.total": [0, 5],
    "tags": ["a", "A", "B", "a b", "%", "b"],
    "span": ["@today", "2026-01-01", "2026-01-02", "2025-12-31", "2026-12-31"],
    "files": [],
    "items": [],
    "created_by": ["@me", "bob"],
    "_created_at": ["@today", "2026-03-02", "2026-03-01T20:00:00Z", "0001-01-02", "9999-12-30"],
    "before._updated_at": ["@today", "2026-03-02T04:00:00+08:00"],
    "_state": ["open"],
    "_stages": ["A", "B", "b"],
    "before._stages": ["A"],
}
OPERATORS = ["eq", "ne", "lt", "le", "gt", "ge", "in", "between", "contains", "starts", "empty",
             "has_any", "has_all", "has_none", "overlaps", "before", "after"]
LISTS = ("in", "between", "overlaps", "has_any", "has_all", "has_none")


@pytest.fixture
def tx(workspace):
    with write(workspace) as tx:
        for form in FORMS.values():
            make_or_extend(tx, form, 1)
        yield tx


def table_of(tx):
    return lambda form: record_table(tx, FORMS[form], 1) if form in FORMS else None


def put(tx, id, data, form="crm/order", by="ann", at=NOW, **system):
    data = {key: value for key, value in data.items() if value is not None}
    data.update({"items": [{"id": new_id(), **row} for row in data["items"]]} if data.get("items") else {})
    insert(tx, table_of(tx)(form), id, data, created_at=at, created_by=by, **system)
    return data


def reach(tx, rows=True, field=lambda key: True, form="crm/order"):
    there = {name: lambda name=name: reach(tx, form=name) for name in FORMS}
    return Reach(Scope(FORMS[form], FORMS.get), table_of(tx)(form), rows, field, lambda name: there[name]())


def ids(tx, **query):
    return [one.id for one in page(tx, table_of(tx), Query(reach(tx), **query), None, 500).records]


def random_tree(chance, depth=0):
    kind = chance.random()
    if depth < 2 and kind < 0.4:
        if kind < 0.1:
            return {"not": random_tree(chance, depth + 1)}
        word = chance.choice(["all", "any"])
        return {word: [random_tree(chance, depth + 1) for _ in range(chance.randrange(4))]}
    name, operator = chance.choice(list(ASKED)), chance.choice(OPERATORS)
    if operator == "empty":
        return {"field": name, "is": "empty", "value": chance.random() < 0.5}
    values = [chance.choice(ASKED[name] or ["x"]) for _ in range(2)]
    return {"field": name, "is": operator, "value": values if operator in LISTS else values[0]}


def test_sql_and_pure_conditions_agree(tx):
    chance = random.Random(7)
    customers = {"c1": {"name": "Acme", "owner": "ann"}, "c2": {"name": "beta"}}
    for id, data in customers.items():
        put(tx, id, data, "crm/customer")
    facts = {}
    for at in range(60):
        data = put(tx, f"r{at}", {key: chance.choice(some) for key, some in VALUES.items()},
                   by=chance.choice(["ann", "bob"]), state=chance.choice([None, "open"]),
                   stages=chance.choice([None, [], ["A"], ["B", "A"], ["AB"]]))
        facts[f"r{at}"] = get(tx, table_of(tx)("crm/order"), f"r{at}").facts
        assert {k: v for k, v in facts[f"r{at}"].items() if k[0] != "_"}.keys() == data.keys()
    linked = {"crm/customer": customers, "crm/order": facts}
    scope, good = Scope(ORDER, FORMS.get), 0
    for user in ("ann", "bob", None):
        ctx = Context(
            NOW, ZoneInfo("Asia/Shanghai"), user, PEOPLE, lambda form, id: linked[form].get(id), new_id
        )
        for _ in range(150):
            tree = random_tree(chance)
            if check(tree, scope):
                continue
            good += 1
            expected = {id for id, record in facts.items() if matches(tree, record, scope, ctx)}
            assert set(ids(tx, filter=resolve(tree, scope, ctx))) == expected, tree
    assert good > 150


@pytest.mark.parametrize("down", [True, False])
@pytest.mark.parametrize(
    "keys", [["total"], ["day", "total"], ["_created_at"], ["at"], ["paid", "no"], ["span"]])
def test_pages_show_every_record_once_in_order(tx, keys, down):
    chance = random.Random(3)
    for at in range(40):
        put(
            tx,
            f"r{at:02}",
            {key: chance.choice(VALUES[key]) for key in ("total", "day", "at", "no", "paid", "span")},
            at=NOW + timedelta(seconds=chance.randrange(5)),
        )
    scope = Scope(ORDER, FORMS.get)
    query = Query(reach(tx), sort=[Sort(scope.locate(key), down) for key in keys])
    seen, after = [], None
    while True:
        found = page(tx, table_of(tx), query, after, 7)
        seen += found.records
        after = found.after
        if after is None:
            break
    assert len({one.id for one in seen}) == len(seen) == 40
    whole = page(tx, table_of(tx), query, None, 100).records
    assert [one.id for one in whole] == [one.id for one in seen]
    if keys[0] != "_created_at":
        shown = [one.data.get(keys[0]) for one in seen]
        blanks = [value is None for value in shown]
        assert blanks == sorted(blanks, reverse=not down)
        filled = [
            datetime.fromisoformat(value) if keys[0] == "at" else value
            for value in shown if value is not None
        ]
        assert filled == sorted(filled, reverse=down)


def test_what_is_hidden_in_a_row_can_be_neither_filtered_nor_sorted_nor_searched(tx):
    put(tx, "mine", {"no": "secret", "total": 5}, by="ann")
    put(tx, "theirs", {"no": "secret", "total": 9}, by="bob")
    own = {"field": "created_by", "is": "eq", "value": "ann"}
    some = reach(tx, field=lambda key: own)
    scope = some.scope

    def shown(**query):
        return [one.id for one in page(tx, table_of(tx), Query(some, **query), None, 10).records]

    assert shown(filter={"field": "total", "is": "gt", "value": 1}) == ["mine"]
    assert shown(search="SECRET", search_in=[scope.locate("no")]) == ["mine"]
    assert shown(sort=[Sort(scope.locate("total"), True)]) == ["mine", "theirs"]
    assert shown(filter={"field": "total", "is": "empty", "value": True}) == ["theirs"]


def test_flags_tell_which_grants_open_a_row(tx):
    put(tx, "a", {"total": 1})
    put(tx, "b", {})
    trees = [{"field": "total", "is": "gt", "value": 0}, True]
    found = page(tx, table_of(tx), Query(reach(tx), sort=[NEWEST], flags=trees), None, 5).records
    assert {one.id: one.flags for one in found} == {"a": (True, True), "b": (False, True)}


def test_rows_of_a_subform_are_stored_by_difference(tx):
    table = table_of(tx)("crm/order")
    put(tx, "r", {"items": [{"qty": 1}, {"qty": 2}]})
    before = get(tx, table, "r")
    first, second = before.data["items"]
    after = {"items": [{**second, "qty": 5}, {"id": new_id(), "qty": 7}]}
    assert update(tx, table, before, after, revision=2, updated_at=NOW)
    assert get(tx, table, "r").data["items"] == after["items"]
    assert not update(tx, table, before, {}, revision=2, updated_at=NOW)
    assert first["id"] not in [row["id"] for row in get_many(tx, table, ["r"])["r"].data["items"]]


def test_serial_numbers_count_per_period(tx):
    assert [next_number(tx, "crm", "order", "no", period) for period in ("1", "1", "2")] == [1, 2, 1]


def test_a_new_version_adds_columns_and_old_ones_go_on_working(workspace):
    old = Form.load({"properties": {"no": field("text", unique=True), "order": field("text")}}, "crm/note")
    new = Form.load({"properties": {"no": field("text"), "extra": field("money", "number"), "rows": {
        **field("subform", "array"), "items": {"properties": {"n": field("text")}}}}}, "crm/note")
    with write(workspace) as tx:
        make_or_extend(tx, old, 1)
        insert(tx, record_table(tx, old, 1), "a", {"no": "1", "order": "x"}, created_at=NOW)
    with write(workspace) as tx:
        make_or_extend(tx, new, 2)
        make_or_extend(tx, new, 3)
        table = record_table(tx, new, 2)
        insert(tx, table, "b", {"no": "2", "extra": 1, "rows": [{"id": "x", "n": "y"}]}, created_at=NOW)
        assert get(tx, table, "a").data == {"no": "1"}
        assert get(tx, record_table(tx, old, 1), "a").data == {"no": "1", "order": "x"}
        assert get(tx, table, "b").data == {"no": "2", "extra": 1, "rows": [{"id": "x", "n": "y"}]}
        assert holder_of(tx, table, "no", "2", but="a") == "b"
        assert holder_of(tx, table, "no", "2", but="b") is None
        other = Form.load(
            {"properties": {"no": field("date"), "extra": field("money", "number", scale=3)}}, "crm/note"
        )
        assert retyped(tx, other) == [("no", "text"), ("extra", "decimal:2")]


def test_table_names_are_readable_short_and_never_the_same():
    assert table_name("crm/order") == "crm__order"
    assert table_name("crm/order", "items") == "crm__order__items"
    names = {table_name(form, part) for form, part in [
        ("a/b", "c"), ("a/b__c", ""), ("a__b/c", ""), ("a/" + "x" * 48, "y"), ("a/" + "x" * 48, "z"),
        ("a" * 48 + "/" + "b" * 48, "c" * 48)]}
    assert len(names) == 6
    assert max(map(len, names)) <= 50


def test_the_raw_columns_of_a_link_that_leads_nowhere_are_blank(tx):
    columns = raw_columns(table_of(tx)("crm/order"), lambda form: None)
    operand = Scope(ORDER, FORMS.get).locate("customer.name")
    assert str(columns(operand)) == "NULL"
