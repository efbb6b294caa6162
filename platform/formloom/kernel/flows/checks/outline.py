"""The stages of a document that may still be wrong, in order, each with its path."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.problems import Problem


@dataclass(frozen=True)
class Found:
    """A stage as written. ``around``: (block path, branch position, is a fork) from outside in."""

    path: str
    document: Mapping[str, Any]
    around: tuple[tuple[str, int, bool], ...]

    @property
    def id(self) -> str:
        return str(self.document.get("id", ""))

    @property
    def kind(self) -> str:
        return str(self.document.get("kind", ""))

    @property
    def forks(self) -> tuple[tuple[str, int], ...]:
        """The branches of parallel and inclusive blocks around the stage."""
        return tuple((path, branch) for path, branch, fork in self.around if fork)


@dataclass
class Outline:
    """All stages in document order, and the problems of listing them."""

    stages: list[Found] = attribute(default_factory=list)
    problems: list[Problem] = attribute(default_factory=list)

    def position(self, stage_id: str) -> int | None:
        """Where the stage stands in document order; start stands before all."""
        if stage_id == "start":
            return -1
        return next((at for at, one in enumerate(self.stages) if one.id == stage_id), None)


def outline(document: Mapping[str, Any], max_depth: int, max_stages: int) -> Outline:
    """List the stages; stop at documents nobody can mean."""
    found = Outline()
    if isinstance(document.get("stages"), list):
        _list(found, document["stages"], "stages", (), max_depth, max_stages)
    seen: set[str] = set()
    for stage in found.stages:
        if stage.id in seen:
            found.problems.append(Problem(f"{stage.path}.id", "duplicate_id", {"id": stage.id}))
        if stage.id == "start":
            found.problems.append(Problem(f"{stage.path}.id", "reserved_id", {"id": stage.id}))
        seen.add(stage.id)
    return found


def _list(
    found: Outline,
    stages: list[Any],
    path: str,
    around: tuple[tuple[str, int, bool], ...],
    max_depth: int,
    max_stages: int,
) -> None:
    if len(around) > max_depth:
        found.problems.append(Problem(path, "too_deep", {"limit": max_depth}))
        return
    for at, document in enumerate(stages):
        if len(found.stages) >= max_stages:
            found.problems.append(Problem(path, "too_many_stages", {"limit": max_stages}))
            return
        if not isinstance(document, Mapping):
            found.problems.append(Problem(f"{path}.{at}", "not_an_object"))
            continue
        own = f"{path}.{at}"
        found.stages.append(Found(own, document, around))
        for inner, branch, fork in _inner(document):
            spot = f"{own}.on_reject.branch" if branch < 0 else f"{own}.branches.{branch}.stages"
            _list(found, inner, spot, (*around, (own, branch, fork)), max_depth, max_stages)


def _inner(document: Mapping[str, Any]) -> list[tuple[list[Any], int, bool]]:
    """Lists of stages inside a stage: (stages, branch position or -1, opens a place)."""
    fork = document.get("kind") in ("parallel", "inclusive")
    found = []
    branches = document.get("branches")
    for at, branch in enumerate(branches if isinstance(branches, list) else []):
        if isinstance(branch, Mapping) and isinstance(branch.get("stages"), list):
            found.append((branch["stages"], at, fork))
    on_reject = document.get("on_reject")
    if isinstance(on_reject, Mapping) and isinstance(on_reject.get("branch"), list):
        found.append((on_reject["branch"], -1, False))
    return found
