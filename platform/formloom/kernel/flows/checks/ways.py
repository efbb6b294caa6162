"""Branches, joins, votes and targets: what keeps every case on a way that ends."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from formloom.kernel.flows.checks.outline import Found, Outline
from formloom.kernel.problems import Problem


def check_ways(found: Outline) -> list[Problem]:
    """Every problem of structure, in document order."""
    problems: list[Problem] = []
    for stage in found.stages:
        problems += _branches(stage) + _vote(stage) + _targets(found, stage)
    lists = [("stages", [stage for stage in found.stages if not stage.around])]
    for stage in found.stages:
        inner: dict[int, list[Found]] = {}
        for one in found.stages:
            if one.around and one.around[-1][0] == stage.path:
                inner.setdefault(one.around[-1][1], []).append(one)
        lists += [(stage.path, stages) for stages in inner.values()]
    for _path, stages in lists:
        problems += _unreachable(found, stages)
    return problems


def _branches(stage: Found) -> list[Problem]:
    branches = stage.document.get("branches", [])
    problems = []
    ids = [branch["id"] for branch in branches]
    for at, branch in enumerate(branches):
        path = f"{stage.path}.branches.{at}"
        if branch["id"] in ids[:at]:
            problems.append(Problem(f"{path}.id", "duplicate_id", {"id": branch["id"]}))
        if stage.kind in ("condition", "inclusive"):
            problems += _condition(path, branch, last=at == len(branches) - 1)
    join = stage.document.get("join")
    if isinstance(join, Mapping) and join["n"] > len(branches):
        problems.append(Problem(f"{stage.path}.join.n", "join_too_many", {"branches": len(branches)}))
    return problems


def _condition(path: str, branch: Mapping[str, Any], *, last: bool) -> list[Problem]:
    if last and ("when" in branch or "otherwise" not in branch):
        return [Problem(path, "default_branch")]
    if not last and ("otherwise" in branch or "when" not in branch):
        return [Problem(f"{path}.when", "branch_needs_condition")]
    return []


def _vote(stage: Found) -> list[Problem]:
    vote = stage.document.get("vote")
    if stage.document.get("mode") == "vote" and vote is None:
        return [Problem(f"{stage.path}.vote", "vote_missing")]
    if vote is not None and vote.get("cmp") == "gt" and vote["percent"] == 100:
        return [Problem(f"{stage.path}.vote.percent", "vote_never")]
    return []


def _targets(found: Outline, stage: Found) -> list[Problem]:
    """Stages that this one names: they must exist, and stand before it where the way goes back."""
    document, here = stage.document, found.position(stage.id)
    problems = []
    named: list[tuple[str, str, bool]] = []
    if isinstance(document.get("return_to"), list):
        named += [(f"return_to.{at}", one, True) for at, one in enumerate(document["return_to"])]
    on_reject = document.get("on_reject")
    if isinstance(on_reject, Mapping) and "return_to" in on_reject:
        named.append(("on_reject.return_to", on_reject["return_to"], True))
    if stage.kind == "route_back":
        named.append(("to", document["to"], True))
    if "not_same_as" in document:
        named.append(("not_same_as", document["not_same_as"], False))
    who = document.get("who", [])
    for at, source in enumerate(who if isinstance(who, list) else [who]):
        if isinstance(source, Mapping) and "same_as" in source:
            named.append(
                (f"who.{at}.same_as" if isinstance(who, list) else "who.same_as", source["same_as"], False)
            )
    for path, target, back in named:
        code = _target_code(found, stage, target, here if here is not None else 0, back)
        if code is not None:
            problems.append(Problem(f"{stage.path}.{path}", code, {"stage": target}))
    return problems


def _target_code(found: Outline, stage: Found, target: str, here: int, back: bool) -> str | None:
    there = found.position(target)
    if there is None:
        return "unknown_stage"
    if there < 0:
        return "not_before" if stage.kind == "route_back" else None
    wanted = found.stages[there]
    if wanted.kind not in ("approve", "handle") and stage.kind != "route_back":
        return "unknown_stage"
    if not back:
        return None
    # B5: never into another branch; a loop stays in its own way (B8).
    around = (
        wanted.forks == stage.forks
        if stage.kind == "route_back"
        else (stage.forks[: len(wanted.forks)] == wanted.forks)
    )
    if stage.kind == "route_back" and wanted.around != stage.around[: len(wanted.around)]:
        around = False
    return None if there < here and around else "not_before"


def _unreachable(found: Outline, stages: list[Found]) -> list[Problem]:
    for stage, behind in pairwise(stages):
        if _never_passes(found, stage):
            return [Problem(behind.path, "unreachable", {"stage": behind.id})]
    return []


def _never_passes(found: Outline, stage: Found) -> bool:
    """No token ever comes out behind this stage."""
    if stage.kind == "end":
        return True
    if stage.kind == "route_back":
        return "when" not in stage.document
    if stage.kind != "condition":
        return False
    for at in range(len(stage.document["branches"])):
        inner = [one for one in found.stages if one.around and one.around[-1][:2] == (stage.path, at)]
        if not any(_never_passes(found, one) for one in inner):
            return False
    return True
