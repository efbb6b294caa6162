"""transfer 转交 (A7): somebody else gets the task, the vote and the time left."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.case import Case, Task
from formloom.kernel.flows.commands import Transfer
from formloom.kernel.flows.requests import fingerprint
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.tasks import LIVE, NO, YES
from formloom.kernel.people import Organisation
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
        new={
            "id": step.world.ctx.new_id(),
            "member": command.to,
            "word": "opened",
            **({"due_at": task.due_at} if task.due_at is not None else {}),
        },
        **{"from": task.member, "to": command.to},
        **{name: fact for name, fact in facts.items() if fact},
    )
    return None


def may_receive(step: Step, task: Task, target: str) -> bool:
    """J24: active, and without an open, waiting or decided task in this visit."""
    return target in receivers(step.case, task.id, step.world.ctx.people)


def receivers(case: Case, task_id: str, people: Organisation) -> list[str]:
    """Everybody the task may be handed to."""
    task = case.tasks.get(task_id)
    if task is None or not task.is_live:
        return []
    taken = {one.member for one in case.tasks_of(task.visit) if one.state in TAKEN}
    return [one.id for one in people.members.values() if one.active and one.id not in taken]
