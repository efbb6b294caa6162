"""What a play is run on: something that acts and can be looked at."""

from collections.abc import Collection, Iterator, Sequence
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

    def aimed(self, action: Action, case: str | None) -> Action:
        """The action with what it leaves open said; Invalid when it cannot be meant."""

    def act(self, action: Action, case: str | None) -> Reply:
        """Carry out one action; Invalid when it cannot be meant. case: as the step names it."""

    def at_once(
        self, actions: Sequence[Action], case: str | None, rounds: int,
    ) -> Iterator[tuple["Backend", list[Reply]]]:
        """The actions at the same instant, each way it may have gone; the first one is gone on with."""

    def begin_step(self, wanted: Collection[str]) -> None:
        """From here on ``sent`` and ``outbox`` count anew. wanted: the keys that will be looked at."""

    def observe(self, case: str | None, wanted: Collection[str] | None = None) -> Observation:
        """What a play may expect of a case (None: the last one started); at least the wanted keys."""

    def snapshot(self) -> Any:
        """A value that stays equal as long as nothing observable changes."""

    def knows_case(self, case: str | None) -> bool:
        """Was it started; None: was any?"""

    def move_clock(self, to: datetime) -> None:
        """Let time pass; what falls due on the way happens at its moment."""

    def down(self, to: datetime) -> None:
        """Let time pass while nothing happens; then what fell due happens, late."""

    def now(self) -> datetime: ...

    def change(self, what: dict[str, Any]) -> None: ...

    def copy(self) -> "Backend": ...

    def problems(self) -> str | None:
        """The invariant that does not hold now, or None."""
