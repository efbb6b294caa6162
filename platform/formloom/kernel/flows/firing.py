"""T2 to T5: what happens when instants have come. Several at once and overdue ones are told apart here."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from formloom.kernel.durations import told
from formloom.kernel.flows.case import Case
from formloom.kernel.flows.definition import Flow, Stage
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.sources import everybody_of
from formloom.kernel.flows.step import Step, stamp
from formloom.kernel.flows.timeouts import time_out
from formloom.kernel.flows.timers import REMIND, TIMEOUT, Timer, timers_of
from formloom.kernel.flows.walk import run
from formloom.kernel.flows.world import World


def fire(flow: Flow, case: Case, world: World) -> list[Event]:
    """The events of everything that is due now, in the order of its due times; empty when nothing is.

    What opens on the way with a deadline that has passed is done with as well; G10 bounds it.
    """
    step = Step(flow, case.clone(), world)
    while ready := _ready(step):
        first = min(ready, key=lambda one: (one.at, step.case.visits[one.visit].seq, one.kind))
        together = [one for one in ready if (one.visit, one.kind) == (first.visit, first.kind)]
        late = world.ctx.now - first.at
        facts = {"late_by": told(late)} if late.total_seconds() >= 1 else {}
        stage = step.stage(step.case.visits[first.visit].stage)
        if first.kind == REMIND:
            _remind(step, stage, together, facts)
        else:
            time_out(step, stage, step.case.visits[first.visit], facts)
        run(step)
    return step.events


def pass_over(flow: Flow, case: Case, now: datetime, zone: ZoneInfo) -> list[Event]:
    """Take everything that is due as done, so that nobody is told: for cases that come from elsewhere."""
    due = [timer for timer in timers_of(flow, case, zone) if timer.at <= now]
    if not due:
        return []
    over = {timer.task: False for timer in due} | {one.task: True for one in due if one.kind == TIMEOUT}
    tasks = [{"id": task, "member": case.tasks[task].member, "timed_out": ended}
             for task, ended in over.items()]
    return [{"type": "passed_over", "at": stamp(now), "by": None, "rule": "T5", "tasks": tasks}]


def _ready(step: Step) -> list[Timer]:
    now = step.world.ctx.now
    return [one for one in timers_of(step.flow, step.case, step.world.ctx.zone)
            if one.at <= now]


def _remind(step: Step, stage: Stage, timers: list[Timer], facts: dict[str, str]) -> None:
    """One firing for the visit, however many instants have passed (T5); one reminder for each person."""
    tasks = {timer.task: step.case.tasks[timer.task] for timer in timers}
    receivers: dict[str, str | None] = {}
    for timer in timers:
        for whom in stage.options["remind"][timer.entry].get("to", ("assignee",)):
            for person in RECEIVERS[whom](step, stage, tasks[timer.task].member):
                own = timer.task if whom == "assignee" else receivers.get(person)
                receivers[person] = receivers.get(person) or own
    step.emit(
        "reminded",
        rule="T3",
        stage=stage.id,
        visit=timers[0].visit,
        tasks=[{"id": task.id, "member": task.member, "due_at": task.due_at} for task in tasks.values()],
        receivers=[{"member": one, "task": task} for one, task in receivers.items()
                   if step.world.ctx.people.is_active(one)],
        **facts,
    )


def _manager(step: Step, _stage: Stage, member: str | None) -> list[str]:
    above = step.world.ctx.people.manager_of(member) if member is not None else None
    return [above] if above is not None else []


RECEIVERS: dict[str, Callable[[Step, Stage, str | None], list[str]]] = {
    "assignee": lambda _step, _stage, member: [member] if member is not None else [],
    "backup": lambda step, stage, _member: everybody_of(step, stage, stage.options.get("backup", [])),
    "manager": _manager,
    "initiator": lambda step, _stage, _member: [step.case.initiator],
}
