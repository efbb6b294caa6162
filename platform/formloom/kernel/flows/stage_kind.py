"""What a stage kind is. Each kind is one file in ``kinds/`` and one word in its table."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from formloom.kernel.flows.case import Visit
    from formloom.kernel.flows.definition import Stage
    from formloom.kernel.flows.step import Step

Schema = dict[str, Any]


class StageKind:
    """A kind: the keys of its documents, and what happens when a token arrives.

    options: key -> JSON Schema with its default. asks: people get tasks. forks: its branches are places.
    unlisted: access to fields that the stage does not name. yes: the outcome and task state of consent.
    """

    name: str
    options: ClassVar[Mapping[str, Schema]] = {}
    required: tuple[str, ...] = ()
    asks = False
    forks = False
    unlisted = "read"
    yes = "approved"

    def arrive(self, step: "Step", stage: "Stage", visit: "Visit") -> None:
        """A token entered the stage, or an incident there is tried again."""
        raise NotImplementedError

    def ask_again(self, step: "Step", stage: "Stage", visit: "Visit", people: list[dict[str, Any]]) -> None:
        """A return came here: ask the same people (J7)."""
        raise NotImplementedError

    def need(self, stage: "Stage", total: int) -> int:
        """How many branches must say yes before the join fires."""
        raise NotImplementedError
