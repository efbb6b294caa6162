"""What a member may do with a case now: for buttons, and to say why one is missing."""

from typing import Any

from formloom.kernel.flows.actions.withdraw import may_withdraw
from formloom.kernel.flows.case import Case, Task
from formloom.kernel.flows.definition import Flow
from formloom.kernel.flows.returning import returnable
from formloom.kernel.flows.sop import steps_of
from formloom.kernel.flows.world import World


def may(flow: Flow, case: Case, member: str, world: World) -> list[dict[str, Any]]:
    """[{"action", "task", "ok", "code"}]: actions on the member's open tasks, then on the case."""
    if not world.ctx.people.is_active(member):
        return []
    found = [one for task in case.open_tasks() if task.member == member for one in _on_task(flow, case, task)]
    return found + [one for one in _on_case(flow, case, member, world) if one is not None]


def _on_task(flow: Flow, case: Case, task: Task) -> list[dict[str, Any]]:
    locked = "locked" if case.is_locked else None
    if task.stage == "start":
        return [_said("resubmit", task, locked), _said("save", task, locked)]
    stage = flow.stages.get(task.stage)
    if stage is None:
        return []
    allowed = ["handle"] if stage.kind.name == "handle" else ["approve"]
    if stage.kind.name == "approve" and stage.allows("reject"):
        allowed.append("reject")
    allowed.append("save")
    if steps_of(stage):
        allowed.append("sop")
    if stage.allows("transfer"):
        allowed.append("transfer")
    found = [_said(action, task, locked) for action in allowed]
    if stage.allows("return"):
        nowhere = None if returnable(flow, case, task.id) else "not_allowed"
        found.append(_said("return", task, locked or nowhere))
    return found


def _on_case(flow: Flow, case: Case, member: str, world: World) -> list[dict[str, Any] | None]:
    ended = "conflict" if case.is_ended else None
    locked = ended or ("locked" if case.is_locked else None)
    admin = member == world.ctx.people.admin
    own = member == case.initiator
    # Nobody reminds himself.
    nobody_else = None if any(task.member != member for task in case.open_tasks()) else "not_allowed"
    state = case.state
    return [
        _said("comment", None, "locked" if case.is_locked else None),
        _said("withdraw", None, locked or (None if may_withdraw(flow, case) else "not_allowed"))
        if own
        else None,
        _said("urge", None, locked or nobody_else) if own or admin else None,
        _said("edit", None, None) if admin or world.may_edit else None,
        _said("suspend", None, locked) if admin else None,
        _said("resume", None, ended or (None if state == "suspended" else "not_allowed")) if admin else None,
        _said("terminate", None, ended) if admin else None,
        _said("jump", None, ended or ("locked" if state == "suspended" else None)) if admin else None,
        _said("retry", None, ended or (None if state == "incident" else "not_allowed")) if admin else None,
    ]


def _said(action: str, task: Task | None, code: str | None) -> dict[str, Any]:
    return {"action": action, "task": task.id if task is not None else None, "ok": code is None, "code": code}
