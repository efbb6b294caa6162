"""An independent reading of the law of flows: where a case must stand, from its definition and its votes."""

from collections.abc import Mapping
from typing import Any

Votes = Mapping[str, list[str]]
"""Stage -> the decisions of its last valid visit, in order."""

PASSED, REJECTED, ENDED_YES, ENDED_NO = "passed", "rejected", "ended approved", "ended rejected"


def stands(stages: list[dict[str, Any]], votes: Votes, amt: int) -> tuple[str, set[str]]:
    """How a list of stages came out, or ``open`` and the stages that wait for people (B1-B7, O1, O2, O4)."""
    for stage in stages:
        result, waiting = KINDS[stage["kind"]](stage, votes, amt)
        if result != PASSED:
            return result, waiting
    return PASSED, set()


def outcome(stages: list[dict[str, Any]], votes: Votes, amt: int) -> tuple[str, set[str]]:
    """State of the case and its open stages."""
    result, waiting = stands(stages, votes, amt)
    states = {PASSED: "approved", ENDED_YES: "approved", "yes": "approved", "open": "running"}
    return states.get(result, "rejected"), waiting


def _asks(stage: dict[str, Any], votes: Votes, amt: int) -> tuple[str, set[str]]:
    given = votes.get(stage["id"], [])
    if "reject" in given:
        return REJECTED, set()
    # A role has at most one person in these flows.
    need = len(stage["who"]) if stage["mode"] == "all" else 1
    return (PASSED, set()) if len(given) >= need else ("open", {stage["id"]})


def _condition(stage: dict[str, Any], votes: Votes, amt: int) -> tuple[str, set[str]]:
    limit = int(stage["branches"][0]["when"].split(">")[1])
    return stands(stage["branches"][0 if amt > limit else 1]["stages"], votes, amt)


def _parallel(stage: dict[str, Any], votes: Votes, amt: int) -> tuple[str, set[str]]:
    """join all: every branch must say yes; a no is the case's or the branch's, as the block says."""
    waiting: set[str] = set()
    for branch in stage["branches"]:
        result, inside = stands(branch["stages"], votes, amt)
        if result in (ENDED_YES, ENDED_NO, "killed"):
            return result, set()
        if result == REJECTED and stage["branch_reject"] == "instance":
            return "killed", set()
        if result in (REJECTED, "no"):
            return REJECTED, set()
        waiting |= inside
    return ("open", waiting) if waiting else (PASSED, set())


def _end(stage: dict[str, Any], votes: Votes, amt: int) -> tuple[str, set[str]]:
    if stage["scope"] == "instance":
        return (ENDED_YES if stage["result"] == "approved" else ENDED_NO), set()
    return ("yes" if stage["result"] == "approved" else "no"), set()


KINDS = {"approve": _asks, "handle": _asks, "condition": _condition, "parallel": _parallel, "end": _end}
