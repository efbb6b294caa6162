"""A flow document, compiled: stages with their way onward, options with their defaults filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.flows.stage_kind import StageKind


@dataclass(slots=True, eq=False)
class Lane:
    """A list of stages in order: the flow's own, a branch's, or that behind a rejection."""

    owner: "Stage | None"
    branch: str | None
    stages: "list[Stage]" = attribute(default_factory=list)


@dataclass(slots=True, eq=False)
class Branch:
    """A branch of a block. ``when`` is a formula tree; None is the default branch, or a parallel one."""

    id: str
    lane: Lane
    when: Any
    names: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Stage:
    """One stage. ``order`` counts in document order; ``next`` is None at the end of its lane.

    due: the tree of a deadline's amount, where that is a formula.
    """

    id: str
    kind: StageKind
    options: Mapping[str, Any]
    lane: Lane
    order: int
    next: "Stage | None" = None
    branches: tuple[Branch, ...] = ()
    after_reject: Lane | None = None
    when: Any = None
    names: tuple[str, ...] = ()
    due: Any = None

    @property
    def title(self) -> Any:
        return self.options.get("title", self.id)

    def allows(self, action: str) -> bool:
        return action in self.options["allow"]

    def branch(self, branch_id: str) -> Branch:
        return next(branch for branch in self.branches if branch.id == branch_id)


@dataclass(slots=True, eq=False)
class Flow:
    """A compiled version of a flow. Immutable by agreement; shared between cases."""

    key: str
    version: int
    document: Mapping[str, Any]
    options: Mapping[str, Any]
    stages: dict[str, Stage]
    lane: Lane
    compares: bool
    access_cache: dict[str, Any] = attribute(default_factory=dict)

    @property
    def start(self) -> Stage:
        return self.stages["start"]

    @property
    def form(self) -> str:
        return str(self.document.get("form", ""))

    @classmethod
    def load(cls, document: Mapping[str, Any], key: str, version: int = 1) -> "Flow":
        """The compiled flow of a document that ``check_flow`` found nothing wrong with."""
        # Here, because the kinds that the loader lists are themselves written in terms of stages.
        from formloom.kernel.flows.load import compile_flow

        return compile_flow(document, key, version)

    def walk(self) -> Iterator[Stage]:
        """All stages in document order, without start."""
        return (stage for stage in self.stages.values() if stage.id != "start")
