"""edit (A39): the record of a case changed outside its flow, by somebody who may."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Edit
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def edit(step: Step, command: Edit) -> Refused | None:
    refused = guard.reader(step)
    if refused is None and not (step.world.is_admin or step.world.may_edit):
        refused = Refused("forbidden")
    refused = refused or guard.stale(step, command.revision)
    if refused is not None:
        return refused
    access = command.access if command.access is not None else {}
    change = guard.settled(step, step.case.record.data, command.data, access, complete=True)
    if isinstance(change, Refused):
        return change
    if change is not None:
        step.emit("edited", rule="A39", by=step.world.actor, who=step.world.actor, record=change)
    return None
