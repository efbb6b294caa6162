"""Tasks: every state against every event, and every state against everything a person may try."""

from typing import Any

import pytest

from formloom.kernel.flows.tasks import TASK_MOVES, TASK_STATES, moved
from formloom.plays.action_reading import Action
from formloom.plays.document import read_play
from formloom.plays.kernel_backend import KernelBackend

OPEN_MOVES = {
    "begun": "open", "saved": "open", "ticked": "open", "approved": "approved",
    "handled": "handled", "rejected": "rejected", "returned": "returned", "transferred": "transferred",
    "cancelled": "cancelled", "auto_approved": "auto_approved", "auto_rejected": "auto_rejected"}
WAITING_MOVES = {"opened": "open", "cancelled": "cancelled", "transferred": "transferred"}
LAW = {"open": OPEN_MOVES, "waiting": WAITING_MOVES}
EVENTS = sorted({*OPEN_MOVES, *WAITING_MOVES})


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("state", sorted(TASK_STATES))
def test_a_task_moves_only_as_the_law_says(state: str, event: str):
    wanted = LAW.get(state, {}).get(event)
    if wanted is None:
        with pytest.raises(KeyError):
            moved(state, event)
    else:
        assert moved(state, event) == wanted


def test_the_table_has_no_other_rows():
    assert TASK_MOVES == LAW


PEOPLE = ["ini", "u", "v", "w", "x", "b"]
FLOW = [
    {"id": "A", "kind": "approve", "who": ["u", "v"], "mode": "all", "order": "sequential"},
    {"id": "B", "kind": "approve", "who": ["b", "w"], "mode": "any"},
]
PASS_A = [("approve", "u", {"at": "A"}), ("approve", "v", {"at": "A"})]
# How u, v or w came to have a task in this state: the actions that lead there, then the person and the stage.
WAYS: dict[str, tuple[list[tuple[str, str, dict[str, Any]]], str, str]] = {
    "open": ([], "u", "A"),
    "waiting": ([], "v", "A"),
    "approved": ([("approve", "u", {"at": "A"})], "u", "A"),
    "rejected": ([("approve", "u", {"at": "A"}), ("reject", "v", {"at": "A"})], "v", "A"),
    "transferred": ([("transfer", "u", {"at": "A", "to": "x"})], "u", "A"),
    "returned": ([("approve", "u", {"at": "A"}), ("return", "v", {"at": "A", "to": "start"})], "v", "A"),
    "cancelled": ([*PASS_A, ("approve", "b", {"at": "B"})], "w", "B"),
    "superseded": ([*PASS_A, ("return", "b", {"at": "B", "to": "A"})], "w", "B"),
}
TRIED: dict[str, dict[str, Any]] = {
    "approve": {"comment": "now"}, "reject": {"comment": "now"}, "save": {"data": {"note": "x"}},
    "return": {"to": "start"}, "transfer": {"to": "ini"}, "handle": {}}
ACCEPTED = {"open": {"approve": None, "reject": None, "save": "invalid", "return": None, "transfer": None,
                     "handle": "not_allowed"}}


@pytest.mark.parametrize("action", TRIED)
@pytest.mark.parametrize("state", WAYS)
def test_what_a_person_may_try_follows_from_the_state_of_his_task(state: str, action: str):
    before, person, stage = WAYS[state]
    play = read_play({"people": dict.fromkeys(PEOPLE), "form": {"note": "text"}, "flow": FLOW,
                      "steps": [{"check": True}]})
    backend = KernelBackend(play)
    for name, actor, said in [("submit", "ini", {}), *before]:
        assert backend.act(Action(name, actor, said), None).code is None
    shut = {"waiting": "not_open"}.get(state, "conflict")
    wanted = ACCEPTED[state][action] if state == "open" else shut
    assert backend.act(Action(action, person, {"at": stage, **TRIED[action]}), None).code == wanted
    assert backend.problems() is None
