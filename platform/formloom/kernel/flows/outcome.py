"""Section 4: from votes to an outcome, in whole numbers."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.flows.case import Task
from formloom.kernel.flows.tasks import GONE, NO, YES


def counted(tasks: list[Task]) -> tuple[int, int, int]:
    """Weights of yes, no, and everybody who has a vote."""
    yes = no = total = 0
    for task in tasks:
        if task.state in GONE:
            continue
        total += task.weight
        if task.state in YES:
            yes += task.weight
        elif task.state in NO:
            no += task.weight
    return yes, no, total


def verdict(options: Mapping[str, Any], yes: int, no: int, total: int) -> str | None:
    """yes, no, or None while both are possible."""
    return MODES[options["mode"]](options, yes, no, total)


def _all(options: Mapping[str, Any], yes: int, no: int, total: int) -> str | None:
    """O1."""
    if yes == total:
        return "yes"
    return "no" if no and (not options.get("all_wait") or yes + no == total) else None


def _any(options: Mapping[str, Any], yes: int, no: int, total: int) -> str | None:
    """O2, O2b."""
    if yes:
        return "yes"
    first = options.get("any_rule", "first") == "first"
    return "no" if no and (first or no == total) else None


def _vote(options: Mapping[str, Any], yes: int, no: int, total: int) -> str | None:
    """O3: needs 100 * yes >= percent * total (or >); no as soon as that cannot be reached any more."""
    rule = options["vote"]
    if rule.get("wait") and yes + no < total:
        return None
    if _reaches(rule, yes, total):
        return "yes"
    return None if _reaches(rule, total - no, total) else "no"


def _reaches(rule: Mapping[str, Any], weight: int, total: int) -> bool:
    share, need = 100 * weight, rule["percent"] * total
    return bool(share > need if rule.get("cmp") == "gt" else share >= need)


MODES = {"all": _all, "any": _any, "vote": _vote}
