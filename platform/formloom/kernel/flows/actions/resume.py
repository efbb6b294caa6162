"""resume 恢复 (A20): the end of a suspension."""

from datetime import datetime

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Resume
from formloom.kernel.flows.folding.deadlines import shifted
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def resume(step: Step, command: Resume) -> Refused | None:
    refused = guard.admin(step) or guard.ended(step)
    if refused is None and step.case.state != "suspended":
        refused = guard.locked(step) or Refused("not_allowed")
    if refused is not None:
        return refused
    pause = step.world.ctx.now - datetime.fromisoformat(step.case.suspended_at or step.at)
    tasks = [
        {"id": task.id, "member": task.member, "due_at": shifted(task, pause).due_at}
        for task in step.case.open_tasks()
        if task.due_at is not None
    ]
    step.emit("resumed", rule="A20", by=step.world.actor, **({"tasks": tasks} if tasks else {}))
    return None
