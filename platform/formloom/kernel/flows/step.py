"""One step in the making: the case as it is so far, the events that made it so, and what is still to do."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from formloom.kernel.flows.case import Case
from formloom.kernel.flows.definition import Flow, Stage
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.evolve import apply
from formloom.kernel.flows.world import World

# G10: one transaction may pass at most this many automatic hops.
MAX_HOPS = 200


class Step:
    """What an action works on. ``emit`` is the only way to change the case."""

    __slots__ = ("agenda", "at", "case", "events", "flow", "hops", "world")

    def __init__(self, flow: Flow, case: Case, world: World) -> None:
        self.flow = flow
        self.case = case
        self.world = world
        self.at = instant(world)
        self.events: list[Event] = []
        self.agenda: list[Callable[[Step], None]] = []
        self.hops = 0

    def emit(self, word: str, /, **facts: Any) -> None:
        """Note a fact and let the case follow."""
        event = {"type": word, "at": self.at, "by": None, **facts}
        self.events.append(event)
        apply(self.case, event)

    def stage(self, stage_id: str) -> Stage:
        return self.flow.stages[stage_id]


def instant(world: World) -> str:
    """The moment of the step as stored."""
    return stamp(world.ctx.now)


def stamp(moment: datetime) -> str:
    """A moment as stored: UTC with Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
