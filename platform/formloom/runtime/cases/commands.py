"""From an action's name and what was sent with it to a command of the kernel."""

from collections.abc import Callable, Mapping
from typing import Any

from formloom.kernel import flows
from formloom.kernel.flows import Case, Command
from formloom.kernel.problems import Problem
from formloom.runtime.problems import Invalid

Said = Mapping[str, Any]
DECISION = ("data", "comment", "signature", "force", "reason")

# action -> its command and the keys it takes beside the task
TASK_ACTIONS: dict[str, tuple[Callable[..., Command], tuple[str, ...]]] = {
    "begin": (flows.Begin, ()),
    "approve": (flows.Approve, (*DECISION, "resume_as", "pick")),
    "reject": (flows.Reject, (*DECISION, "resume_as")),
    "handle": (flows.Handle, (*DECISION, "resume_as", "pick")),
    "save": (flows.Save, ("data", "comment", "force", "reason")),
    "return": (flows.Return, (*DECISION, "to", "resume_as")),
    "transfer": (flows.Transfer, (*DECISION, "to")),
}
# action -> the keys it takes
CASE_ACTIONS: dict[str, tuple[str, ...]] = {
    "withdraw": ("comment",),
    "resubmit": ("at", "data", "comment", "signature", "resume_as", "pick"),
    "comment": ("comment", "mention"),
    "urge": ("at", "comment"),
    "cc": ("people", "fields", "at"),
    "suspend": ("reason",),
    "resume": ("reason",),
    "terminate": ("reason",),
    "jump": ("to", "reason"),
    "retry": ("reason",),
}


def on_task(action: str, said: Said, task: str, stage: str, revision: int | None) -> Command:
    """The command of an action on a task. Raises Invalid for keys that it does not take."""
    make, keys = TASK_ACTIONS[action]
    given = _only(said, keys)
    if action in ("return", "transfer") and not given.get("to"):
        raise Invalid([Problem("to", "required")])
    return make(task=task, stage=stage, revision=revision, **given)


def on_step(said: Said, task: str, stage: str, step: str) -> Command:
    """The command that ticks a work step. Raises Invalid for proof of what was not done."""
    if not said["done"]:
        _only(said, ("done",))
    evidence = None if said["evidence"] is None else tuple(said["evidence"])
    return flows.Tick(
        task=task, stage=stage, step=step, done=said["done"], note=said["note"], evidence=evidence)


def on_case(action: str, said: Said, case: Case, member: str, revision: int | None) -> Command:
    """The command of an action on a case. Raises Invalid for keys that it does not take."""
    given = _only(said, CASE_ACTIONS[action])
    return _MAKERS[action](given, case, member, revision)


def _only(said: Said, keys: tuple[str, ...]) -> dict[str, Any]:
    """What was really said, all of it known to the action."""
    given = {key: value for key, value in said.items() if value not in (None, "", False) and value != {}}
    unknown = [Problem(key, "unknown_field") for key in given if key not in keys]
    if unknown:
        raise Invalid(unknown)
    return given


def _resubmit(given: Said, case: Case, member: str, revision: int | None) -> Command:
    """What was taken back to a draft is submitted; what was returned is submitted again.

    at: the stage whose task is meant; only at the start there is something to hand in.
    """
    told = dict(given)
    stage = told.pop("at", None)
    if case.state == "draft" and stage is None:
        return flows.Submit(told.get("data", {}), told.get("pick", {}))
    stage = stage or "start"
    mine = [task for task in case.tasks.values() if task.stage == stage and task.member == member]
    # The one to work on; else the last one, which knows whether this is the same request again.
    meant = next(reversed([task for task in mine if task.is_live] or mine), None)
    return flows.Resubmit(task=meant.id if meant else None, stage=stage, revision=revision, **told)


def _cc(given: Said, case: Case, member: str, revision: int | None) -> Command:
    if not given.get("people"):
        raise Invalid([Problem("people", "required")])
    fields = given.get("fields")
    return flows.Copy(tuple(given["people"]), None if fields is None else tuple(fields), given.get("at"))


def _jump(given: Said, case: Case, member: str, revision: int | None) -> Command:
    if not given.get("to"):
        raise Invalid([Problem("to", "required")])
    return flows.Jump(given["to"], given.get("reason"))


_MAKERS: dict[str, Callable[[Said, Case, str, int | None], Command]] = {
    "withdraw": lambda given, _case, _member, _revision: flows.Withdraw(given.get("comment")),
    "resubmit": _resubmit,
    "comment": lambda given, _case, _member, _revision: flows.Comment(
        given.get("comment", ""), tuple(given.get("mention", ()))),
    "urge": lambda given, _case, _member, _revision: flows.Urge(given.get("at"), given.get("comment")),
    "cc": _cc,
    "suspend": lambda given, _case, _member, _revision: flows.Suspend(given.get("reason")),
    "resume": lambda given, _case, _member, _revision: flows.Resume(given.get("reason")),
    "terminate": lambda given, _case, _member, _revision: flows.Terminate(given.get("reason")),
    "jump": _jump,
    "retry": lambda given, _case, _member, _revision: flows.Retry(given.get("reason")),
}
