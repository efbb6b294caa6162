"""reject 拒绝 (A3): a vote against; nothing has to be filled in for it."""

from formloom.kernel.flows.commands import Reject
from formloom.kernel.flows.judging import vote
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def reject(step: Step, command: Reject) -> Refused | None:
    return vote(step, command, "reject", "approve")
