"""May this be asked at all? The checks of section P7, in their order; the first that fails is the answer."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.flows import sop
from formloom.kernel.flows.access import stage_access, writes
from formloom.kernel.flows.case import Task
from formloom.kernel.flows.commands import TaskCommand
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.step import Step
from formloom.kernel.forms import settle
from formloom.kernel.problems import Refused


def reader(step: Step) -> Refused | None:
    """not_found for who may not know of the case; forbidden for an account that is not active."""
    world, case = step.world, step.case
    if not (world.readable or world.is_admin or case.takes_part(world.actor)):
        return Refused("not_found")
    return None if world.ctx.people.is_active(world.actor) else Refused("forbidden")


def admin(step: Step) -> Refused | None:
    """Only the flow admin."""
    return reader(step) or (None if step.world.is_admin else Refused("forbidden"))


def ended(step: Step) -> Refused | None:
    """conflict when the case has ended."""
    return Refused("conflict", params={"state": step.case.state}) if step.case.is_ended else None


def locked(step: Step) -> Refused | None:
    """locked while nothing may move (A35)."""
    return Refused("locked", params={"state": step.case.state}) if step.case.is_locked else None


def alive(step: Step) -> Refused | None:
    """Neither ended nor locked."""
    return ended(step) or locked(step)


def working_at(step: Step) -> list[str]:
    """The stages, besides start, where the actor has an open task: what they allow binds him."""
    actor = step.world.actor
    return [task.stage for task in step.case.open_tasks() if task.member == actor and task.stage != "start"]


def own_task(step: Step, command: TaskCommand) -> Task | Refused:
    """The open task the actor means, unless something before ``not_allowed`` stands in the way."""
    refused = reader(step)
    if refused is not None:
        return refused
    task = step.case.tasks.get(command.task or "")
    if task is None or (task.member != step.world.actor and not command.force):
        stage = task.stage if task is not None else command.stage
        return (
            closed(step, task) if stage in step.case.had.get(step.world.actor, ()) else Refused("forbidden")
        )
    if task.member != step.world.actor and not step.world.is_admin:
        return Refused("forbidden")
    if step.case.is_ended or not task.is_live:
        return closed(step, task)
    if task.state == "waiting":
        return Refused("not_open")
    return alive(step) or task


def closed(step: Step, task: Task | None) -> Refused:
    """G2: the present state, and who brought it about."""
    params: dict[str, Any] = {"state": step.case.state}
    if task is not None and task.visit in step.case.visits:
        decided = [one for one in step.case.tasks_of(task.visit) if one.by is not None]
        last = (
            task if task.by is not None else max(decided, key=lambda one: one.closed_at or "", default=None)
        )
        if last is not None:
            params |= {"task_state": last.state, "closed_by": last.by, "closed_at": last.closed_at}
    return Refused("conflict", params=params)


def stale(step: Step, revision: int | None) -> Refused | None:
    """A36: the page showed an older record."""
    now = step.case.record.revision
    return Refused("stale", params={"revision": now}) if revision is not None and revision != now else None


def said(stage: Stage, command: TaskCommand, *, comment: bool, signature: bool) -> Refused | None:
    """J18: comment, then signature, then the reason of a forced act."""
    if comment and stage.options["comment"] == "required" and not (command.comment or "").strip():
        return Refused("invalid", "comment")
    if signature and stage.options["signature"] == "required" and not command.signature:
        return Refused("invalid", "signature")
    if command.force and not (command.reason or "").strip():
        return Refused("invalid", "reason")
    return None


def steps_done(step: Step, stage: Stage, task: Task) -> Refused | None:
    """A40: no blocking step of the visit may be open or lack its evidence."""
    problems = sop.missing(stage, step.case.visits[task.visit])
    return Refused("invalid", problems[0].path, problems=tuple(problems)) if problems else None


def written(
    step: Step, stage: Stage, data: Mapping[str, Any], *, complete: bool
) -> dict[str, Any] | Refused | None:
    """G11: the change of the record that the stage's rights allow; None when nothing changes."""
    if not data and not (complete and writes(step.flow, stage, step.world.form)):
        return None
    access = stage_access(step.flow, stage, step.world.form)
    return settled(step, step.case.record.data, data, access, complete=complete)


def settled(
    step: Step,
    stored: Mapping[str, Any],
    data: Mapping[str, Any],
    access: Mapping[str, str],
    *,
    complete: bool,
) -> dict[str, Any] | Refused | None:
    """The change that ``data`` makes, as events carry it."""
    found = settle(step.world.form, stored, data, access, step.world.ctx, complete=complete)
    if found.problems:
        return Refused("invalid", found.problems[0].field, problems=tuple(found.problems))
    before = step.case.record
    changed = {
        key: value for key, value in found.data.items() if key not in before.data or before.data[key] != value
    }
    gone = [key for key in before.data if key not in found.data]
    if not changed and not gone:
        return None
    return {"set": changed, "unset": gone, "revision": before.revision + 1}
