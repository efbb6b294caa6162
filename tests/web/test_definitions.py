"""Drafting, checking and publishing definitions over HTTP."""

import pytest

from tests.definitions import FLOW, FORM, SET, VIEW

APP = "/w/acme/apps/crm"


@pytest.fixture
def crm(ada):
    """A browser of the administrator, with the empty app "crm"."""
    assert ada.post("/w/acme/apps", {"key": "crm", "title": "CRM"}).status_code == 201
    return ada


def draft(browser, kind, key, document, revision=0):
    return browser.put(f"{APP}/draft/{kind}/{key}", {"document": document}, revision=revision)


def publish(browser):
    answer = browser.post(f"{APP}/publish")
    assert answer.status_code == 200, answer.json
    return answer.json


def test_an_app_says_what_it_consists_of(crm):
    draft(crm, "forms", "note", FORM)
    publish(crm)
    draft(crm, "views", "all", VIEW)
    assert crm.get(APP).json["documents"] == [
        {"kind": "forms", "key": "note", "version": 1, "changed": False, "removed": False},
        {"kind": "views", "key": "all", "version": None, "changed": True, "removed": False},
    ]
    assert crm.get("/w/acme/apps").json == {"items": [{"key": "crm", "title": "CRM"}]}


def test_an_app_key_is_taken_once(crm):
    answer = crm.post("/w/acme/apps", {"key": "crm", "title": "Again"})
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (422, "in_use")


def test_a_document_is_drafted_published_and_read_back(crm):
    drafted = draft(crm, "forms", "note", FORM)
    assert (drafted.status_code, drafted.headers["ETag"]) == (200, f'"{drafted.json["revision"]}"')
    assert publish(crm)["documents"] == [{"kind": "forms", "key": "note", "version": 1}]
    found = crm.get(f"{APP}/draft/forms/note")
    assert (found.json["document"], found.json["revision"]) == (FORM, 1)
    assert crm.get(f"{APP}/forms/note/versions/1").json["document"] == FORM
    assert [one["version"] for one in crm.get(f"{APP}/forms/note/versions").json["items"]] == [1]


def test_the_next_version_starts_from_the_published_one(crm):
    draft(crm, "forms", "note", FORM)
    publish(crm)
    assert draft(crm, "forms", "note", {**FORM, "title": "Other"}, revision=1).status_code == 200
    assert publish(crm)["documents"][0]["version"] == 2
    assert crm.get(f"{APP}/forms/note/versions/1").json["document"] == FORM


def test_nobody_writes_over_what_he_has_not_seen(crm):
    first = draft(crm, "forms", "note", FORM).json["revision"]
    answer = draft(crm, "forms", "note", FORM)
    assert (answer.status_code, answer.json["params"]) == (412, {"revision": first})
    publish(crm)
    assert draft(crm, "forms", "note", FORM, revision=first).status_code == 412


def test_a_draft_needs_the_revision_it_changes(crm):
    answer = crm.put(f"{APP}/draft/forms/note", {"document": FORM})
    assert (answer.status_code, answer.json["code"]) == (428, "precondition_required")


def test_the_check_names_the_place_in_the_reader_s_words(crm):
    draft(crm, "forms", "note", FORM)
    draft(crm, "views", "all", {**VIEW, "columns": ["title", "colour"]})
    checked = crm.post(f"{APP}/draft/check", headers={"Accept-Language": "en"}).json
    assert not checked["ok"]
    (problem,) = checked["problems"]
    assert (problem["kind"], problem["key"], problem["path"]) == ("views", "all", "columns.1")
    assert (problem["code"], problem["message"]) == ("unknown_field", "There is no such field.")


def test_a_draft_with_problems_is_not_published(crm):
    draft(crm, "forms", "note", {**FORM, "type": "array"})
    answer = crm.post(f"{APP}/publish")
    assert (answer.status_code, answer.json["code"]) == (422, "publish_refused")
    assert answer.json["errors"][0]["path"].startswith("forms/note#")
    assert crm.get(f"{APP}/forms/note/versions").status_code == 404


def test_all_kinds_are_published_together(crm):
    for kind, document in {"forms": FORM, "flows": FLOW, "views": VIEW, "access": SET}.items():
        draft(crm, kind, "note", document)
    assert crm.post(f"{APP}/draft/check").json == {"ok": True, "problems": []}
    published = publish(crm)
    assert {(one["kind"], one["version"]) for one in published["documents"]} == {
        ("access", 1), ("flows", 1), ("forms", 1), ("views", 1)}


def test_an_empty_draft_publishes_nothing(crm):
    answer = crm.post(f"{APP}/publish")
    assert (answer.status_code, answer.json["code"]) == (422, "nothing_to_publish")


def test_a_document_can_be_taken_away(crm):
    draft(crm, "forms", "note", FORM)
    draft(crm, "views", "all", VIEW)
    publish(crm)
    assert crm.delete(f"{APP}/draft/views/all", revision=1).status_code == 204
    assert crm.get(f"{APP}/draft/views/all").status_code == 404
    assert publish(crm)["documents"] == [{"kind": "views", "key": "all", "version": None}]
    assert crm.get(f"{APP}/views/all/versions/1").json["document"] == VIEW


def test_a_new_document_can_be_thrown_away(crm):
    revision = draft(crm, "forms", "note", FORM).json["revision"]
    assert crm.delete(f"{APP}/draft/forms/note", revision=revision).status_code == 204
    assert draft(crm, "forms", "note", FORM).status_code == 200


@pytest.mark.parametrize("path", [
    "/draft/pages/x", "/draft/forms/none", "/forms/none/versions", "/forms/none/versions/1",
    "/forms/none/versions/x",
])
def test_what_is_not_there_is_not_found(crm, path):
    assert crm.get(APP + path).status_code == 404


def test_a_key_that_could_never_be_a_file_name_is_refused(crm):
    answer = draft(crm, "forms", "Not A Key", FORM)
    assert (answer.status_code, answer.json["errors"][0]["code"]) == (422, "not_a_key")


def test_publishing_twice_by_one_key_publishes_once(crm):
    draft(crm, "forms", "note", FORM)
    first, again = (crm.post(f"{APP}/publish", key="k1") for _ in range(2))
    assert first.json == again.json
