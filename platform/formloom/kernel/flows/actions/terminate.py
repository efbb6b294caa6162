"""terminate 终止 (A21): the flow admin ends the case, with a reason."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Terminate
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import end_case
from formloom.kernel.problems import Refused


def terminate(step: Step, command: Terminate) -> Refused | None:
    refused = guard.admin(step) or guard.ended(step)
    if refused is None and not (command.reason or "").strip():
        refused = Refused("invalid", "reason")
    if refused is not None:
        return refused
    step.emit("terminated", rule="A21", by=step.world.actor, reason=command.reason)
    end_case(step, "terminated")
    return None
