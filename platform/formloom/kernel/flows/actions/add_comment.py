"""add_comment 评论 (A19): anyone who may read may speak, also after the end."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Comment
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def add_comment(step: Step, command: Comment) -> Refused | None:
    refused = guard.reader(step) or guard.locked(step)
    if refused is None and not all(step.stage(one).allows("comment") for one in guard.working_at(step)):
        refused = Refused("not_allowed")
    if refused is None and not command.comment.strip():
        refused = Refused("invalid", "comment")
    if refused is not None:
        return refused
    step.emit("commented", by=step.world.actor, comment=command.comment, mention=list(command.mention))
    return None
