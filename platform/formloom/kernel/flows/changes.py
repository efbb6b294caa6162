"""What events change in the rows of visits and tasks. The log and these rows remember what a case forgets."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.flows.event import Event
from formloom.kernel.flows.folding.tasks import DECISION_WORDS

Row = dict[str, Any]


@dataclass
class Changes:
    """id -> columns that changed. A row whose change names its ``stage`` is new.

    visits: stage, kind, n, place, entered_at, closed_at, outcome, superseded.
    tasks: visit, stage, member, state, reason, weight, position, opened_at, begun_at, closed_at, by, due_at.
    """

    visits: dict[str, Row] = attribute(default_factory=dict)
    tasks: dict[str, Row] = attribute(default_factory=dict)

    def visit(self, visit: str, **columns: Any) -> None:
        self.visits.setdefault(visit, {}).update(columns)

    def task(self, task: str, **columns: Any) -> None:
        self.tasks.setdefault(task, {}).update(columns)


def changes_of(events: Iterable[Event]) -> Changes:
    """The changes of some events, merged per row."""
    changes = Changes()
    for event in events:
        writer = WRITERS.get(event["type"])
        if writer is not None:
            writer(changes, event)
    return changes


def _visit_row(changes: Changes, event: Event) -> None:
    changes.visit(
        event["visit"],
        stage=event["stage"],
        kind=event["kind"],
        n=event["n"],
        place=event["place"],
        why=event["why"],
        entered_at=event["at"],
        closed_at=None,
        outcome=None,
        superseded=False,
    )


def _submitted(changes: Changes, event: Event) -> None:
    _visit_row(changes, event)
    changes.visit(event["visit"], closed_at=event["at"], outcome="handled")


def _visit_closed(changes: Changes, event: Event) -> None:
    changes.visit(event["visit"], closed_at=event["at"], outcome=event["outcome"])


def _superseded(changes: Changes, event: Event) -> None:
    for visit in event["visits"]:
        changes.visit(visit, superseded=True)


def _tokens_removed(changes: Changes, event: Event) -> None:
    for visit in [*event["visits"], *event["blocks"]]:
        changes.visit(visit, closed_at=event["at"], outcome="cancelled")


def _block_joined(changes: Changes, event: Event) -> None:
    changes.visit(event["block"], closed_at=event["at"], outcome=event["outcome"])


def _restored(changes: Changes, event: Event) -> None:
    for block in event["blocks"]:
        changes.visit(block["visit"], closed_at=None, outcome=None)


def _new_task(changes: Changes, event: Event, one: Row, state: str) -> None:
    closed = None if state in ("open", "waiting") else event["at"]
    changes.task(
        one["id"],
        visit=event["visit"],
        stage=event["stage"],
        member=one["member"],
        state=state,
        reason=one.get("reason"),
        weight=one.get("weight", 1),
        position=one.get("position", 0),
        opened_at=event["at"] if state == "open" else None,
        begun_at=None,
        closed_at=closed,
        by=None,
        due_at=one.get("due_at"),
    )


def _tasks_opened(changes: Changes, event: Event) -> None:
    for one in event["tasks"]:
        _new_task(changes, event, one, {"opened": "open", "queued": "waiting"}.get(one["word"], one["word"]))


def _task_opened(changes: Changes, event: Event) -> None:
    changes.task(event["task"], state="open", opened_at=event["at"], due_at=event.get("due_at"))


def _due_moved(changes: Changes, event: Event) -> None:
    for one in event.get("tasks", ()):
        changes.task(one["id"], due_at=one["due_at"])


def _task_begun(changes: Changes, event: Event) -> None:
    changes.task(event["task"], begun_at=event["at"])


def _decided(changes: Changes, event: Event) -> None:
    changes.task(event["task"], state=DECISION_WORDS[event["action"]], closed_at=event["at"], by=event["by"])


def _auto_decided(changes: Changes, event: Event) -> None:
    state = f"auto_{DECISION_WORDS[event['action']]}"
    if event["task"] is None:
        return
    if "position" in event:
        _new_task(changes, event, {**event, "id": event["task"]}, state)
    else:
        changes.task(event["task"], state=state, reason=event["reason"], closed_at=event["at"])


def _cancelled(changes: Changes, event: Event) -> None:
    for one in event["tasks"]:
        changes.task(one["id"], state="cancelled", reason=event["reason"], closed_at=event["at"])


def _transferred(changes: Changes, event: Event) -> None:
    changes.task(event["task"], state="transferred", closed_at=event["at"], by=event["by"])
    _new_task(changes, event, event["new"], "open")


WRITERS = {
    "submitted": _submitted,
    "stage_entered": _visit_row,
    "visit_closed": _visit_closed,
    "visits_superseded": _superseded,
    "tokens_removed": _tokens_removed,
    "block_joined": _block_joined,
    "marking_restored": _restored,
    "tasks_opened": _tasks_opened,
    "task_opened": _task_opened,
    "task_begun": _task_begun,
    "decided": _decided,
    "resubmitted": _decided,
    "auto_decided": _auto_decided,
    "tasks_cancelled": _cancelled,
    "transferred": _transferred,
    "due_moved": _due_moved,
    "resumed": _due_moved,
}
