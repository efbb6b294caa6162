"""handle 办理 (A2 on a handle stage)."""

from formloom.kernel.flows.commands import Handle
from formloom.kernel.flows.judging import vote
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def handle(step: Step, command: Handle) -> Refused | None:
    return vote(step, command, "handle", "handle")
