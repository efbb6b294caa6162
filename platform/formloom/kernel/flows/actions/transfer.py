"""transfer 转交 (A7): somebody else gets the task, the vote and the time left."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.case import Task
from formloom.kernel.flows.commands import Transfer
from formloom.kernel.flows.requests import fingerprint
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.tasks import LIVE, NO, YES
from formloom.kernel.problems import Refused

TAKEN = LIVE | YES | NO


def transfer(step: Step, command: Transfer) -> Refused | None:
    task = guard.own_task(step, command)
    if isinstance(task, Refused):
        return task
    stage = step.stage(task.stage)
    allowed = stage.allows("transfer") and may_receive(step, task, command.to)
    refused = (
        (None if allowed else Refused("not_allowed", "to"))
        or guard.stale(step, command.revision)
        or guard.said(stage, command, comment=False, signature=False)
    )
    if refused is not None:
        return refused
    change = guard.written(step, stage, command.data, complete=False)
    if isinstance(change, Refused):
        return change
    facts = {"comment": command.comment, "reason": command.reason, "record": change}
    step.emit(
        "transferred",
        rule="A7",
        task=task.id,
        visit=task.visit,
        stage=task.stage,
        by=step.world.actor,
        request=fingerprint(step.world.actor, command),
        new={"id": step.world.ctx.new_id(), "member": command.to, "word": "opened"},
        **{"from": task.member, "to": command.to},
        **{name: fact for name, fact in facts.items() if fact},
    )
    return None


def may_receive(step: Step, task: Task, target: str) -> bool:
    """J24: active, and without an open, waiting or decided task in this visit."""
    if target == task.member or not step.world.ctx.people.is_active(target):
        return False
    return not any(one.member == target and one.state in TAKEN for one in step.case.tasks_of(task.visit))
