"""What a play expects against what there is: the first difference, as path, expected, actual (P6, J15)."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from formloom.kernel.durations import duration
from formloom.plays.backend import Observation
from formloom.plays.ranges import expand


class Difference(NamedTuple):
    path: str
    expected: Any
    actual: Any


Compare = Callable[[Any, Any, str], Difference | None]


def compare(expect: Mapping[str, Any], seen: Observation) -> Difference | None:
    """The first key that is otherwise; None when all is as expected."""
    for key, expected in expect.items():
        if key == "state":
            found = _state(expected, seen)
        else:
            found = COMPARE[key](expected, seen.get(key), f"expect.{key}")
        if found is not None:
            return found
    return None


def _state(expected: Any, seen: Observation) -> Difference | None:
    """J52: plain ``incident`` is any."""
    state, incidents = seen.get("state"), seen.get("incidents", [])
    if isinstance(expected, dict):
        if state == "incident" and expected["incident"] in incidents:
            return None
        actual = {"incident": incidents[0]} if state == "incident" and incidents else state
        return Difference("expect.state", expected, actual)
    return None if state == expected else Difference("expect.state", expected, state)


def _same(expected: Any, actual: Any, path: str) -> Difference | None:
    return None if expected == actual else Difference(path, expected, actual)


def _value(expected: Any, actual: Any, path: str) -> Difference | None:
    return None if _equal(expected, actual) else Difference(path, expected, actual)


def _equal(expected: Any, actual: Any) -> bool:
    """Numbers by value, written as numbers or as text; rows by the columns that are named."""
    if isinstance(expected, list) and isinstance(actual, list):
        return len(expected) == len(actual) and all(map(_equal, expected, actual))
    if isinstance(expected, dict) and isinstance(actual, dict):
        return all(_equal(value, actual.get(key)) for key, value in expected.items())
    if isinstance(actual, int | Decimal) and not isinstance(actual, bool) and isinstance(expected, str):
        try:
            return Decimal(expected) == actual
        except InvalidOperation:
            return False
    return expected == actual and isinstance(expected, bool) == isinstance(actual, bool)


def _bag(expected: Any, actual: Any, path: str) -> Difference | None:
    """Lists as sets with multiplicity."""
    wanted, found = _members(expected), list(actual or [])
    return None if Counter(wanted) == Counter(found) else Difference(path, wanted, found)


def _bag_or_nothing(expected: Any, actual: Any, path: str) -> Difference | None:
    if expected is None or actual is None:
        return _same(expected, actual, path)
    return _bag(expected, actual, path)


def _members(value: Any) -> list[str]:
    return [] if value is None else expand(value)


def _listed(inner: Compare, absent: Any = None) -> Compare:
    """A map of which only the listed keys are compared."""
    def check(expected: Any, actual: Any, path: str) -> Difference | None:
        told = actual or {}
        differences = (inner(value, told.get(one, absent), f"{path}.{one}")
                       for key, value in expected.items() for one in expand(key))
        return next((one for one in differences if one is not None), None)
    return check


def _whole(inner: Compare, absent: Any) -> Compare:
    """A map that has these keys and no others."""
    def check(expected: Any, actual: Any, path: str) -> Difference | None:
        told = actual or {}
        wanted = {one: value for key, value in expected.items() for one in expand(key)}
        differences = (inner(wanted.get(key, absent), told.get(key, absent), f"{path}.{key}")
                       for key in [*wanted, *(told.keys() - wanted.keys())])
        return next((one for one in differences if one is not None), None)
    return check


def _log(expected: list[dict[str, Any]], actual: Any, path: str) -> Difference | None:
    """Each row matches a different one, in this order; others may lie between."""
    rows = list(actual or [])
    at = 0
    for number, wanted in enumerate(expected):
        while at < len(rows) and not _row_matches(wanted, rows[at]):
            at += 1
        if at == len(rows):
            return Difference(f"{path}.{number}", wanted, rows)
        at += 1
    return None


def _row_matches(wanted: dict[str, Any], row: dict[str, Any]) -> bool:
    return all(_late(value, row.get(key)) if key == "late_by" else _equal(value, row.get(key))
               for key, value in wanted.items())


def _late(expected: Any, actual: Any) -> bool:
    """Durations by length; null is in time."""
    if expected is None or actual is None:
        return expected is actual
    return duration(str(expected)) == duration(str(actual))


def _instant(expected: Any, actual: Any, path: str) -> Difference | None:
    told = [None if one is None else datetime.fromisoformat(one) for one in (expected, actual)]
    return None if told[0] == told[1] else Difference(path, expected, actual)


COMPARE: dict[str, Compare] = {
    "open": _whole(_bag, []), "waiting": _whole(_bag, []),
    "closed": _listed(_listed(_same)),
    "visits": _listed(_same, 0), "superseded": _listed(_same, 0),
    "decisions": _same,
    "arrived": _listed(_bag, []),
    "log": _log,
    "record": _listed(_value),
    "due": _listed(_instant),
    "sent": _listed(_whole(_same, 0)),
    "todo": _listed(_bag, []), "finished": _listed(_bag, []),
    "sees": _listed(_bag_or_nothing),
    "returnable": _listed(_bag, []),
    "reply": _same,
    "outbox": _listed(_same, 0),
    "version": _same,
}
