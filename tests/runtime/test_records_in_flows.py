"""Records of a form with a flow: they start a case, and while it is live it owns their changes."""

import pytest
from tests import factories, shop

from formloom.runtime import cases, records, records_read
from formloom.runtime.problems import Conflict, Forbidden, Invalid, NotFound, Stale
from formloom.storage import cases as rows
from formloom.storage import people, read, write


@pytest.fixture
def staff(workspace):
    return shop.open_shop(workspace, flow=True)


@pytest.fixture
def full(staff):
    return staff["full"]


def order(actor, full, **data):
    buyer = records.create(full, "shop", "customer", {"name": "Acme", "level": "a"})["id"]
    return records.create(actor, "shop", "order", {"customer": buyer, "note": "n", **data})


def task_of(workspace, case):
    with read(workspace) as tx:
        return next(one["id"] for one in rows.tasks_of(tx, case) if one["state"] == "open")


def test_creating_a_record_starts_its_case(full):
    made = order(full, full)
    assert (made["number"], made["state"], made["stages"]) == (
        "SO-0001", "running", [{"id": "check", "title": "Check", "kind": "handle", "due_at": None}])
    (item,) = records_read.page(full, "shop", "order")["items"]
    assert (item["case"], item["stages"]) == (made["case"], made["stages"])


def test_a_new_record_is_open_only_where_the_start_stage_and_the_permission_sets_are(staff, full):
    access = records_read.form(full, "shop", "order")["access"]
    assert (access["cost"], access["note"], access["phone"]) == ("hidden", "required", "edit")
    with pytest.raises(Invalid) as refused:
        order(full, full, cost=5)
    assert [(one.path, one.code) for one in refused.value.errors] == [("cost", "not_writable")]
    assert records_read.form(staff["masked"], "shop", "order")["access"]["note"] == "read"


def test_a_refused_start_leaves_neither_record_nor_number(full, workspace):
    with pytest.raises(Invalid):
        order(full, full, note=None)
    assert records_read.page(full, "shop", "order")["items"] == []
    assert order(full, full)["number"] == "SO-0001"


def test_while_its_case_is_live_permission_sets_change_nothing(full, staff):
    made = order(full, full)
    assert [(one["ok"], one["code"]) for one in made["may"]] == [(False, "not_allowed")] * 2
    with pytest.raises(Forbidden):
        records.change(full, "shop", "order", made["id"], {"note": "x"}, revision=1)
    with pytest.raises(Conflict) as refused:
        records.delete(full, "shop", "order", made["id"])
    assert refused.value.told == "still_running"


def test_the_flow_admin_changes_a_live_record_as_an_event_of_its_case(full, actor, workspace):
    made = order(full, full)
    with pytest.raises(Stale):
        records.change(actor, "shop", "order", made["id"], {"note": "x"}, revision=7)
    changed = records.change(actor, "shop", "order", made["id"], {"cost": 12}, revision=1)
    assert (changed["revision"], changed["data"]["cost"]) == (2, 12)
    with read(workspace) as tx:
        assert rows.events(tx, made["case"])[-1]["type"] == "edited"
    newest = records_read.history(actor, "shop", "order", made["id"])["items"][0]
    assert (newest["case"], newest["changes"][0]["path"]) == (made["case"], "cost")


def test_once_its_case_has_ended_a_record_is_changed_and_deleted_as_any_other(full, workspace):
    made = order(full, full)
    cases.on_task(full, task_of(workspace, made["case"]), "handle", {"data": {"cost": 3}})
    ended = records_read.get(full, "shop", "order", made["id"])
    assert (ended["state"], ended["stages"], ended["data"]["cost"]) == ("approved", [], 3)
    records.change(full, "shop", "order", made["id"], {"note": "later"}, revision=ended["revision"])
    records.delete(full, "shop", "order", made["id"])
    with pytest.raises(NotFound):
        records_read.get(full, "shop", "order", made["id"])


def test_taking_part_opens_the_record_and_the_form_but_no_list(full, staff, workspace):
    none = staff["none"]
    with pytest.raises(NotFound):
        records_read.form(none, "shop", "order")
    with write(workspace) as tx:
        people.set_role_members(tx, "full", [full.member, none.member])
    made = order(full, full)
    with write(workspace) as tx:
        people.set_role_members(tx, "full", [full.member])
    got = records_read.get(none, "shop", "order", made["id"])
    assert (got["data"]["note"], got["access"]["cost"]) == ("n", "edit")
    form = records_read.form(none, "shop", "order")
    assert (form["may"], form["access"]["note"], "cost" in form["schema"]["properties"]) == ([], "read", True)
    assert records_read.page(none, "shop", "order")["items"] == []
    with pytest.raises(Forbidden):
        records.change(none, "shop", "order", made["id"], {"cost": 5}, revision=1)


def test_who_has_a_task_about_a_record_may_enter_what_links_to_it(workspace):
    """Also without any permission set on the record's form; who has nothing to do with it may not."""
    slip = {"title": "Slip", "type": "object", "properties": {
        "order": shop.link("order"), "qty": shop.field("number", "number")}}
    order_form = {"title": "Order", "type": "object", "properties": {"what": shop.field("text")}}
    flow = {"title": "F", "form": "order", "stages": [
        {"id": "pack", "kind": "handle", "title": "Pack", "who": [{"role": "packer"}]}]}
    rep, packer, other = (factories.member(workspace, name) for name in ("rep", "packer", "other"))
    factories.role(workspace, "packer", packer)
    factories.role(workspace, "rep", rep)
    create = {"actions": ["read", "create"], "rows": True, "fields": {"*": "edit"}}
    factories.publish(workspace, "yard", {
        "forms": {"order": order_form, "slip": slip}, "flows": {"order": flow}, "access": {
            "reps": {"title": "R", "to": [{"role": "rep"}], "app": ["use"], "forms": {"order": create}},
            "all": {"title": "A", "to": [{"everyone": True}], "app": ["use"], "forms": {"slip": create}}}})
    made = records.create(rep, "yard", "order", {"what": "pump"})["id"]
    assert records.create(packer, "yard", "slip", {"order": made, "qty": 1})["data"]["order"] == made
    with pytest.raises(Invalid) as refused:
        records.create(other, "yard", "slip", {"order": made, "qty": 1})
    assert [(one.path, one.code) for one in refused.value.errors] == [("order", "not_found")]
