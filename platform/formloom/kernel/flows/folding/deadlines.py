"""Events of deadlines: reminders, automatic decisions, due times that move, suspensions that shift them."""

from datetime import datetime, timedelta

from formloom.kernel.flows.case import Case, Task
from formloom.kernel.flows.event import Event


def reminded(case: Case, event: Event) -> None:
    for one in event["tasks"]:
        case.tasks[one["id"]] = case.tasks[one["id"]]._replace(reminded_at=event["at"])


def timed_out(case: Case, event: Event) -> None:
    for one in event["tasks"]:
        case.tasks[one["id"]] = case.tasks[one["id"]]._replace(timed_out=True)


def passed_over(case: Case, event: Event) -> None:
    for one in event["tasks"]:
        task = case.tasks[one["id"]]
        case.tasks[task.id] = task._replace(
            reminded_at=event["at"], timed_out=task.timed_out or one["timed_out"])


def due_moved(case: Case, event: Event) -> None:
    for one in event["tasks"]:
        case.tasks[one["id"]] = case.tasks[one["id"]]._replace(due_at=one["due_at"])


def suspended(case: Case, event: Event) -> None:
    case.suspended_from, case.state, case.suspended_at = case.state, "suspended", event["at"]


def resumed(case: Case, event: Event) -> None:
    """T7, J35: everything shifts by the pause."""
    case.state, case.suspended_from = case.suspended_from or "running", None
    began, case.suspended_at = case.suspended_at, None
    if began is None:
        return
    pause = datetime.fromisoformat(event["at"]) - datetime.fromisoformat(began)
    for task in case.open_tasks():
        case.tasks[task.id] = shifted(task, pause)._replace(quiet_until=event["at"])


def shifted(task: Task, pause: timedelta) -> Task:
    """The task with all its times later by the pause."""
    return task._replace(
        due_at=_later(task.due_at, pause),
        since=_later(task.since or task.opened_at, pause),
        reminded_at=_later(task.reminded_at, pause),
    )


def _later(at: str | None, pause: timedelta) -> str | None:
    if at is None:
        return None
    return (datetime.fromisoformat(at) + pause).isoformat().replace("+00:00", "Z")
