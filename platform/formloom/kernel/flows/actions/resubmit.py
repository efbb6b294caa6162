"""resubmit (A6): the initiator hands in again after a return."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Resubmit
from formloom.kernel.flows.judging import note_decision, resume_choice
from formloom.kernel.flows.returning import go_on
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def resubmit(step: Step, command: Resubmit) -> Refused | None:
    task = guard.own_task(step, command)
    if isinstance(task, Refused):
        return task
    stage = step.stage(task.stage)
    refused = (
        (None if task.stage == "start" else Refused("not_allowed"))
        or resume_choice(step, command, task)
        or guard.stale(step, command.revision)
        or guard.said(stage, command, comment=False, signature=False)
    )
    if refused is not None:
        return refused
    change = guard.written(step, stage, command.data, complete=True)
    if isinstance(change, Refused):
        return change
    note_decision(step, command, task, "handle", change, kind="resubmitted")
    go_on(step, stage, step.case.visits[task.visit])
    return None
