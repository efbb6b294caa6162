"""Drafting, checking and publishing definitions over HTTP."""

import pytest

from tests.definitions import FLOW, FORM, SET, VIEW, with_field

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
    form, view = crm.get(APP).json["documents"]
    assert {**form, "published": form["published"]["by"]} == {
        "kind": "forms", "key": "note", "title": "Note", "version": 1, "changed": False, "removed": False,
        "published": "Ada", "draft": None}
    assert (view["version"], view["changed"], view["published"]) == (None, True, None)
    assert (view["title"], view["draft"]["by"]) == ("All notes", "Ada")
    assert crm.get(APP).json["kinds"][0] == {"kind": "forms", "schema": "/api/v1/schemas/form.json"}
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


def check(browser, kind, key, document):
    body = {"instead": {"kind": kind, "key": key, "document": document}}
    return browser.post(f"{APP}/draft/check", body, headers={"Accept-Language": "en"}).json["problems"]


def test_what_nobody_has_saved_yet_is_checked_in_its_place(crm):
    draft(crm, "forms", "note", FORM)
    (problem,) = check(crm, "views", "all", {**VIEW, "columns": ["colour"]})
    assert (problem["pointer"], problem["at"]) == ("/columns/0", None)
    assert check(crm, "views", "all", VIEW) == []
    assert crm.get(f"{APP}/draft/views/all").status_code == 404


def test_a_problem_in_a_formula_says_where_in_its_text(crm):
    form = with_field(FORM, "total", {"type": "number"}, field="money", formula="amount + colour")
    (problem,) = check(crm, "forms", "note", form)
    assert (problem["code"], problem["pointer"]) == ("unknown_name", "/properties/total/x-formloom/formula")
    assert problem["at"] == [9, 15]


def test_a_condition_of_a_flow_says_so_too(crm):
    draft(crm, "forms", "note", FORM)
    ways = [{"id": "big", "when": "AND(amount > 5, colour = 1)", "stages": []},
            {"id": "rest", "otherwise": True, "stages": []}]
    (problem,) = check(crm, "flows", "note", {
        **FLOW, "stages": [{"id": "size", "kind": "condition", "branches": ways}, *FLOW["stages"]]})
    assert (problem["code"], problem["pointer"]) == ("unknown_field", "/stages/0/branches/0/when")
    assert problem["at"] == [16, 22]


def test_a_change_is_taken_back(crm):
    draft(crm, "forms", "note", FORM)
    publish(crm)
    changed = draft(crm, "forms", "note", {**FORM, "title": "Other"}, revision=1).json["revision"]
    new = draft(crm, "views", "all", VIEW).json["revision"]
    both = [{"kind": "forms", "key": "note", "revision": changed},
            {"kind": "views", "key": "all", "revision": new}]
    assert crm.post(f"{APP}/draft/discard", {"documents": both}).status_code == 204
    assert crm.get(f"{APP}/draft/forms/note").json["document"] == FORM
    assert crm.get(f"{APP}/draft/views/all").status_code == 404


def test_what_somebody_changed_meanwhile_is_neither_discarded_nor_published(crm):
    seen = {"kind": "forms", "key": "note", "revision": draft(crm, "forms", "note", FORM).json["revision"]}
    newer = draft(crm, "forms", "note", {**FORM, "title": "Mine"}, revision=seen["revision"]).json["revision"]
    for address in ("draft/discard", "publish"):
        answer = crm.post(f"{APP}/{address}", {"documents": [seen]})
        assert (answer.status_code, answer.json["code"]) == (412, "stale")
    assert crm.get(f"{APP}/draft/forms/note").json["revision"] == newer
    assert crm.post(f"{APP}/publish", {"documents": [{**seen, "revision": newer}]}).status_code == 200


STAGE = FLOW["stages"][0]
MANY_FIELDS = {f"f{at}": FORM["properties"]["amount"] for at in range(3_000)}


def block(inside, depth):
    """Blocks in blocks, this many of them."""
    for at in range(depth):
        inside = {"id": f"b{at}", "kind": "parallel", "branches": [{"id": "x", "stages": [inside]}]}
    return inside


@pytest.mark.parametrize(("kind", "document", "code"), [
    ("flows", {**FLOW, "stages": [{**STAGE, "id": f"s{at}"} for at in range(4_900)]}, "too_many_stages"),
    ("flows", {**FLOW, "stages": [block(STAGE, 13)]}, "too_deep"),
    ("flows", {**FLOW, "stages": [{**STAGE, "who": [{"field": "x" * 900_000}]}]}, "wrong_value"),
    ("forms", {**FORM, "properties": MANY_FIELDS}, "too_many_subschemas"),
    ("forms", {**FORM, "$ref": "#"}, "bad_reference"),
    ("forms", {**FORM, "description": "x" * 999_990}, "document_too_large"),
    ("forms", with_field(FORM, "n", {"type": "number"}, field="number", formula="n + 1"), "formula_cycle"),
    ("forms", with_field(FORM, "n", {"type": "number"}, field="number", formula="ABS(" * 60 + "1" + ")" * 60),
     "formula_too_deep"),
    ("forms", with_field(FORM, "n", {"type": "number"}, field="number", formula="1" + "+1" * 3_000),
     "formula_too_long"),
    ("forms", with_field(FORM, "n", {"type": "number"}, field="number",
                         formula="+".join(["COUNTA(lines.what)"] * 180)), "formula_too_costly"),
    ("views", {**VIEW, "columns": ["title"] * 4_000}, "too_many_items"),
])
def test_a_hostile_document_is_refused_in_words(crm, kind, document, code):
    draft(crm, "forms", "note", FORM)
    problems = check(crm, kind, "note", document)
    assert code in {one["code"] for one in problems}
    assert all(one["message"] != one["code"] for one in problems)


def test_what_no_document_can_be_is_refused_before_it_is_looked_at(crm):
    document = '{"columns": ' + "[" * 500 + "]" * 500 + "}"
    text = f'{{"instead": {{"kind": "views", "key": "x", "document": {document}}}}}'
    answer = crm.post(f"{APP}/draft/check", text=text)
    assert (answer.status_code, answer.json["code"]) == (400, "too_deep")


def test_the_draft_says_in_words_what_publishing_changes(crm):
    draft(crm, "forms", "note", FORM)
    publish(crm)
    revision = draft(
        crm, "forms", "note", with_field(FORM, "day", {"type": "string", "format": "date"}, field="date"), 1,
    ).json["revision"]
    draft(crm, "views", "all", {**VIEW, "columns": ["colour"]})
    said = crm.get(f"{APP}/draft", headers={"Accept-Language": "en"}).json
    form, view = said["documents"]
    assert (form["state"], form["version"], form["revision"], form["by"]) == ("changed", 1, revision, "Ada")
    assert form["differences"] == [{
        "code": "field_added", "message": "Field “Day” (date) is added", "pointer": "/properties/day"}]
    assert (view["state"], [one["message"] for one in view["differences"]]) == ("added", ["New"])
    assert [(one["key"], one["pointer"]) for one in said["problems"]] == [("all", "/columns/0")]
    assert said["running"] == []


def test_a_version_is_compared_with_the_one_before_or_another(crm):
    for at, title in enumerate(("One", "Two", "Three")):
        draft(crm, "views", "all", {**VIEW, "title": title}, revision=at)
        if at == 0:
            draft(crm, "forms", "note", FORM)
        publish(crm)
    of = f"{APP}/views/all/versions/3/differences"
    english = {"headers": {"Accept-Language": "en"}}
    assert [one["message"] for one in crm.get(of, **english).json["items"]] == [
        "title changes from “Two” to “Three”"]
    assert [one["message"] for one in crm.get(f"{of}?base=1", **english).json["items"]] == [
        "title changes from “One” to “Three”"]
    assert crm.get(f"{of}?base=9").status_code == 404


def test_who_publishes_is_told_what_a_set_shows_of_what_it_hides(crm):
    half = with_field(FORM, "half", {"type": "number"}, field="number", formula="amount / 2")
    draft(crm, "forms", "note", half)
    grant = {**SET["forms"]["note"], "fields": {"*": "read", "amount": "hidden"}}
    draft(crm, "access", "all", {**SET, "forms": {"note": grant}})
    said = crm.get(f"{APP}/draft", headers={"Accept-Language": "en"}).json
    assert said["problems"] == []
    assert [(one["key"], one["message"]) for one in said["warnings"]] == [
        ("all", "“Half” is shown here, and computed from “Amount”, which is hidden here.")]
    publish(crm)


def test_who_adds_a_field_is_told_which_sets_only_show_it(crm):
    draft(crm, "forms", "note", FORM)
    grant = {**SET["forms"]["note"], "fields": {"*": "read", "title": "edit"}}
    draft(crm, "access", "all", {**SET, "forms": {"note": grant}})
    publish(crm)
    day = with_field(FORM, "day", {"type": "string", "format": "date"}, field="date")
    day = with_field(day, "twice", {"type": "number"}, field="number", formula="amount * 2")
    draft(crm, "forms", "note", day, revision=1)
    said = crm.get(f"{APP}/draft", headers={"Accept-Language": "en"}).json
    assert [(one["kind"], one["key"], one["message"]) for one in said["warnings"]] == [(
        "access", "all", "“Day” is new. Whoever enters records by this set sees it, but cannot fill it in.")]
    grant["fields"]["day"] = "edit"
    draft(crm, "access", "all", {**SET, "forms": {"note": grant}}, revision=1)
    assert crm.get(f"{APP}/draft").json["warnings"] == []
