"""return 退回 (A5): at once, by one person, in every mode (O9)."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Return
from formloom.kernel.flows.judging import note_decision
from formloom.kernel.flows.returning import offers, returnable, send_back
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def return_(step: Step, command: Return) -> Refused | None:
    task = guard.own_task(step, command)
    if isinstance(task, Refused):
        return task
    stage = step.stage(task.stage)
    visit = step.case.visits[task.visit]
    offered = command.to in returnable(step.flow, step.case, task.id) and command.resume_as is None
    refused = (
        (None if offered else Refused("not_allowed", "to"))
        or guard.stale(step, command.revision)
        or guard.said(stage, command, comment=False, signature=False)
    )
    if refused is not None:
        return refused
    change = guard.written(step, stage, command.data, complete=False)
    if isinstance(change, Refused):
        return change
    target = offers(step.flow, step.case, stage, visit.place)[command.to]
    note_decision(step, command, task, "return", change)
    send_back(step, stage, visit, target, stage.options["resume"], outcome="returned")
    return None
