"""What comes out of a play: passed, failed at a step, or invalid because it cannot be meant."""

from dataclasses import dataclass
from typing import Any

Place = int | str | None
# What is expected of every play, so that a fault of ours can be told from a fault of the play.
UNFORESEEN = "a play that can be run"


@dataclass(frozen=True)
class Verdict:
    """One line of the answer. ``step`` counts from 1, inside ``either`` it reads ``3/late/2``."""

    play: str | None
    file: str
    result: str
    step: Place = None
    path: str | None = None
    expected: Any = None
    actual: Any = None
    trace: list[dict[str, Any]] | None = None

    def as_json(self) -> dict[str, Any]:
        more = {} if self.trace is None else {"trace": self.trace}
        return {"play": self.play, "file": self.file, "result": self.result, "step": self.step,
                "path": self.path, "expected": self.expected, "actual": self.actual, **more}


class Invalid(Exception):
    """The play is not a play: an unknown key, an undeclared name, something that is not built."""

    def __init__(self, path: str, actual: Any, expected: Any = None, step: Place = None) -> None:
        super().__init__(path, actual)
        self.path, self.actual, self.expected, self.step = path, actual, expected, step


def unforeseen(error: Exception) -> Invalid:
    """What nobody thought of costs one play its verdict, not the others."""
    return Invalid("", type(error).__name__, UNFORESEEN)


class Trouble(Exception):
    """What plays run on broke down; says nothing about the play."""


class Failed(Exception):
    """The flow did something else than the play says."""

    def __init__(self, path: str, expected: Any, actual: Any, step: Place = None) -> None:
        super().__init__(path, expected, actual)
        self.path, self.expected, self.actual, self.step = path, expected, actual, step
