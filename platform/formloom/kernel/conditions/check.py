"""Whether a condition tree can be used: its shape, its fields, and values that fit them."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from formloom.kernel.conditions.scope import Operand, Scope
from formloom.kernel.forms.numbers import exact
from formloom.kernel.problems import Problem

MAX_DEPTH = 8
MAX_LEAVES = 100
MAX_VALUES = 200
MAX_TEXT = 1000
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
EARLIEST, LATEST = date(1, 1, 2), date(9999, 12, 30)
"""Moments are compared on these days: here they exist in every zone."""

ORDERED = frozenset({"eq", "ne", "lt", "le", "gt", "ge", "in", "between", "empty"})
CHOSEN = frozenset({"eq", "ne", "in", "empty"})
HELD = frozenset({"has_any", "has_all", "has_none"})
"""Asked about the values that a list holds, with a list of at least one."""
OPERATORS: Mapping[str, frozenset[str]] = {
    "text": ORDERED | {"contains", "starts"}, "decimal": ORDERED, "date": ORDERED, "datetime": ORDERED,
    "id": CHOSEN, "boolean": frozenset({"eq", "ne", "empty"}), "choices": HELD | {"empty"},
    "daterange": frozenset({"overlaps", "before", "after", "empty"}),
    "json": frozenset({"empty"}), "rows": frozenset({"empty"}),
}
PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "id": frozenset({"@me", "@my_department", "@my_departments_below"}),
    **dict.fromkeys(("date", "daterange"), frozenset({"@today"})), "datetime": frozenset({"@today", "@now"}),
}


def check(tree: Any, scope: Scope) -> list[Problem]:
    """What is wrong with the tree; paths go into it: ``all.0.value``."""
    problems: list[Problem] = []
    leaves = _walk(tree, scope, "", 0, problems)
    if leaves > MAX_LEAVES and not problems:
        problems.append(Problem("", "condition_too_long", {"max": MAX_LEAVES}))
    return problems


def _walk(tree: Any, scope: Scope, path: str, depth: int, problems: list[Problem]) -> int:
    """Check one node and what is below; the answer is how many comparisons there are."""
    if isinstance(tree, bool):
        return 0
    if depth > MAX_DEPTH:
        problems.append(Problem(path, "too_deep"))
    elif isinstance(tree, Mapping) and len(tree) == 1 and isinstance(next(iter(tree.values())), list | tuple):
        (word, children), = tree.items()
        if word in ("all", "any"):
            return sum(_walk(child, scope, _under(path, word, at), depth + 1, problems)
                       for at, child in enumerate(children))
        problems.append(Problem(path, "not_a_condition"))
    elif isinstance(tree, Mapping) and set(tree) == {"not"}:
        return _walk(tree["not"], scope, _under(path, "not"), depth + 1, problems)
    elif isinstance(tree, Mapping) and {"field", "is"} <= set(tree) <= {"field", "is", "value"}:
        problems.extend(_leaf(tree, scope, path))
        return 1
    else:
        problems.append(Problem(path, "not_a_condition"))
    return 0


def _leaf(leaf: Mapping[str, Any], scope: Scope, path: str) -> list[Problem]:
    named = leaf["field"]
    operand = scope.locate(named) if isinstance(named, str) else None
    if operand is None:
        return [Problem(_under(path, "field"), "unknown_field", {"field": str(named)[:MAX_TEXT]})]
    if not isinstance(leaf["is"], str) or leaf["is"] not in OPERATORS[operand.kind]:
        return [Problem(_under(path, "is"), "unknown_operator", {"operator": str(leaf["is"])[:MAX_TEXT]})]
    code = _value(leaf["is"], leaf.get("value"), operand, given="value" in leaf)
    return [Problem(_under(path, "value"), code)] if code else []


def _value(operator: str, value: Any, operand: Operand, *, given: bool) -> str | None:
    """The code of what is wrong with the value of a comparison."""
    if operator == "empty":
        return None if not given or isinstance(value, bool) else "not_a_boolean"
    if operator in HELD and not value:
        return "not_a_list"
    if operator in HELD or (operator == "in" and not isinstance(value, str)):
        if not isinstance(value, list | tuple) or len(value) > MAX_VALUES:
            return "not_a_list"
        return next((code for one in value if (code := _single(one, operand))), None)
    if operator in ("between", "overlaps"):
        if not isinstance(value, list | tuple) or len(value) != 2:
            return "not_a_list"
        return next((code for one in value if (code := _single(one, operand))), None)
    if operator == "in" and not _placeholder(value, operand):
        return "not_a_list"
    return _single(value, operand)


def _single(value: Any, operand: Operand) -> str | None:
    if _placeholder(value, operand):
        return None
    return _FITS[operand.kind](value)


def _placeholder(value: Any, operand: Operand) -> bool:
    return isinstance(value, str) and value in PLACEHOLDERS.get(operand.kind, ())


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return "not_text"
    return "bad_text" if "\x00" in value or len(value) > MAX_TEXT else None


def _date(value: Any) -> str | None:
    return None if _day(value) else "not_a_date"


def _datetime(value: Any) -> str | None:
    day = _day(value)
    if day is None:
        try:
            moment = datetime.fromisoformat(value)
        except (TypeError, ValueError):
            return "not_a_datetime"
        day = moment.date() if moment.tzinfo else None
    return None if day and EARLIEST <= day <= LATEST else "not_a_datetime"


def _day(value: Any) -> date | None:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


_FITS: Mapping[str, Callable[[Any], str | None]] = {
    "text": _text, "id": _text, "choices": _text, "date": _date, "daterange": _date, "datetime": _datetime,
    "decimal": lambda value: None if exact(value) is not None else "not_a_number",
    "boolean": lambda value: None if isinstance(value, bool) else "not_a_boolean",
}


def _under(path: str, *parts: object) -> str:
    return ".".join([*([path] if path else []), *map(str, parts)])
