"""Lookups over HTTP: what is behind a link, read each time, with the app's rights and a grant of its own."""

import json

import pytest

from formloom.runtime.actor import Actor
from tests import factories
from tests.shop import field, link

BUYERS, ORDERS = "/w/acme/forms/trade/buyer", "/w/acme/forms/trade/order"
FORMS = {
    "buyer": {"title": "Buyer", "type": "object", "x-formloom": {"record_title": "{{name}}"}, "properties": {
        "name": field("text"), "owner": field("member", format="uuid"), "credit": field("money", "number"),
        "terms": field("select", enum=["now", "later"], options=[{"value": "now", "title": "At once"}]),
    }},
    "order": {"title": "Order", "type": "object", "x-formloom": {"record_title": "{{note}} {{terms}}"},
              "properties": {
        "note": field("text"), "buyer": link("buyer"),
        "terms": field("lookup", link="buyer", target="terms", title="Terms"),
        "owner": field("lookup", link="buyer", target="owner"),
        "credit": field("lookup", "number", link="buyer", target="credit"),
        "double": field("money", "number", formula="credit * 2"),
        "items": field("subform", "array", items={"type": "object", "properties": {
            "from": link("buyer"), "terms": field("lookup", link="from", target="terms")}}),
    }},
}
ALL = ["read", "create", "update"]
ACCESS = {
    "boss": {"title": "boss", "to": [{"role": "boss"}], "app": ["use"], "forms": {
        key: {"actions": ALL, "rows": True, "fields": {"*": "edit"}} for key in FORMS}},
    # Reads orders only: of buyers nothing but what orders show.
    "clerk": {"title": "clerk", "to": [{"role": "clerk"}], "app": ["use"], "forms": {
        "order": {"actions": ALL, "rows": True,
                  "fields": {"*": "edit", "credit": "hidden", "double": "hidden"}}}},
}


@pytest.fixture
def staff(workspace, sign_up):
    factories.publish(workspace, "trade", {"forms": FORMS, "access": ACCESS})
    found = {name: sign_up(name) for name in ACCESS}
    for name, browser in found.items():
        factories.role(workspace, name, Actor(workspace, browser.member))
    return found


def made(browser, address, **data):
    answer = browser.post(f"{address}/records", {"data": data})
    assert answer.status_code == 201, answer.json
    return answer.json


@pytest.fixture
def orders(staff):
    """Three orders of two buyers, and one of nobody."""
    boss = staff["boss"]
    rich = made(boss, BUYERS, name="Rich", terms="later", credit=900, owner=boss.member)["id"]
    poor = made(boss, BUYERS, name="Poor", terms="now", credit=5)["id"]
    for note, buyer in (("a", rich), ("b", poor), ("c", rich)):
        made(boss, ORDERS, note=note, buyer=buyer, items=[{"from": poor}])
    made(boss, ORDERS, note="d")
    return rich, poor


def listed(browser, **query):
    answer = browser.get(f"{ORDERS}/records", query_string=query)
    assert answer.status_code == 200, answer.json
    return answer.json["items"]


def test_a_record_shows_what_is_behind_its_links(staff, orders):
    boss = staff["boss"]
    found = {one["data"]["note"]: one for one in listed(boss)}
    shown = {"terms": "later", "credit": 900, "double": 1800, "owner": boss.member}
    assert {key: found["a"]["data"][key] for key in shown} == shown
    assert found["a"]["data"]["items"][0]["terms"] == "now"
    assert found["a"]["title"] == "a later"
    assert not found["d"]["data"].keys() & {"terms", "credit", "owner"}
    one = boss.get(f"{ORDERS}/records/{found['a']['id']}").json
    assert (one["data"]["terms"], one["refs"][boss.member]["title"]) == ("later", "Boss")


def test_it_is_read_each_time_and_leaves_no_trace_in_the_history(staff, orders):
    boss, (rich, _) = staff["boss"], orders
    order = f"{ORDERS}/records/{listed(boss)[-1]['id']}"
    assert boss.patch(f"{BUYERS}/records/{rich}", {"data": {"terms": "now"}}, revision=1).status_code == 200
    again = boss.get(order).json
    assert (again["revision"], again["data"]["terms"]) == (1, "now")
    changed = boss.patch(order, {"data": {"note": "z", "terms": "now"}}, revision=1)
    assert changed.status_code == 200, changed.json
    history = boss.get(f"{order}/history").json["items"]
    assert [change["path"] for change in history[0]["changes"]] == ["note"]
    refused = boss.patch(order, {"data": {"terms": "later"}}, revision=2)
    assert refused.json["errors"][0]["code"] == "not_writable"


@pytest.mark.parametrize(("tree", "notes"), [
    ({"field": "terms", "is": "eq", "value": "later"}, "ac"), ({"field": "terms", "is": "empty"}, "d"),
    ({"field": "credit", "is": "lt", "value": 10}, "b"),
    ({"field": "owner", "is": "eq", "value": "@me"}, "ac"),
])
def test_lists_are_filtered_by_it(staff, orders, tree, notes):
    found = listed(staff["boss"], filter=json.dumps(tree))
    assert sorted(one["data"]["note"] for one in found) == list(notes)


def test_lists_are_sorted_by_it_page_by_page(staff, orders):
    boss, seen, cursor = staff["boss"], [], None
    for _ in range(4):
        page = boss.get(f"{ORDERS}/records", query_string={
            "sort": "-credit,note", "size": "1", **({"cursor": cursor} if cursor else {})}).json
        seen += [one["data"]["note"] for one in page["items"]]
        cursor = page["next"]
    assert (seen, cursor) == (["a", "c", "b", "d"], None)


def test_it_has_a_grant_of_its_own(staff, orders):
    clerk = staff["clerk"]
    assert clerk.get(f"{BUYERS}/records").status_code == 404
    assert {one["data"].get("terms") for one in listed(clerk)} == {"later", "now", None}
    assert all("credit" not in one["data"] for one in listed(clerk))
    assert len(listed(clerk, filter=json.dumps({"field": "terms", "is": "eq", "value": "later"}))) == 2
    for query in ({"sort": "credit"}, {"filter": json.dumps({"field": "credit", "is": "gt", "value": 1})}):
        assert clerk.get(f"{ORDERS}/records", query_string=query).status_code == 400
    assert "credit" not in clerk.get(ORDERS).json["schema"]["properties"]


def test_a_page_is_told_its_type_and_what_choosing_brings(staff, orders):
    boss, (rich, _) = staff["boss"], orders
    told = boss.get(ORDERS).json["schema"]["properties"]["terms"]
    assert told["title"] == "Terms"
    assert told["x-formloom"]["shows"]["x-formloom"]["options"] == [{"value": "now", "title": "At once"}]
    choices = boss.get(f"{ORDERS}/choices/buyer").json["items"]
    assert {one["title"]: one["fill"] for one in choices}["Poor"] == {"terms": "now", "credit": 5}
    typed = boss.post(f"{ORDERS}/evaluate", {"data": {"buyer": rich}}).json["data"]
    assert (typed["terms"], typed["double"]) == ("later", 1800)
    # What he may not read there he is not told before it is saved.
    assert "terms" not in staff["clerk"].post(f"{ORDERS}/evaluate", {"data": {"buyer": rich}}).json["data"]
