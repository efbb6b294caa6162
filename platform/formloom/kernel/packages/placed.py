"""Sample data as it is inserted: every id, time and number final."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from formloom.kernel.flows import Case, Event


@dataclass(frozen=True)
class PlacedRow:
    """One record. Its case, if it has one, stands in ``Placed.cases`` under ``case``.

    key: its name in the package. form: bare key. number: its first serial field, also in ``data``.
    revision, state and stages are those of the case (1, None and () without one); stages: where tokens stand.
    created_by: member id, None for the app itself. Moments are aware, UTC.
    """

    key: str
    form: str
    id: str
    data: Mapping[str, Any]
    number: str | None
    revision: int
    state: str | None
    stages: tuple[str, ...]
    case: str | None
    created_at: datetime
    created_by: str | None
    updated_at: datetime
    updated_by: str | None


@dataclass(frozen=True)
class PlacedCase:
    """One case. ``case`` is the fold of ``events``; rows of visits and tasks are ``changes_of(events)``.

    form and flow are bare keys; both versions are 1, as after a first publication.
    """

    id: str
    record: str
    form: str
    flow: str
    events: tuple[Event, ...]
    case: Case
    started_at: datetime
    updated_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True)
class Counter:
    """What the counter of a serial field must say after the rows are in: the last number given."""

    form: str
    field: str
    period: str
    value: int


@dataclass(frozen=True)
class Placed:
    """All of it. rows: in the order of their creation; links may point forwards."""

    rows: tuple[PlacedRow, ...]
    cases: tuple[PlacedCase, ...]
    counters: tuple[Counter, ...]

    def rows_of(self, form: str) -> list[PlacedRow]:
        return [row for row in self.rows if row.form == form]
