"""Everything that ever happened in one case, folded from its events alone."""

from dataclasses import dataclass, replace
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.flows import Case, Decision, Event, Flow, changes_of, decisions_of, fold
from formloom.kernel.forms import Form

Row = dict[str, Any]


@dataclass
class Run:
    """One case of a play. visits and tasks hold superseded ones too, in order of birth."""

    name: str
    flow: Flow
    form: Form
    case: Case
    events: list[Event] = attribute(default_factory=list)
    visits: dict[str, Row] = attribute(default_factory=dict)
    tasks: dict[str, Row] = attribute(default_factory=dict)

    def copy(self) -> "Run":
        """A run that may go another way."""
        return replace(self, events=list(self.events), visits=dict(self.visits), tasks=dict(self.tasks))

    def add(self, events: list[Event]) -> None:
        """Take in what was decided."""
        self.case = fold(self.flow, self.case, events)
        self.events += events
        changes = changes_of(events)
        for mine, theirs in ((self.visits, changes.visits), (self.tasks, changes.tasks)):
            for key, columns in theirs.items():
                mine[key] = {**mine.get(key, {}), **columns}

    def decisions(self) -> list[Decision]:
        return decisions_of(self.events)

    def tasks_of(self, member: str, stage: str | None = None, visit: int | None = None) -> dict[str, Row]:
        """The member's tasks, narrowed to a stage and its n-th visit."""
        return {key: task for key, task in self.tasks.items()
                if task["member"] == member and stage in (None, task["stage"])
                and visit in (None, self.visits[task["visit"]]["n"])}
