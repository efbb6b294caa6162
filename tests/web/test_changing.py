"""The point of changing definitions: what comes next is different, what is under way goes on as it was."""

import pytest

from tests.definitions import FLOW, FORM, SET, with_field

APP = "/w/acme/apps/crm"
READ = FLOW["stages"][0]
CHECK = {"id": "quality", "kind": "handle", "title": "Quality check", "who": ["initiator"]}


@pytest.fixture
def crm(ada):
    """An administrator whose app "crm" has a form, a flow and a set, published."""
    ada.post("/w/acme/apps", {"key": "crm", "title": "CRM"})
    for kind, document in {"forms": FORM, "flows": FLOW, "access": SET}.items():
        draft(ada, kind, document, 0)
    assert ada.post(f"{APP}/publish").status_code == 200
    return ada


def draft(browser, kind, document, revision):
    return browser.put(f"{APP}/draft/{kind}/note", {"document": document}, revision=revision)


def submit(browser, **data):
    answer = browser.post("/w/acme/forms/crm/note/records", {"data": data})
    assert answer.status_code == 201, answer.json
    return answer.json


def open_task(browser, record):
    """The stage and id of the open task on a record, None when there is none."""
    todo = browser.get("/w/acme/work/todo").json["items"]
    mine = [one for one in todo if one["record"]["id"] == record["id"]]
    return (mine[0]["stage"]["id"], mine[0]["task"]) if mine else None


def handle(browser, record):
    stage, task = open_task(browser, record)
    answer = browser.post(f"/w/acme/tasks/{task}/handle", {})
    assert answer.status_code == 200, answer.json
    return stage


def fields_of_task(browser, record):
    task = browser.get(f"/w/acme/tasks/{open_task(browser, record)[1]}").json
    return task["form"]["schema"]["properties"].keys()


def test_the_next_record_has_the_new_field_and_stage_and_the_running_one_goes_on_as_it_was(crm):
    running = submit(crm, title="Before")
    form = with_field(FORM, "carrier", {"type": "string"}, field="text")
    assert draft(crm, "forms", form, 1).status_code == 200
    assert draft(crm, "flows", {**FLOW, "stages": [CHECK, READ]}, 1).status_code == 200
    said = crm.get(f"{APP}/draft", headers={"Accept-Language": "zh-CN"}).json
    assert [one["message"] for document in said["documents"] for one in document["differences"]] == [
        "环节“Quality check”（办理）加在“Read”之前", "字段“Carrier”（文本）已添加"]
    assert said["running"] == [{"flow": "note", "title": "Read a note", "cases": 1}]
    assert crm.post(f"{APP}/publish").status_code == 200

    after = submit(crm, title="After", carrier="SF")
    assert "carrier" in fields_of_task(crm, after)
    assert "carrier" not in fields_of_task(crm, running)
    assert [handle(crm, after), handle(crm, after)] == ["quality", "read"]
    assert handle(crm, running) == "read"
    assert (open_task(crm, running), open_task(crm, after)) == (None, None)


def test_a_second_administrator_loses_nothing(crm, sign_up):
    eve = sign_up("eve", administrator=True)
    mine = with_field(FORM, "carrier", {"type": "string"}, field="text")
    theirs = {**FORM, "title": "Memo"}
    assert draft(eve, "forms", theirs, 1).status_code == 200
    refused = draft(crm, "forms", mine, 1)
    assert refused.status_code == 412
    newest = crm.get(f"{APP}/draft/forms/note").json
    assert (newest["document"], newest["revision"]) == (theirs, refused.json["params"]["revision"])
    assert draft(crm, "forms", {**mine, "title": "Memo"}, newest["revision"]).status_code == 200
    said = eve.get(f"{APP}/draft", headers={"Accept-Language": "en"}).json["documents"][0]["differences"]
    assert [one["code"] for one in said] == ["document_changed", "field_added"]
