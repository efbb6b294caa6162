"""Publishing: tables with the data, all or nothing, and what the workspace as a whole does not allow."""

import threading
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from tests import factories
from tests.definitions import FLOW, FORM, SET, VIEW, with_field

from formloom.kernel.forms import Form
from formloom.runtime import apps, catalogue, definitions
from formloom.runtime.problems import Invalid, NotFound, Stale
from formloom.storage import read, record_tables, records, stores, write
from formloom.storage.ids import new_id

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


@pytest.fixture
def crm(actor):
    """The administrator, with an empty app "crm"."""
    apps.add(actor, "crm", "CRM")
    return actor


def draft(actor, kind, key, document, *, app="crm"):
    try:
        revision = definitions.get(actor, app, kind, key)["revision"]
    except NotFound:
        revision = 0
    return definitions.put(actor, app, kind, key, revision, document)


def publish(actor, app="crm", **documents):
    """Draft and publish: publish(actor, forms={"note": FORM})."""
    for kind, by_key in documents.items():
        for key, document in by_key.items():
            draft(actor, kind, key, document, app=app)
    return definitions.publish(actor, app)


def problems(actor, app="crm"):
    return [(one.kind, one.key, one.problem.path, one.problem.code) for one in definitions.check(actor, app)]


def columns(actor, table):
    with read(actor.workspace) as tx:
        there = sa.inspect(tx.connection)
        return {one["name"] for one in there.get_columns(table)} if there.has_table(table) else set()


def note(actor, **data):
    """A record of crm/note."""
    with write(actor.workspace) as tx:
        id = new_id()
        records.insert(tx, catalogue.need_table(tx, "crm/note"), id, data, created_at=NOW, created_by=None)
    return id


def test_publishing_makes_the_tables(crm):
    publish(crm, forms={"note": FORM})
    assert {"_id", "_revision", "title", "amount"} <= columns(crm, "crm__note")
    assert {"_id", "_parent", "what"} <= columns(crm, "crm__note__lines")


def test_a_new_field_is_a_new_column_and_old_records_stay(crm):
    publish(crm, forms={"note": FORM})
    id = note(crm, title="Before")
    publish(crm, forms={"note": with_field(FORM, "day", {"type": "string", "format": "date"}, field="date")})
    with read(crm.workspace) as tx:
        assert records.get(tx, catalogue.need_table(tx, "crm/note"), id).data == {"title": "Before"}
    assert "day" in columns(crm, "crm__note")


def test_a_removed_field_keeps_its_column_and_comes_back_with_its_values(crm):
    publish(crm, forms={"note": FORM})
    id = note(crm, title="Kept", amount=12)
    properties = {key: one for key, one in FORM["properties"].items() if key != "amount"}
    publish(crm, forms={"note": {**FORM, "properties": properties}})
    publish(crm, forms={"note": FORM})
    with read(crm.workspace) as tx:
        found = records.get(tx, catalogue.need_table(tx, "crm/note"), id)
    assert found.data == {"title": "Kept", "amount": 12}


def test_what_fails_halfway_leaves_no_table_no_version_and_the_draft(crm):
    draft(crm, "forms", "note", FORM)

    def fail(tx):
        definitions.publish_all(tx, "crm", {("forms", "note"): FORM}, by=crm.member)
        assert sa.inspect(tx.connection).has_table("crm__note")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stores.write_with_ddl(crm.workspace, fail)
    assert columns(crm, "crm__note") == set()
    with pytest.raises(NotFound):
        definitions.versions(crm, "crm", "forms", "note")
    assert publish(crm)["documents"] == [{"kind": "forms", "key": "note", "version": 1}]
    assert columns(crm, "crm__note")


def test_a_draft_is_checked_while_others_write(crm):
    draft(crm, "forms", "note", FORM)
    with write(crm.workspace):
        seen = definitions.checked(crm, "crm")
    assert definitions.publish_checked(crm, "crm", seen)["documents"]


def test_what_changes_after_the_check_is_checked_again(crm):
    draft(crm, "forms", "note", FORM)
    seen = definitions.checked(crm, "crm")
    draft(crm, "forms", "note", {**FORM, "type": "array"})
    with pytest.raises(Invalid) as refused:
        definitions.publish_checked(crm, "crm", seen)
    assert refused.value.code == "publish_refused"


def test_records_that_come_after_the_check_count_too(crm):
    publish(crm, forms={"note": FORM})
    unique = with_field(FORM, "title", {"type": "string"}, field="text", unique=True)
    draft(crm, "forms", "note", unique)
    seen = definitions.checked(crm, "crm")
    note(crm, title="Same")
    note(crm, title="Same")
    with pytest.raises(Invalid) as refused:
        definitions.publish_checked(crm, "crm", seen)
    assert [one.code for one in refused.value.errors] == ["not_unique_yet"]


def test_two_who_publish_at_once_publish_once(crm):
    draft(crm, "forms", "note", FORM)
    said = []

    def one():
        try:
            said.append(definitions.publish(crm, "crm")["documents"][0]["version"])
        except Invalid as refused:
            said.append(refused.code)

    threads = [threading.Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(said, key=str) == [1, "nothing_to_publish"]


def test_two_who_draft_the_same_new_document_do_not_overwrite_each_other(crm):
    definitions.put(crm, "crm", "forms", "note", 0, FORM)
    with pytest.raises(Stale):
        definitions.put(crm, "crm", "forms", "note", 0, {**FORM, "title": "Mine"})


def test_an_old_draft_s_revision_is_never_one_of_a_later_draft(crm):
    seen = {definitions.put(crm, "crm", "forms", "note", 0, FORM)["revision"]}
    for _ in range(3):
        definitions.publish(crm, "crm")
        revision = draft(crm, "forms", "note", FORM)["revision"]
        assert revision not in seen
        seen.add(revision)


def test_changing_the_type_of_a_field_is_refused_for_now(crm):
    publish(crm, forms={"note": FORM})
    draft(crm, "forms", "note", with_field(FORM, "amount", {"type": "string"}, field="text"))
    assert problems(crm) == [("forms", "note", "properties.amount", "retyped")]
    with pytest.raises(Invalid) as refused:
        definitions.publish(crm, "crm")
    assert refused.value.code == "publish_refused"


@pytest.mark.parametrize(("key", "schema", "options"), [
    ("lines", {"type": "string"}, {"field": "text"}),
    ("title", {"type": "array", "items": {"type": "object", "properties": {
        "a": {"title": "A", "type": "string", "x-formloom": {"field": "text"}}}}}, {"field": "subform"}),
])
def test_a_field_does_not_become_rows_nor_rows_a_field(crm, key, schema, options):
    publish(crm, forms={"note": FORM})
    form = {**with_field(FORM, key, schema, **options), "required": [], "x-formloom": {}}
    draft(crm, "forms", "note", form)
    assert problems(crm) == [("forms", "note", f"properties.{key}", "retyped")]


def test_a_field_becomes_unique_only_when_it_is(crm):
    publish(crm, forms={"note": FORM})
    note(crm, title="Same")
    note(crm, title="Same")
    draft(crm, "forms", "note", with_field(FORM, "title", {"type": "string"}, field="text", unique=True))
    assert problems(crm) == [("forms", "note", "properties.title.x-formloom.unique", "not_unique_yet")]


def test_a_field_stops_being_unique(crm):
    publish(crm, forms={"note": with_field(FORM, "title", {"type": "string"}, field="text", unique=True)})
    publish(crm, forms={"note": FORM})
    assert note(crm, title="Same") != note(crm, title="Same")


def test_a_form_that_a_flow_a_view_and_a_set_need_cannot_go_alone(crm):
    publish(crm, forms={"note": FORM}, flows={"read": FLOW}, views={"all": VIEW}, access={"all": SET})
    definitions.remove(crm, "crm", "forms", "note", 1)
    assert {(kind, code) for kind, _, _, code in problems(crm)} == {
        ("flows", "unknown_form"), ("views", "unknown_form"), ("access", "unknown_form")}
    for kind, key in (("flows", "read"), ("views", "all"), ("access", "all")):
        definitions.remove(crm, "crm", kind, key, 1)
    assert {one["version"] for one in definitions.publish(crm, "crm")["documents"]} == {None}
    with read(crm.workspace) as tx:
        assert catalogue.form(tx, "crm/note") is None


def test_a_form_of_which_another_app_speaks_cannot_go(crm):
    publish(crm, forms={"note": FORM})
    apps.add(crm, "desk", "Desk")
    publish(crm, "desk", views={"notes": {**VIEW, "form": "crm/note"}})
    definitions.remove(crm, "crm", "forms", "note", 1)
    assert problems(crm) == [("forms", "note", "", "needed_elsewhere")]


def test_a_field_that_another_app_s_view_shows_cannot_go(crm):
    publish(crm, forms={"note": FORM})
    apps.add(crm, "desk", "Desk")
    publish(crm, "desk", views={"notes": {**VIEW, "form": "crm/note"}})
    properties = {key: one for key, one in FORM["properties"].items() if key != "amount"}
    draft(crm, "forms", "note", {**FORM, "properties": properties})
    assert problems(crm) == [("forms", "note", "", "needed_elsewhere")]


def test_one_flow_at_most_starts_with_a_new_record(crm):
    publish(crm, forms={"note": FORM}, flows={"read": FLOW})
    draft(crm, "flows", "again", FLOW)
    assert [(code, path) for _, _, path, code in problems(crm)] == [("started_twice", "start.on")]
    draft(crm, "flows", "again", {**FLOW, "start": {"on": "manual"}})
    assert problems(crm) == []


def test_a_flow_of_another_app_counts_too(crm):
    publish(crm, forms={"note": FORM}, flows={"read": FLOW})
    apps.add(crm, "desk", "Desk")
    draft(crm, "flows", "mine", {**FLOW, "form": "crm/note"}, app="desk")
    assert problems(crm, "desk") == [("flows", "mine", "start.on", "started_twice")]


def test_documents_name_only_roles_there_are(crm):
    publish(crm, forms={"note": FORM})
    draft(crm, "access", "some", {**SET, "to": [{"role": "sales"}]})
    assert problems(crm) == [("access", "some", "to.0.role", "unknown_role")]
    factories.role(crm.workspace, "sales")
    assert problems(crm) == []


def test_the_head_is_what_everybody_reads_at_once(crm):
    publish(crm, forms={"note": FORM})
    with read(crm.workspace) as tx:
        assert catalogue.form(tx, "crm/note").title == "Note"
    publish(crm, forms={"note": {**FORM, "title": "Memo"}})
    with read(crm.workspace) as tx:
        assert catalogue.form(tx, "crm/note").title == "Memo"
        assert catalogue.form(tx, "crm/note", 1).title == "Note"
        assert record_tables.retyped(tx, Form.load(FORM, "crm/note")) == []


@pytest.mark.parametrize("key", ["cmax", "cmin", "ctid", "tableoid", "xmax", "xmin", "oid", "rowid", "order"])
def test_a_key_that_passes_the_check_is_a_column(crm, key):
    draft(crm, "forms", "note", with_field(FORM, key, {"type": "string"}, field="text"))
    refused = [code for _, _, _, code in problems(crm)]
    if refused:
        assert refused == ["reserved_name"]
    else:
        publish(crm)
        assert key in columns(crm, "crm__note")
