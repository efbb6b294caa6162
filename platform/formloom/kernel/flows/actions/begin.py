"""begin: the assignee opened his task for the first time. Divides waiting from working; decides nothing."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Begin
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def begin(step: Step, command: Begin) -> Refused | None:
    task = guard.own_task(step, command)
    if isinstance(task, Refused):
        return task
    if not task.begun and task.member == step.world.actor:
        step.emit("task_begun", task=task.id, visit=task.visit, stage=task.stage, by=step.world.actor)
    return None
