"""Whom to tell what happened, from the events of one step alone (J4)."""

from collections.abc import Iterable
from typing import Any

from formloom.kernel.flows.event import Event

Notice = dict[str, Any]


def notices_of(events: Iterable[Event]) -> list[Notice]:
    """In order: {"kind", "to", "stage", "task"}. A task opened and closed in one step tells nobody."""
    told = _Told()
    for event in events:
        teller = TELLERS.get(event["type"])
        if teller is not None:
            teller(told, event)
    return told.notices


class _Told:
    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.opened: dict[str, Notice] = {}

    def tell(
        self, kind: str, to: str | None, event: Event, task: str | None = None, **more: Any
    ) -> Notice | None:
        if to is None:
            return None
        notice = {
            "kind": kind,
            "to": to,
            "stage": more.pop("stage", event.get("stage")),
            "task": task,
            **more,
        }
        self.notices.append(notice)
        return notice

    def open(self, task: str, member: str | None, event: Event) -> None:
        notice = self.tell("task", member, event, task)
        if notice is not None:
            self.opened[task] = notice

    def close(self, task: str) -> bool:
        """Take back what was not sent yet. True when the task had been open before this step."""
        notice = self.opened.pop(task, None)
        if notice is None:
            return True
        self.notices = [one for one in self.notices if one is not notice]
        return False


def _tasks_opened(told: _Told, event: Event) -> None:
    for task in event["tasks"]:
        if task["word"] == "opened":
            told.open(task["id"], task["member"], event)


def _task_opened(told: _Told, event: Event) -> None:
    told.open(event["task"], event["member"], event)


def _transferred(told: _Told, event: Event) -> None:
    told.close(event["task"])
    told.open(event["new"]["id"], event["new"]["member"], event)


def _auto_decided(told: _Told, event: Event) -> None:
    if event["task"] is not None:
        told.close(event["task"])


def _tasks_cancelled(told: _Told, event: Event) -> None:
    for task in event["tasks"]:
        if told.close(task["id"]) and event["reason"] != "left":
            told.tell(
                "no_longer_needed",
                task["member"],
                event,
                task["id"],
                stage=task["stage"],
                reason=event["reason"],
            )


def _case_ended(told: _Told, event: Event) -> None:
    if event["state"] != "withdrawn":
        told.tell("result", event["initiator"], event, state=event["state"])


def _incident_raised(told: _Told, event: Event) -> None:
    told.tell("incident", event["admin"], event, code=event["code"])


def _urged(told: _Told, event: Event) -> None:
    for member in dict.fromkeys(task["member"] for task in event["tasks"]):
        first = next(task for task in event["tasks"] if task["member"] == member)
        told.tell("urge", member, event, first["id"], stage=first["stage"])


def _reminded(told: _Told, event: Event) -> None:
    due = min((task["due_at"] for task in event["tasks"] if task["due_at"]), default=None)
    for one in event["receivers"]:
        whose = [task["member"] for task in event["tasks"] if task["id"] != one["task"]]
        told.tell("reminder", one["member"], event, one["task"], due_at=due, whose=whose)


def _copied(told: _Told, event: Event) -> None:
    for member in event["people"]:
        told.tell("cc", member, event)


TELLERS = {
    "tasks_opened": _tasks_opened,
    "task_opened": _task_opened,
    "transferred": _transferred,
    "auto_decided": _auto_decided,
    "tasks_cancelled": _tasks_cancelled,
    "case_ended": _case_ended,
    "incident_raised": _incident_raised,
    "urged": _urged,
    "reminded": _reminded,
    "copied": _copied,
}
