"""From a command to events, or to a refusal. Nothing here waits, asks or remembers."""

from dataclasses import replace

from formloom.kernel.flows.actions import ACTIONS
from formloom.kernel.flows.actions.submit import begin_draft, begin_submit
from formloom.kernel.flows.case import Case
from formloom.kernel.flows.commands import Command, Draft, Submit, TaskCommand
from formloom.kernel.flows.definition import Flow
from formloom.kernel.flows.due import follow
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.evolve import blank
from formloom.kernel.flows.requests import fingerprint
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import run
from formloom.kernel.flows.world import World
from formloom.kernel.problems import Refused


def start(flow: Flow, command: Submit | Draft, world: World) -> list[Event] | Refused:
    """The events of a new case."""
    case = blank(flow.key)
    if world.record is not None:
        case = replace(case, record=world.record)
    step = Step(flow, case, world)
    refused = begin_draft(step, command) if isinstance(command, Draft) else begin_submit(step, command)
    return _finished(step, refused)


def decide(flow: Flow, case: Case, command: Command, world: World) -> list[Event] | Refused:
    """The events of one command. An empty list: this is the same request again, with the same answer (G3)."""
    step = Step(flow, case.clone(), world)
    if isinstance(command, TaskCommand) and is_repeat(case, command, world):
        return []
    return _finished(step, ACTIONS[type(command)](step, command))


def is_repeat(case: Case, command: TaskCommand, world: World) -> bool:
    """J1: it equals the last accepted request on a task of one's own that still counts."""
    task = case.tasks.get(command.task or "")
    return (
        task is not None
        and task.request is not None
        and world.actor == (task.by or task.member)
        and task.request == fingerprint(world.actor, command)
    )


def _finished(step: Step, refused: Refused | None) -> list[Event] | Refused:
    if refused is not None:
        return refused
    run(step)
    follow(step, step.events)
    return step.events
