"""From the words of a play to commands of the kernel; one line per action."""

from collections.abc import Callable, Mapping
from typing import Any

from formloom.kernel.flows import (
    Approve,
    Comment,
    Copy,
    Draft,
    Edit,
    Handle,
    Jump,
    Reject,
    Resubmit,
    Resume,
    Retry,
    Return,
    Save,
    Submit,
    Suspend,
    Terminate,
    Tick,
    Transfer,
    Urge,
    Withdraw,
)
from formloom.plays.ranges import expand

Said = Mapping[str, Any]


def on_task(command: type[Any]) -> Callable[[Said], Any]:
    """Actions on a task share what may be said beside them."""
    def build(said: Said) -> Any:
        more = {"to": said["to"]} if "to" in said else {}
        return command(task=said.get("task"), stage=said.get("at"), data=said.get("data", {}),
                       comment=said.get("comment"), signature=bool(said.get("signature")),
                       revision=said.get("revision"), resume_as=said.get("resume_as"), pick=picks(said),
                       force=bool(said.get("force")), reason=said.get("reason"), **more)
    return build


def picks(said: Said) -> dict[str, list[str]]:
    return {stage: expand(people) for stage, people in said.get("pick", {}).items()}


COMMANDS: dict[str, Callable[[Said], Any]] = {
    "draft": lambda said: Draft(said.get("data", {})),
    "submit": lambda said: Submit(said.get("data", {}), picks(said)),
    "resubmit": on_task(Resubmit),
    "approve": on_task(Approve),
    "reject": on_task(Reject),
    "handle": on_task(Handle),
    "save": on_task(Save),
    "return": on_task(Return),
    "transfer": on_task(Transfer),
    "tick": lambda said: Tick(task=said.get("task"), stage=said.get("at"), step=said["step"],
                              done=said.get("done", True), note=said.get("note")),
    "withdraw": lambda said: Withdraw(said.get("comment")),
    "urge": lambda said: Urge(said.get("at"), said.get("comment")),
    "cc": lambda said: Copy(tuple(expand(said.get("people", []))), _fields(said), said.get("at")),
    "add_comment": lambda said: Comment(said.get("comment") or "", tuple(expand(said.get("mention", [])))),
    "suspend": lambda said: Suspend(said.get("reason")),
    "resume": lambda said: Resume(said.get("reason")),
    "terminate": lambda said: Terminate(said.get("reason")),
    "jump": lambda said: Jump(said["to"], said.get("reason")),
    "retry": lambda said: Retry(said.get("reason")),
    "edit": lambda said: Edit(said.get("data", {}), None, said.get("revision")),
}


def _fields(said: Said) -> tuple[str, ...] | None:
    return tuple(said["fields"]) if "fields" in said else None
