"""The work steps of a task through HTTP: ticking, evidence and its readers, what decisions wait for (A40)."""

import io

import pytest

from tests import case_world
from tests.web.test_cases import World

STEPS = [
    {"id": "check", "text": {"zh-CN": "核对规格", "en": "Check the specification"}, "blocking": True},
    {"id": "seal", "text": {"zh-CN": "拍下封条", "en": "Photograph the seal"}, "evidence": "photo",
     "blocking": True},
    {"id": "call", "text": {"zh-CN": "致电客户", "en": "Call the customer"}, "evidence": "note"},
]
CONFIRM = {**case_world.FLOW["stages"][0], "sop": STEPS}
FLOW = {**case_world.FLOW, "stages": [CONFIRM, *case_world.FLOW["stages"][1:]]}
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 40


@pytest.fixture
def world(workspace, app):
    found = World(workspace, app)
    case_world.publish(workspace, flow=FLOW)
    found.submit()
    found.mine = found.task(found.clerk)
    return found


def upload(browser, name="seal.png", content=PNG):
    form = {"file": (io.BytesIO(content), name)}
    answer = browser.send("POST", "/w/acme/files", data=form, content_type="multipart/form-data")
    assert answer.status_code == 201, answer.json
    return answer.json["id"]


def tick(world, step, who=None, status=200, done=True, **said):
    answer = (who or world.clerk).post(f"/w/acme/tasks/{world.mine}/sop/{step}", {"done": done, **said})
    assert answer.status_code == status, answer.json
    case_world.sound(world.workspace, world.case)
    return answer.json


def steps(world, who=None):
    return {one["id"]: one for one in (who or world.clerk).get(f"/w/acme/tasks/{world.mine}").json["sop"]}


def test_a_decision_names_every_blocking_step_that_is_open_or_without_its_evidence(world):
    def refused():
        answer = world.act(world.clerk, "handle", world.mine, 422, data={"carrier": "SF"})
        assert (answer["code"], answer["field"]) == ("invalid", answer["errors"][0]["path"])
        return {one["path"]: one["message"] for one in answer["errors"]}

    assert refused() == {"sop.check": "“Check the specification” has not been ticked yet.",
                         "sop.seal": "“Photograph the seal” has not been ticked yet."}
    tick(world, "check")
    tick(world, "seal")
    assert refused() == {"sop.seal": "“Photograph the seal” still needs its photo."}
    tick(world, "seal", evidence=[upload(world.clerk)])
    world.act(world.clerk, "handle", world.mine, data={"carrier": "SF"})


def test_what_is_missing_in_the_form_and_in_the_steps_is_said_at_once(world):
    answer = world.act(world.clerk, "handle", world.mine, 422)
    assert [one["path"] for one in answer["errors"]] == ["carrier", "sop.check", "sop.seal"]


def test_a_step_keeps_its_note_and_files_when_it_is_taken_back(world):
    photo = upload(world.clerk)
    tick(world, "seal", note=" 完好 ", evidence=[photo])
    tick(world, "seal", done=False)
    shown = steps(world)["seal"]
    assert (shown["done"], shown["lacks"], shown["note"]) == (False, "step_open", "完好")
    assert [one["name"] for one in shown["files"]] == ["seal.png"]
    tick(world, "seal")
    assert (steps(world)["seal"]["lacks"], steps(world)["seal"]["by"]["name"]) == (None, "Clerk")
    tick(world, "seal", evidence=[])
    assert steps(world)["seal"]["lacks"] == "step_needs_photo"
    tick(world, "seal", evidence=[again := upload(world.clerk)])
    assert [one["id"] for one in steps(world)["seal"]["files"]] == [again]


def test_the_same_step_ticked_again_is_noted_once(world):
    for _ in range(3):
        tick(world, "check")
    log = case_world.sound(world.workspace, world.case)
    assert [one["type"] for one in log].count("sop_done") == 1


@pytest.mark.parametrize(("said", "code"), [
    ({"evidence": ["01a20e13-6894-7624-9809-afa1fb00dfb0"]}, "not_found"),
    ({"evidence": "text"}, "not_a_photo"),
    ({"evidence": ["no id"]}, "not_an_id"),
    ({"note": "x" * 5001}, "too_long"),
    ({"done": False, "note": "x"}, "unknown_field"),
    ({"comment": "x"}, "unknown_field"),
    ({"done": "yes"}, "not_a_boolean"),
])
def test_what_cannot_be_meant_is_refused_and_changes_nothing(world, said, code):
    if said.get("evidence") == "text":
        said = {"evidence": [upload(world.clerk, "seal.txt", b"hello")]}
    assert tick(world, "seal", status=422, **said)["errors"][0]["code"] == code
    assert steps(world)["seal"]["done"] is False


def test_somebody_elses_file_proves_nothing(world):
    assert tick(world, "seal", status=422, evidence=[upload(world.ini)])["field"] == "sop.seal"


def test_only_the_assignee_of_the_open_task_ticks(world):
    for who, status in ((world.ini, 403), (world.admin, 403), (world.reader, 403), (world.stranger, 404)):
        tick(world, "check", who, status)
    tick(world, "nothing", status=404)
    tick(world, "check")
    tick(world, "seal", evidence=[upload(world.clerk)])
    world.act(world.clerk, "handle", world.mine, data={"carrier": "SF"})
    tick(world, "call", status=409)


def test_evidence_is_read_by_who_takes_part_and_stands_in_the_timeline(world):
    photo = upload(world.clerk)
    tick(world, "seal", note="完好", evidence=[photo])
    address = f"/w/acme/cases/{world.case}/files/{photo}"
    for who in (world.ini, world.admin, world.watcher):
        answer = who.get(address)
        assert (answer.status_code, answer.data) == (200, PNG)
        entry = next(one for one in world.look(who, "/timeline")["items"] if one["type"] == "sop_done")
        assert (entry["step"]["text"], entry["note"]) == ("Photograph the seal", "完好")
        assert [one["id"] for one in entry["files"]] == [photo]
    # Whoever reads the record only reads neither notes nor files.
    entry = next(one for one in world.look(world.reader, "/timeline")["items"] if one["type"] == "sop_done")
    assert (entry["note"], entry["files"]) == (None, [])
    assert steps(world, world.reader)["seal"]["files"] == []
    for who in (world.reader, world.stranger):
        assert who.get(address).status_code == 404
    assert world.clerk.get(f"/w/acme/files/{photo}").status_code == 404
    record = f"/w/acme/forms/sales/order/records/{world.record}/files/{photo}"
    assert world.ini.get(record).status_code == 404
    # A file that no step names is not read through a case.
    assert world.clerk.get(f"/w/acme/cases/{world.case}/files/{upload(world.clerk)}").status_code == 404


def test_a_file_proves_one_thing_only(world):
    photo = upload(world.clerk)
    tick(world, "seal", evidence=[photo])
    first = world.mine
    world.submit()
    world.mine = next(one["task"] for one in world.todo(world.clerk)["items"] if one["task"] != first)
    tick(world, "seal", status=422, evidence=[photo])


def test_a_new_visit_asks_anew_and_the_old_one_stays_readable(world):
    tick(world, "check")
    world.act(world.clerk, "return", world.mine, to="start")
    old = world.mine
    world.on_case(world.ini, "resubmit")
    world.mine = world.task(world.clerk)
    assert steps(world)["check"]["done"] is False
    world.mine = old
    assert steps(world)["check"]["done"] is True
