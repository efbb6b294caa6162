"""suspend 挂起 (A20): nothing moves until the flow admin lets it."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Suspend
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def suspend(step: Step, command: Suspend) -> Refused | None:
    refused = guard.admin(step) or guard.alive(step)
    if refused is None and step.case.state not in ("running", "returned"):
        refused = Refused("not_allowed")
    if refused is not None:
        return refused
    more = {"reason": command.reason} if command.reason else {}
    step.emit("suspended", rule="A20", by=step.world.actor, **more)
    return None
