"""What a play is run on: something that acts and can be looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from formloom.plays.action_reading import Action

Observation = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """The answer to one action. code: None when accepted. same: it was the first answer again (G3)."""

    code: str | None = None
    field: str | None = None
    same: bool = False


class Backend(Protocol):
    """One play's world. Copies go their own way."""

    def act(self, action: Action, case: str | None) -> Reply:
        """Carry out one action; Invalid when it cannot be meant. case: as the step names it."""

    def at_once(
        self, actions: Sequence[Action], case: str | None, rounds: int,
    ) -> Iterator[tuple["Backend", list[Reply]]]:
        """The actions at the same instant, each way it may have gone; the first one is gone on with."""

    def begin_step(self) -> None:
        """From here on ``sent`` and ``outbox`` count anew."""

    def observe(self, case: str | None) -> Observation:
        """Everything a play may expect of a case, in full; None: of the last one started."""

    def snapshot(self) -> Any:
        """A value that stays equal as long as nothing observable changes."""

    def knows_case(self, case: str) -> bool: ...

    def move_clock(self, to: datetime) -> None: ...

    def now(self) -> datetime: ...

    def change(self, what: dict[str, Any]) -> None: ...

    def copy(self) -> "Backend": ...

    def problems(self) -> str | None:
        """The invariant that does not hold now, or None."""
