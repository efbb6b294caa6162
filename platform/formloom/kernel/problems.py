"""The two shapes of a "no" inside the kernel: a list of problems with data, or a refused command."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a value or a definition.

    path: dotted, subform rows by position: ``items.0.qty``; ``""`` means the whole document.
    code: machine word of the closed list in the problem catalogue, never a sentence.
    params: values the sentence needs (numbers, keys, titles), JSON-able.
    """

    path: str
    code: str
    params: Mapping[str, Any] = attribute(default_factory=dict)

    @property
    def field(self) -> str:
        """The field the path names, without row positions: ``items.qty``."""
        return ".".join(part for part in self.path.split(".") if not part.isdigit())


@dataclass(frozen=True)
class Refused:
    """A command that must not be carried out. Nothing changed.

    code: one of conflict, not_open, forbidden, not_found, not_allowed, invalid, key_reused,
    unmapped, publish_refused, stale, locked, too_soon.
    field: the field, stage or key that ``invalid`` names.
    """

    code: str
    field: str | None = None
    params: Mapping[str, Any] = attribute(default_factory=dict)
    problems: tuple[Problem, ...] = ()
