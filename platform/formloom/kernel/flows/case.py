"""The state of one case, as immutable rows in a few dictionaries. Folding its events gives exactly this.

It holds what later decisions can ask for and nothing else, so that a step costs the same in a long case.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from dataclasses import field as attribute
from types import MappingProxyType
from typing import Any, NamedTuple

from formloom.kernel.flows.tasks import LIVE

ENDED = frozenset({"approved", "rejected", "withdrawn", "terminated"})
LOCKED = frozenset({"suspended", "incident"})


class Record(NamedTuple):
    data: dict[str, Any]
    revision: int


class Task(NamedTuple):
    """One person's work in one visit. ``request`` is the fingerprint of the last accepted request (J1).

    since: from when its reminders count, where that is not ``opened_at`` (handed on, suspended). reminded_at:
    reminders up to there are done. quiet_until: the end of the last suspension. timed_out: its deadline has
    had its effect.
    """

    id: str
    visit: str
    stage: str
    member: str | None
    state: str
    position: int = 0
    weight: int = 1
    reason: str | None = None
    opened_at: str | None = None
    closed_at: str | None = None
    by: str | None = None
    request: str | None = None
    begun: bool = False
    revision: int = 0
    due_at: str | None = None
    since: str | None = None
    reminded_at: str | None = None
    quiet_until: str | None = None
    timed_out: bool = False

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def is_live(self) -> bool:
        return self.state in LIVE


class Visit(NamedTuple):
    """One entry of a token into a stage. ``place``: the branch it stands in; ``prior``: where R5 may look.

    ``sop``: what is known of its work steps, as the module of that name says.
    """

    id: str
    stage: str
    seq: int
    place: str
    why: str
    outcome: str | None = None
    tasks: tuple[str, ...] = ()
    prior: tuple[str, ...] = ()
    resume_as: str | None = None
    sop: Mapping[str, Any] = MappingProxyType({})


class Token(NamedTuple):
    """A position: there is at most one token per place. "" is the way outside all blocks."""

    place: str
    stage: str
    visit: str


class Block(NamedTuple):
    """One passage through a parallel or inclusive block. ``arrived``: branch -> yes or no."""

    visit: str
    stage: str
    place: str
    branches: tuple[str, ...]
    arrived: dict[str, str]
    priors: dict[str, tuple[str, ...]]


class Incident(NamedTuple):
    visit: str
    stage: str
    code: str


@dataclass(slots=True)
class Case:
    """One run of a flow on one record."""

    flow: str
    flow_version: int
    form_version: int
    initiator: str
    state: str
    record: Record
    seq: int = 0
    tokens: dict[str, Token] = attribute(default_factory=dict)
    blocks: dict[str, Block] = attribute(default_factory=dict)
    visits: dict[str, Visit] = attribute(default_factory=dict)
    tasks: dict[str, Task] = attribute(default_factory=dict)
    counts: dict[str, int] = attribute(default_factory=dict)
    incidents: list[Incident] = attribute(default_factory=list)
    picks: dict[str, list[str]] = attribute(default_factory=dict)
    # member -> stages where he has or had a task; copies: member -> stage or list of fields he got by cc
    had: dict[str, list[str]] = attribute(default_factory=dict)
    copies: dict[str, list[Any]] = attribute(default_factory=dict)
    # visit -> the marking a direct or asking return waits with (J3)
    parked: dict[str, dict[str, Any]] = attribute(default_factory=dict)
    # revision -> data, kept only for flows that compare earlier approvals (R5)
    snapshots: dict[str, dict[str, Any]] = attribute(default_factory=dict)
    urges: dict[str, Any] = attribute(default_factory=dict)
    passes: dict[str, int] = attribute(default_factory=dict)
    suspended_from: str | None = None
    suspended_at: str | None = None

    @property
    def is_ended(self) -> bool:
        return self.state in ENDED

    @property
    def is_locked(self) -> bool:
        return self.state in LOCKED

    def clone(self) -> "Case":
        """A copy whose dictionaries may change; the rows in them never do."""
        return Case(
            self.flow,
            self.flow_version,
            self.form_version,
            self.initiator,
            self.state,
            self.record,
            self.seq,
            self.tokens.copy(),
            self.blocks.copy(),
            self.visits.copy(),
            self.tasks.copy(),
            self.counts.copy(),
            self.incidents.copy(),
            self.picks.copy(),
            self.had.copy(),
            self.copies.copy(),
            self.parked.copy(),
            self.snapshots.copy(),
            self.urges.copy(),
            self.passes.copy(),
            self.suspended_from,
            self.suspended_at,
        )

    def tasks_of(self, visit: str) -> list[Task]:
        """The tasks of a visit, in voting order."""
        tasks = self.tasks
        return sorted((tasks[one] for one in self.visits[visit].tasks), key=_position)

    def open_tasks(self) -> list[Task]:
        """Every open task, wherever a token stands."""
        return [task for token in self.tokens.values() for task in self.tasks_of(token.visit) if task.is_open]

    def live_tasks(self) -> list[Task]:
        """Every open or waiting task."""
        return [task for token in self.tokens.values() for task in self.tasks_of(token.visit) if task.is_live]

    def stands_at(self, stages: Iterable[str]) -> list[str]:
        """Those of these stages where a token stands, in their order."""
        standing = {token.stage for token in self.tokens.values()}
        return [stage for stage in stages if stage in standing]

    def takes_part(self, member: str) -> bool:
        """Initiator, present or former assignee, or copied (J5)."""
        return member == self.initiator or member in self.had or member in self.copies

    def to_json(self, *, record: bool = True) -> dict[str, Any]:
        """A JSON-able document. record=False leaves the data to whoever stores the record anyway."""
        found: dict[str, Any] = {name: getattr(self, name) for name in _PLAIN}
        for name, row in _ROWS.items():
            found[name] = [_sparse(row, value) for value in getattr(self, name).values()]
        found["incidents"] = [incident._asdict() for incident in self.incidents]
        found["record"] = {"revision": self.record.revision, **({"data": self.record.data} if record else {})}
        return found

    @classmethod
    def from_json(cls, document: dict[str, Any], record: dict[str, Any] | None = None) -> "Case":
        """The case of ``to_json``; ``record`` is the data when the document was written without it."""
        # A document of an older program does not have all of them.
        parts = {name: document[name] for name in _PLAIN if name in document}
        for name, (row, key) in _KEYED.items():
            rows = [row(**_tuples(row, value)) for value in document[name]]
            parts[name] = {getattr(one, key): one for one in rows}
        data = document["record"].get("data", record or {})
        return cls(
            **parts,
            record=Record(data, document["record"]["revision"]),
            incidents=[Incident(**incident) for incident in document["incidents"]],
        )


def _position(task: Task) -> int:
    return task.position


_KEYED: dict[str, tuple[Any, str]] = {
    "tokens": (Token, "place"),
    "blocks": (Block, "visit"),
    "visits": (Visit, "id"),
    "tasks": (Task, "id"),
}
_ROWS: dict[str, Any] = {name: row for name, (row, _key) in _KEYED.items()}
_PLAIN = [one.name for one in fields(Case) if one.name not in {*_KEYED, "incidents", "record"}]


def _sparse(row: Any, value: Any) -> dict[str, Any]:
    """The row without what equals its defaults."""
    defaults = row._field_defaults
    return {
        name: part
        for name, part in zip(row._fields, value, strict=True)
        if name not in defaults or part != defaults[name]
    }


def _tuples(row: Any, value: dict[str, Any]) -> dict[str, Any]:
    """Lists of the document where the row has tuples."""
    found = {name: tuple(part) if isinstance(part, list) else part for name, part in value.items()}
    if row is Block:
        found["priors"] = {branch: tuple(prior) for branch, prior in value["priors"].items()}
    return found
