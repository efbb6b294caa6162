"""resume 恢复 (A20): the end of a suspension."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Resume
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def resume(step: Step, command: Resume) -> Refused | None:
    refused = guard.admin(step) or guard.ended(step)
    if refused is None and step.case.state != "suspended":
        refused = guard.locked(step) or Refused("not_allowed")
    if refused is not None:
        return refused
    step.emit("resumed", rule="A20", by=step.world.actor)
    return None
