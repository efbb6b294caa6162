"""What approve, handle and reject have in common: one vote, written down with everything said beside it."""

from dataclasses import replace
from typing import Any

from formloom.kernel.flows import guard
from formloom.kernel.flows.case import Task
from formloom.kernel.flows.commands import TaskCommand
from formloom.kernel.flows.requests import fingerprint
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.voting import conclude
from formloom.kernel.problems import Refused


def vote(step: Step, command: TaskCommand, action: str, kind: str) -> Refused | None:
    """Cast the vote of the actor's task, if nothing forbids it, and do what follows."""
    task = guard.own_task(step, command)
    if isinstance(task, Refused):
        return task
    stage = step.stage(task.stage)
    complete = action != "reject"
    refused = (
        (None if stage.kind.name == kind and (complete or stage.allows(action)) else Refused("not_allowed"))
        or resume_choice(step, command, task)
        or guard.stale(step, command.revision)
        or guard.said(stage, command, comment=True, signature=complete)
    )
    if refused is not None:
        return refused
    change = guard.written(step, stage, command.data, complete=complete)
    open_steps = guard.steps_done(step, stage, task) if complete else None
    if isinstance(change, Refused):
        return replace(change, problems=(*change.problems, *(open_steps.problems if open_steps else ())))
    if open_steps is not None:
        return open_steps
    note_decision(step, command, task, action, change)
    conclude(step, stage, task.visit)
    return None


def resume_choice(step: Step, command: TaskCommand, task: Task) -> Refused | None:
    """J3: only a return that asks takes an answer."""
    if command.resume_as is None:
        return None
    asks = step.case.parked.get(task.visit, {}).get("resume") == "ask"
    return None if asks and command.resume_as in ("rerun", "direct") else Refused("not_allowed", "resume_as")


def note_decision(
    step: Step,
    command: TaskCommand,
    task: Task,
    action: str,
    change: dict[str, Any] | None,
    kind: str = "decided",
) -> None:
    """The event of a decision, without the keys that say nothing."""
    facts: dict[str, Any] = {
        "comment": command.comment,
        "signature": command.signature,
        "resume_as": command.resume_as,
        "pick": dict(command.pick),
        "record": change,
        "reason": command.reason,
        "compared": step.flow.compares,
    }
    if task.member != step.world.actor:
        facts["for"] = task.member
    step.emit(
        kind,
        task=task.id,
        visit=task.visit,
        stage=task.stage,
        action=action,
        by=step.world.actor,
        request=fingerprint(step.world.actor, command),
        **{name: fact for name, fact in facts.items() if fact},
    )
