"""urge 催办 (A17): remind the people of open tasks; changes nothing else."""

from datetime import datetime, time, timedelta
from math import ceil

from formloom.kernel.flows import guard
from formloom.kernel.flows.case import Task
from formloom.kernel.flows.commands import Urge
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused

PER_DAY = 10
AGAIN_AFTER = timedelta(minutes=30)


def urge(step: Step, command: Urge) -> Refused | None:
    refused = guard.reader(step)
    if refused is None and step.world.actor != step.case.initiator and not step.world.is_admin:
        refused = Refused("forbidden")
    refused = refused or guard.alive(step)
    if refused is not None:
        return refused
    tasks = [task for task in step.case.open_tasks() if command.stage in (None, task.stage)]
    tasks = [task for task in tasks if task.stage == "start" or step.stage(task.stage).allows("urge")]
    if not tasks:
        return Refused("not_allowed")
    day = step.world.ctx.today.isoformat()
    last_day, count = step.case.urges.get("day", ["", 0])
    ready = [task for task in tasks if _is_ready(step, task)]
    if not ready or (last_day == day and count >= PER_DAY):
        wait = _until_tomorrow(step) if last_day == day and count >= PER_DAY else _until_ready(step, tasks)
        return Refused("too_soon", params={"seconds": max(1, ceil(wait.total_seconds()))})
    more = {"comment": command.comment} if command.comment else {}
    step.emit(
        "urged",
        rule="A17",
        by=step.world.actor,
        who=step.world.actor,
        day=day,
        tasks=[
            {"id": task.id, "member": task.member, "stage": task.stage, "visit": task.visit} for task in ready
        ],
        **more,
    )
    return None


def _until_ready(step: Step, tasks: list[Task]) -> timedelta:
    """Until the first of the tasks may be asked for again."""
    last = step.case.urges.get("last", {})
    times = [datetime.fromisoformat(last[task.id]) for task in tasks if task.id in last]
    return min(times) + AGAIN_AFTER - step.world.ctx.now


def _until_tomorrow(step: Step) -> timedelta:
    local = step.world.ctx.now.astimezone(step.world.ctx.zone)
    midnight = datetime.combine(local.date() + timedelta(days=1), time(), tzinfo=local.tzinfo)
    return midnight - local


def _is_ready(step: Step, task: Task) -> bool:
    last = step.case.urges.get("last", {}).get(task.id)
    return last is None or step.world.ctx.now - datetime.fromisoformat(last) >= AGAIN_AFTER
