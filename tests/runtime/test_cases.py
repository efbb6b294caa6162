"""Deciding at the same moment, refusing without a trace, and what a case keeps of its record."""

import threading

import pytest
from tests import case_world, factories
from tests.case_world import DATA, FLOW, FORM, sound

from formloom.kernel.flows import Flow
from formloom.runtime import cases as runtime
from formloom.runtime import catalogue
from formloom.runtime.problems import Conflict, Invalid, NotFound, RuntimeProblem
from formloom.runtime.records import create
from formloom.runtime.rights import rights_of
from formloom.storage import Overtaken, cases, read, records, write
from formloom.storage.ids import new_id

NAMES = ("ini", "clerk", "legal", "legal2", "finance")


class Office:
    """Actors by name, and one submitted order."""

    def __init__(self, workspace, **flow):
        self.workspace = workspace
        self.people = {name: factories.member(workspace, name.title()) for name in NAMES}
        one = {name: [actor.member] for name, actor in self.people.items()}
        case_world.roles(workspace, sales=one["ini"], clerk=one["clerk"], finance=one["finance"],
                         legal=one["legal"] + one["legal2"])
        case_world.publish(workspace, flow={**FLOW, **flow})
        self.case = create(self.people["ini"], "sales", "order", DATA)["case"]

    def task(self, name):
        with read(self.workspace) as tx:
            (found,) = [one["id"] for one in cases.tasks_of(tx, self.case)
                        if one["member"] == self.people[name].member and one["state"] == "open"]
            return found

    def act(self, name, action, task=None, **said):
        try:
            return runtime.on_task(self.people[name], task or self.task(name), action, said)
        finally:
            sound(self.workspace, self.case)

    def together(self, *acts):
        """All of (name, action, said) at one moment, each on a thread of its own; answers or problems."""
        tasks = [self.task(name) for name, _action, _said in acts]
        barrier, found = threading.Barrier(len(acts)), [None] * len(acts)

        def one(at):
            name, action, said = acts[at]
            barrier.wait()
            try:
                found[at] = runtime.on_task(self.people[name], tasks[at], action, said)
            except RuntimeProblem as problem:
                found[at] = problem

        threads = [threading.Thread(target=one, args=(at,)) for at in range(len(acts))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.log = sound(self.workspace, self.case)
        return found

    def decided(self):
        return [(one["action"], one["by"]) for one in self.log if one["type"] == "decided"]


@pytest.fixture
def office(actor, workspace):
    return Office(workspace)


def test_of_two_who_decide_at_once_one_decides_and_the_other_learns_who(office):
    office.act("clerk", "handle", data={"carrier": "SF"})
    answers = office.together(
        ("legal", "approve", {"comment": "yes"}), ("legal2", "approve", {"comment": "me"}))
    (late,) = [one for one in answers if isinstance(one, RuntimeProblem)]
    assert isinstance(late, Conflict)
    winner = office.people[late.params["name"].lower()]
    assert late.told == "closed_approved"
    assert [by for action, by in office.decided() if action == "approve"] == [winner.member]
    comments = [one.get("comment") for one in office.log]
    assert comments.count("yes") + comments.count("me") == 1


def test_an_approval_and_a_return_at_once_end_in_one_of_the_two(office):
    office.act("clerk", "handle", data={"carrier": "SF"})
    office.together(("legal", "approve", {}), ("finance", "return", {"to": "confirm"}))
    first = next(action for action, _ in office.decided() if action != "handle")
    with read(office.workspace) as tx:
        tokens = [one["place"] for one in cases.get(tx, office.case).snapshot["tokens"]]
    assert tokens == [""]
    assert first in ("approve", "return")


def test_two_lanes_finish_at_once_and_the_join_fires_once(office):
    office.act("clerk", "handle", data={"carrier": "SF"})
    answers = office.together(("legal", "approve", {}), ("finance", "approve", {}))
    assert not [one for one in answers if isinstance(one, RuntimeProblem)]
    assert [one["type"] for one in office.log].count("block_joined") == 1
    assert office.log[-1]["type"] == "case_ended"


def test_a_double_click_is_one_decision(office):
    answers = office.together(*[("clerk", "handle", {"data": {"carrier": "SF"}})] * 4)
    assert not [one for one in answers if isinstance(one, RuntimeProblem)]
    assert office.decided() == [("handle", office.people["clerk"].member)]


def test_a_refused_action_leaves_no_trace(office):
    def counts():
        with read(office.workspace) as tx:
            return (len(cases.events(tx, office.case)), cases.tasks_of(tx, office.case),
                    cases.get(tx, office.case))

    before = counts()
    with pytest.raises(Invalid):
        office.act("clerk", "handle", data={"customer": "Other"})
    assert counts() == before


def test_a_refused_submit_leaves_neither_record_nor_number(office):
    with pytest.raises(Invalid):
        create(office.people["ini"], "sales", "order", {"total": 1})
    made = create(office.people["ini"], "sales", "order", DATA)
    assert made["number"] == "SO-002"


def test_who_writes_the_same_event_second_is_overtaken(office):
    with pytest.raises(Overtaken), write(office.workspace) as tx:
        cases.append(tx, office.case, 0, [{"type": "commented", "at": "2026-11-24T00:00:00Z", "by": None}])


def test_nobody_learns_of_a_task_that_is_not_there(office):
    with pytest.raises(NotFound):
        runtime.task(office.people["ini"], new_id())


def test_who_may_not_create_such_records_starts_no_case(office):
    with write(office.workspace) as tx, pytest.raises(NotFound):
        rights = rights_of(tx, office.people["clerk"])
        flow = Flow.load(FLOW, "order")
        runtime.start(tx, rights, "sales/order", "sales/order", flow, DATA, record=new_id(), path="form")


def test_a_withdrawn_draft_is_submitted_again_under_the_flow_of_today(actor, workspace):
    office = Office(workspace, withdraw_to="draft")
    ini = office.people["ini"]
    assert runtime.on_case(ini, office.case, "withdraw", {})["case"]["state"] == "draft"
    case_world.publish(workspace, flow={**FLOW, "stages": FLOW["stages"][:1]})
    acted = runtime.on_case(ini, office.case, "resubmit", {"data": {"customer": "New"}})
    sound(workspace, office.case)
    assert (acted["case"]["state"], acted["case"]["version"]) == ("running", 2)
    assert acted["record"]["data"] == {"no": "SO-001", "customer": "New", "total": 500}
    assert office.act("clerk", "handle", data={"carrier": "SF"})["case"]["state"] == "approved"


def test_a_field_removed_since_stays_with_the_case_that_has_it(office):
    fields = {key: one for key, one in FORM["properties"].items() if key != "carrier"}
    case_world.publish(office.workspace, form={**FORM, "properties": fields})
    with pytest.raises(Invalid):
        runtime.on_task(office.people["clerk"], office.task("clerk"), "handle", {})
    runtime.on_task(office.people["clerk"], office.task("clerk"), "handle", {"data": {"carrier": "SF"}})
    with read(office.workspace) as tx:
        row = cases.get(tx, office.case)
        assert records.get(tx, catalogue.need_table(tx, "sales/order", 1), row.record).data["carrier"] == "SF"
        assert "carrier" not in records.get(tx, catalogue.need_table(tx, "sales/order"), row.record).data
