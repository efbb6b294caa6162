"""Lists over HTTP: totals of what one sees, and views that people save for themselves."""

import json
from decimal import Decimal

import pytest

from formloom.runtime.actor import Actor
from tests import factories, shop

ORDERS = "/w/acme/forms/shop/order"
DEAR = {"field": "cost", "is": "gt", "value": 100}


@pytest.fixture
def staff(workspace, sign_up):
    """A browser per role, and three orders: 100.10, 200.20 (owned by ``own``) and one without a cost."""
    factories.publish(workspace, "shop", shop.DOCUMENTS)
    found = {name: sign_up(name) for name in shop.ROLES}
    for name, browser in found.items():
        factories.role(workspace, name, Actor(workspace, browser.member))
    name = {"name": "Acme", "level": "a"}
    buyer = found["full"].post("/w/acme/forms/shop/customer/records", {"data": name}).json["id"]
    for data in ({"cost": 100.1}, {"cost": 200.2, "owner": found["own"].member}, {"note": "=1+1"}):
        made = found["full"].post(f"{ORDERS}/records", {"data": {"customer": buyer, **data}})
        assert made.status_code == 201, made.json
    return found


def totals(browser, **query):
    return browser.send("GET", f"{ORDERS}/records/totals", query_string=query)


def test_totals_are_exact_and_of_the_filtered_list(staff):
    assert totals(staff["full"], sum="cost,total").json == {
        "count": 3, "complete": True, "sums": {"cost": Decimal("300.3"), "total": 0}}
    narrowed = totals(staff["full"], sum="cost", filter=json.dumps(DEAR))
    assert narrowed.json == {"count": 2, "complete": True, "sums": {"cost": Decimal("300.3")}}
    assert totals(staff["full"], view="mine").json["count"] == 0
    assert totals(staff["full"], search="1+1", sum="cost").json["sums"] == {"cost": 0}


def test_totals_hold_only_what_the_reader_may_read(staff):
    own = totals(staff["own"], sum="cost").json
    assert (own["count"], own["sums"]) == (1, {"cost": Decimal("200.2")})
    assert totals(staff["creator"]).status_code == 404
    for reader in ("hidden", "masked"):
        answer = totals(staff[reader], sum="cost")
        assert (answer.status_code, answer.json["errors"][0]["code"]) == (400, "unknown_field")
        assert totals(staff[reader]).json["count"] == 3


@pytest.mark.parametrize("sum", [
    "note", "customer.credit", "no_such", "items", "_created_at", ",".join(f"f{at}" for at in range(21)),
])
def test_only_numbers_of_the_form_itself_are_added_up(staff, sum):
    assert totals(staff["full"], sum=sum).status_code == 400


STATE = {"title": "Dear ones", "view": "mine", "columns": ["no", "cost", "_state"], "sort": ["-cost"],
         "filter": {"all": [DEAR]}, "search": "a"}


def save(browser, **more):
    return browser.post(f"{ORDERS}/views", {**STATE, **more})


def test_a_view_is_saved_changed_and_thrown_away_by_its_owner_only(staff):
    full, other = staff["full"], staff["own"]
    made = save(full)
    assert made.status_code == 201 and made.json == {**STATE, "id": made.json["id"], "revision": 1}
    assert full.get(f"{ORDERS}/views").json == {"items": [made.json]}
    assert other.get(f"{ORDERS}/views").json == {"items": []}
    address = f"{ORDERS}/views/{made.json['id']}"
    assert other.put(address, STATE, revision=1).status_code == other.delete(address).status_code == 404
    assert full.put(address, STATE).status_code == 428
    changed = full.put(address, {**STATE, "title": "Dearer"}, revision=1)
    assert (changed.json["title"], changed.headers["ETag"]) == ("Dearer", '"2"')
    assert full.put(address, STATE, revision=1).status_code == 412
    assert full.delete(address).status_code == 204
    assert full.get(f"{ORDERS}/views").json == {"items": []}


def test_a_saved_view_forgets_what_its_owner_may_not_see_any_more(staff, workspace):
    full, role = staff["full"], Actor(workspace, staff["full"].member)
    save(full)
    hidden = {**shop.ACCESS["full"], "to": [{"member": role.member}]}
    hidden["forms"] = {"order": {**hidden["forms"]["order"], "fields": {"*": "edit", "cost": "hidden"}}}
    factories.publish(workspace, "shop", {"access": {"full": hidden}})
    seen = full.get(f"{ORDERS}/views").json["items"][0]
    assert (seen["columns"], seen["sort"], seen["filter"]) == (["no", "_state"], [], True)


@pytest.mark.parametrize(("more", "path", "code"), [
    ({"title": " "}, "title", "required"), ({"title": "x" * 61}, "title", "too_long"),
    ({"columns": ["cost"]}, "columns.0", "unknown_field"),
    ({"columns": ["no"] * 61}, "columns", "too_many_items"),
    ({"sort": ["-cost"]}, "sort.0", "unknown_field"), ({"sort": ["files"]}, "sort.0", "unknown_field"),
    ({"filter": DEAR}, "filter.field", "unknown_field"), ({"filter": 3}, "filter", "not_a_condition"),
    ({"more": 1}, "more", "unknown_field"),
])
def test_what_cannot_be_a_view_is_refused_with_its_place(staff, more, path, code):
    good = {"columns": ["no"], "sort": [], "filter": True, "view": None}
    answer = save(staff["hidden"], **{**good, **more})
    told = answer.json["errors"][0]
    assert (answer.status_code, told["path"], told["code"]) == (422, path, code)


def test_nobody_saves_views_without_end_or_of_what_he_cannot_read(staff):
    assert save(staff["creator"]).status_code == 404
    assert save(staff["full"], view="no_such").status_code == 404
    for _ in range(50):
        assert save(staff["full"]).status_code == 201
    assert save(staff["full"]).json["code"] == "too_many_views"


def test_a_page_says_what_the_ids_in_its_filter_stand_for(staff):
    buyer = staff["full"].get("/w/acme/forms/shop/customer/records").json["items"][0]["id"]
    wanted = {"all": [{"field": "owner", "is": "eq", "value": staff["creator"].member},
                      {"field": "customer", "is": "eq", "value": buyer}]}

    def refs(reader):
        address = f"{ORDERS}/records"
        found = staff[reader].send("GET", address, query_string={"filter": json.dumps(wanted)}).json
        assert found["items"] == []
        return found["refs"]

    assert refs("full") == {
        staff["creator"].member: {"kind": "member", "title": "Creator"},
        buyer: {"kind": "record", "title": "Acme", "form": "shop/customer"}}
    # A customer that is not his to open has no name for him either.
    assert refs("own").keys() == {staff["creator"].member}
