"""What the shell tells the kernel when a record begins, and what it reads off the events."""

from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from formloom.kernel.context import Context
from formloom.kernel.flows import (
    Approve,
    Begin,
    Flow,
    Return,
    Submit,
    World,
    changes_of,
    check_flow,
    decide,
    fold,
    parts_of,
    preview,
    receivers,
    start,
    start_access,
)
from formloom.kernel.forms import Form
from formloom.kernel.people import Member, Organisation
from formloom.kernel.problems import Refused

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FORM = Form.load({"title": "F", "type": "object", "properties": {
    "no": {"title": "No", "type": "string", "x-formloom": {"field": "serial"}},
    "a": {"title": "A", "type": "string", "x-formloom": {"field": "text"}},
    "b": {"title": "B", "type": "string", "x-formloom": {"field": "text"}},
    "label": {"title": "Label", "type": "string", "readOnly": True,
              "x-formloom": {"field": "text", "formula": "no"}}}}, "app/f")
FLOW = Flow.load({"title": "F", "start": {"fields": {"b": "required"}}, "stages": [
    {"id": "A", "kind": "approve", "who": ["u1", "u2"], "mode": "all"},
    {"id": "B", "kind": "approve", "who": "u3"}]}, "f")
NAMES = ("ini", "u1", "u2", "u3", "gone")
PEOPLE = Organisation({one: Member(one, one, active=one != "gone") for one in NAMES})


def world(user, minutes=0, **more):
    ids = count(minutes * 100)
    ctx = Context(NOON + timedelta(minutes=minutes), ZoneInfo("UTC"), user, PEOPLE, lambda _f, _i: None,
                  lambda: f"t{next(ids)}")
    return World(ctx, FORM, **more)


def task_of(case, member):
    return next(task.id for task in case.tasks.values() if task.member == member)


def test_given_values_are_part_of_the_first_event():
    events = start(FLOW, Submit({"b": "x"}), world("ini", given={"no": "0001"}))
    assert fold(FLOW, None, events).record.data == {"b": "x", "no": "0001", "label": "0001"}


def test_nobody_fills_in_more_than_his_limit():
    refused = start(FLOW, Submit({"a": "x", "b": "x"}), world("ini", limit={"a": "read", "b": "edit"}))
    assert isinstance(refused, Refused)
    assert (refused.code, refused.field) == ("invalid", "a")


def test_a_field_within_the_limit_stays_required():
    refused = start(FLOW, Submit({"a": "x"}), world("ini", limit={"a": "edit", "b": "edit"}))
    assert refused.problems[0].code == "required"


def test_a_field_beyond_the_limit_is_not_asked_for():
    assert start_access(FLOW, FORM, {"a": "edit"})["b"] == "hidden"
    assert not isinstance(start(FLOW, Submit({"a": "x"}), world("ini", limit={"a": "edit"})), Refused)


def test_without_a_limit_the_start_stage_alone_decides():
    assert start_access(FLOW, FORM)["b"] == "required"


def test_beginning_a_task_is_noted_in_its_row():
    case = fold(FLOW, None, start(FLOW, Submit({"b": "x"}), world("ini")))
    task = task_of(case, "u1")
    events = decide(FLOW, case, Begin(task=task), world("u1", 5))
    assert changes_of(events).tasks == {task: {"begun_at": "2026-11-24T12:05:00Z"}}


def test_waiting_and_working_add_up_to_the_whole_time():
    events = start(FLOW, Submit({"b": "x"}), world("ini"))
    case = fold(FLOW, None, events)
    for minutes, command, member in ((5, Begin, "u1"), (9, Approve, "u1"), (20, Approve, "u2")):
        more = decide(FLOW, case, command(task=task_of(case, member)), world(member, minutes))
        case, events = fold(FLOW, case, more), [*events, *more]
    waited, worked = (sum(one, timedelta()) for one in zip(*parts_of(events), strict=True))
    assert worked == timedelta(minutes=4)
    assert waited + worked == timedelta(minutes=20)


def test_a_preview_tells_what_a_return_would_cause():
    case = fold(FLOW, None, start(FLOW, Submit({"b": "x"}), world("ini")))
    events = preview(FLOW, case, Return(task=task_of(case, "u1"), to="start"), world("u1", 5))
    assert [event["tasks"][0]["member"] for event in events if event["type"] == "tasks_opened"] == ["ini"]
    assert case.state == "running"


def test_a_task_may_be_handed_to_active_people_who_are_not_in_the_visit():
    case = fold(FLOW, None, start(FLOW, Submit({"b": "x"}), world("ini")))
    assert receivers(case, task_of(case, "u1"), PEOPLE) == ["ini", "u3"]


def step_problems(*steps, **flow):
    stage = {"id": "A", "kind": "handle", "who": "ini", "sop": list(steps)}
    return [(one.path, one.code) for one in check_flow({"stages": [stage], **flow})]


def test_work_steps_are_told_apart_and_ask_only_for_what_can_be_given():
    step = {"id": "s1", "text": "核对"}
    proofs = [{**step, "id": f"s{at}", "evidence": one} for at, one in enumerate(("photo", "file", "note"))]
    assert step_problems(*proofs) == []
    assert step_problems(step, step) == [("stages.0.sop.1.id", "duplicate_id")]
    assert step_problems({**step, "evidence": "signature"}) == [("stages.0.sop.0.evidence", "not_built")]
    assert step_problems({**step, "evidence": "smoke"}) == [("stages.0.sop.0.evidence", "wrong_value")]
    assert step_problems({"id": "s1"}) == [("stages.0.sop.0.text", "missing_key")]
    assert step_problems(start={"sop": [step]}) == [("start.sop", "not_built")]
