"""approve 同意 (A2)."""

from formloom.kernel.flows.commands import Approve
from formloom.kernel.flows.judging import vote
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def approve(step: Step, command: Approve) -> Refused | None:
    return vote(step, command, "approve", "approve")
