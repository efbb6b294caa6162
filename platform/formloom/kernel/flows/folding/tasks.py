"""Events of tasks and decisions."""

from typing import Any

from formloom.kernel.flows.case import Case, Task
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.folding.record import record
from formloom.kernel.flows.tasks import moved

DECISION_WORDS = {"approve": "approved", "handle": "handled", "reject": "rejected", "return": "returned"}


def add(case: Case, task: Task) -> None:
    case.tasks[task.id] = task
    visit = case.visits[task.visit]
    case.visits[task.visit] = visit._replace(tasks=(*visit.tasks, task.id))
    if task.member is not None and task.stage not in case.had.get(task.member, ()):
        case.had[task.member] = [*case.had.get(task.member, ()), task.stage]


def tasks_opened(case: Case, event: Event) -> None:
    for one in event["tasks"]:
        word = one["word"]
        add(
            case,
            Task(
                one["id"],
                event["visit"],
                event["stage"],
                one["member"],
                moved(None, word),
                one["position"],
                one["weight"],
                one.get("reason"),
                event["at"] if word == "opened" else None,
                event["at"] if word == "cancelled" else None,
                due_at=one.get("due_at"),
            ),
        )


def task_opened(case: Case, event: Event) -> None:
    task = case.tasks[event["task"]]
    case.tasks[task.id] = task._replace(
        state=moved(task.state, "opened"), opened_at=event["at"], request=None, due_at=event.get("due_at")
    )


def task_begun(case: Case, event: Event) -> None:
    task = case.tasks[event["task"]]
    case.tasks[task.id] = task._replace(state=moved(task.state, "begun"), begun=True)


def saved(case: Case, event: Event) -> None:
    task = case.tasks[event["task"]]
    case.tasks[task.id] = task._replace(state=moved(task.state, "saved"), request=event["request"])
    record(case, event)


def sop_done(case: Case, event: Event) -> None:
    proof = {key: event[key] for key in ("note", "evidence") if event.get(key)}
    _ticked(case, event, {"done": True, **proof})


def sop_undone(case: Case, event: Event) -> None:
    """Note and files stay, so that doing it again need not begin anew."""
    _ticked(case, event, {**case.visits[event["visit"]].sop[event["step"]], "done": False})


def _ticked(case: Case, event: Event, known: dict[str, Any]) -> None:
    task, visit = case.tasks[event["task"]], case.visits[event["visit"]]
    case.tasks[task.id] = task._replace(state=moved(task.state, "ticked"), request=event["request"])
    known |= {"by": event["by"], "at": event["at"]}
    case.visits[visit.id] = visit._replace(sop={**visit.sop, event["step"]: known})


def decided(case: Case, event: Event) -> None:
    task = case.tasks[event["task"]]
    record(case, event)
    case.tasks[task.id] = task._replace(
        state=moved(task.state, DECISION_WORDS[event["action"]]),
        closed_at=event["at"],
        by=event["by"],
        request=event["request"],
        revision=case.record.revision,
    )
    if event.get("resume_as"):
        visit = case.visits[task.visit]
        case.visits[visit.id] = visit._replace(resume_as=event["resume_as"])
    case.picks.update(event.get("pick", {}))
    snapshot(case, event)


def auto_decided(case: Case, event: Event) -> None:
    task, word = event["task"], f"auto_{DECISION_WORDS[event['action']]}"
    if task is None:
        return
    if task not in case.tasks:
        add(
            case,
            Task(
                task,
                event["visit"],
                event["stage"],
                event["member"],
                moved(None, word),
                event["position"],
                event["weight"],
                event["reason"],
                closed_at=event["at"],
                revision=case.record.revision,
            ),
        )
    else:
        known = case.tasks[task]
        case.tasks[task] = known._replace(
            state=moved(known.state, word),
            reason=event["reason"],
            closed_at=event["at"],
            revision=case.record.revision,
        )
    snapshot(case, event)


def snapshot(case: Case, event: Event) -> None:
    if event.get("compared"):
        case.snapshots[str(case.record.revision)] = case.record.data


def tasks_cancelled(case: Case, event: Event) -> None:
    for one in event["tasks"]:
        task = case.tasks[one["id"]]
        case.tasks[task.id] = task._replace(
            state=moved(task.state, "cancelled"), reason=event["reason"], closed_at=event["at"]
        )


def transferred(case: Case, event: Event) -> None:
    task = case.tasks[event["task"]]
    case.tasks[task.id] = task._replace(
        state=moved(task.state, "transferred"),
        closed_at=event["at"],
        by=event["by"],
        request=event["request"],
    )
    record(case, event)
    new = event["new"]
    add(
        case,
        Task(
            new["id"],
            task.visit,
            task.stage,
            new["member"],
            moved(None, new["word"]),
            task.position,
            task.weight,
            opened_at=event["at"] if new["word"] == "opened" else None,
            due_at=task.due_at,
            since=task.since or task.opened_at,
            reminded_at=task.reminded_at,
            quiet_until=task.quiet_until,
            timed_out=task.timed_out,
        ),
    )
