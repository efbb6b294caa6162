"""What each action on a task would cause, in a sentence, before it is done."""

from collections.abc import Sequence
from typing import Any

from formloom.kernel.flows import (
    Approve,
    Event,
    Handle,
    Reject,
    Resubmit,
    Return,
    Task,
    TaskCommand,
    preview,
    returnable,
    stage_access,
)
from formloom.runtime import texts
from formloom.runtime.cases.effect_texts import sentence
from formloom.runtime.cases.loading import Held, world
from formloom.runtime.cases.words import names
from formloom.runtime.rights import Rights

Value = dict[str, Any]
WRITING = ("edit", "required")
DECIDED = frozenset({"approved", "handled", "rejected"})


def of_task(rights: Rights, held: Held, id: str, language: str) -> dict[str, Value]:
    """Action -> {text, stages, people, void}; ``return`` is about the stage visited last, ``return.<stage>``
    about each. void: the stages whose opinions would count no more. What cannot be told is left out."""
    task = held.case.tasks.get(id)
    if task is None or task.member != rights.member or not task.is_open:
        return {}
    if task.stage == "start":
        again = _told(rights, held, task, Resubmit(task=id), language)
        return {"resubmit": again} if again is not None else {}
    found: dict[str, Value] = {
        name: {"text": sentence(name, language), "stages": [], "people": [], "void": []}
        for name in ("save", "transfer")}
    kind = held.flow.stages[task.stage].kind.name
    commands: dict[str, TaskCommand] = (
        {"handle": Handle(task=id)} if kind == "handle"
        else {"approve": Approve(task=id), "reject": Reject(task=id)})
    offered = returnable(held.flow, held.case, id)
    commands |= {f"return.{stage}": Return(task=id, to=stage) for stage in offered}
    for name, command in commands.items():
        told = _told(rights, held, task, command, language)
        if told is not None:
            found[name] = told
    if offered:
        found["return"] = found[f"return.{_last(held, offered)}"]
    return found


def _last(held: Held, offered: Sequence[str]) -> str:
    """The offered stage that was visited last."""
    return max(offered, key=lambda stage: max(
        one.seq for one in held.case.visits.values() if one.stage == stage))


def _told(rights: Rights, held: Held, task: Task, command: TaskCommand, language: str) -> Value | None:
    events = preview(held.flow, held.case, command, world(rights, held))
    if not events:
        return None
    if not isinstance(command, Return) and _depends(held, task.stage, events):
        return {"text": sentence("depends", language), "stages": [], "people": [], "void": []}
    opened = [(event["stage"], task["member"]) for event in events if event["type"] == "tasks_opened"
              for task in event["tasks"] if task["word"] == "opened"]
    opened += [(event["stage"], event["member"]) for event in events if event["type"] == "task_opened"]
    parts = {
        "stages": [texts.stage_title(held.flow, one, language) for one in dict(opened)],
        "people": names(rights, [member for _, member in opened]),
        "void": [texts.stage_title(held.flow, one, language) for one in _void(held, task.visit, events)],
    }
    return {"text": sentence(_case_of(events, parts), language, **parts), **parts}


def _depends(held: Held, stage: str, events: Sequence[Event]) -> bool:
    """Whether a condition on the way looks at what this task may still fill in; a loop counts as one."""
    access = stage_access(held.flow, stage, held.form)
    opened = {path.partition(".")[0] for path, given in access.items() if given in WRITING}
    for event in events:
        if event["type"] == "routed_back":
            return True
        if event["type"] == "branch_chosen":
            closures = held.form.closures
            needs = {one for path in event["inputs"] for one in closures.get(path, frozenset({path}))}
            if opened & {one.partition(".")[0] for one in needs}:
                return True
    return False


def _case_of(events: Sequence[Event], parts: Value) -> str:
    """Which sentence tells it."""
    ended = next((event["state"] for event in events if event["type"] == "case_ended"), None)
    if ended is not None:
        return "ends_approved" if ended == "approved" else "ends_rejected"
    again = any(event["type"] == "resubmitted" for event in events)
    if not again and any(event["type"] == "visits_superseded" for event in events):
        return "back_void" if parts["void"] else "back"
    return "onward" if parts["stages"] else "waits"


def _void(held: Held, visit: str, events: Sequence[Event]) -> list[str]:
    """Stages between, where people have decided something that would be superseded."""
    gone = [one for event in events if event["type"] == "visits_superseded" for one in event["visits"]]
    entered = {event["stage"] for event in events if event["type"] == "stage_entered"}
    found = []
    for one in gone:
        known = held.case.visits.get(one)
        if known is None or one == visit or known.stage in entered | {"start"}:
            continue
        if any(task.state in DECIDED for task in held.case.tasks_of(one)):
            found.append(known.stage)
    return list(dict.fromkeys(found))
