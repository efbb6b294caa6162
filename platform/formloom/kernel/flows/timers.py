"""The instants at which a case is to be looked at again, read off its state. Nothing is armed by hand."""

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from formloom.kernel.flows.case import Case, Task
from formloom.kernel.flows.definition import Flow
from formloom.kernel.flows.reminders import next_times

TIMEOUT = "timeout"
REMIND = "remind"


class Timer(NamedTuple):
    """One armed instant. kind: ``timeout`` or ``remind``; entry: which reminder of the stage."""

    at: datetime
    task: str
    visit: str
    kind: str
    entry: int = 0


def timers_of(flow: Flow, case: Case, zone: ZoneInfo) -> list[Timer]:
    """All armed instants, unordered. None while nothing may move (J35)."""
    if case.is_ended or case.is_locked:
        return []
    return [timer for task in case.open_tasks() for timer in _of_task(flow, task, zone)]


def _of_task(flow: Flow, task: Task, zone: ZoneInfo) -> list[Timer]:
    stage = flow.stages.get(task.stage)
    if stage is None or not stage.kind.asks:
        return []
    found = [Timer(at, task.id, task.visit, REMIND, entry)
             for entry, at in next_times(task, stage.options.get("remind", ()), zone)]
    if "timeout" in stage.options and task.due_at is not None and not task.timed_out:
        found.append(Timer(datetime.fromisoformat(task.due_at), task.id, task.visit, TIMEOUT))
    return found
