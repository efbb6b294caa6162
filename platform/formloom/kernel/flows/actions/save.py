"""save 暂存 (A4): write to the record, keep the task."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Save
from formloom.kernel.flows.requests import fingerprint
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def save(step: Step, command: Save) -> Refused | None:
    task = guard.own_task(step, command)
    if isinstance(task, Refused):
        return task
    stage = step.stage(task.stage)
    refused = guard.stale(step, command.revision) or guard.said(
        stage, command, comment=False, signature=False
    )
    if refused is not None:
        return refused
    change = guard.written(step, stage, command.data, complete=False)
    if isinstance(change, Refused):
        return change
    more = {"record": change} if change is not None else {}
    step.emit(
        "saved",
        task=task.id,
        visit=task.visit,
        stage=task.stage,
        by=step.world.actor,
        request=fingerprint(step.world.actor, command),
        **more,
    )
    return None
