"""Whether a record meets a condition: the pure twin of the SQL in storage/conditions.py."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from formloom.kernel.conditions.resolving import resolve
from formloom.kernel.conditions.scope import Operand, Scope, Tree
from formloom.kernel.context import Context

CAPITALS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def matches(tree: Tree, data: Mapping[str, Any], scope: Scope, ctx: Context) -> bool:
    """Whether the tree is true. ``data`` has system facts under ``_created_by`` and so on."""
    return _value(resolve(tree, scope, ctx), data, scope, ctx) is True


def lowered(text: str) -> str:
    """Latin capitals made small, everything else as it is: what both databases do."""
    return text.translate(CAPITALS)


def _value(tree: Tree, data: Mapping[str, Any], scope: Scope, ctx: Context) -> bool | None:
    """True, False, or None for neither."""
    if isinstance(tree, bool):
        return tree
    if "all" in tree:
        found = [_value(child, data, scope, ctx) for child in tree["all"]]
        return False if False in found else None if None in found else True
    if "any" in tree:
        found = [_value(child, data, scope, ctx) for child in tree["any"]]
        return True if True in found else None if None in found else False
    if "not" in tree:
        inner = _value(tree["not"], data, scope, ctx)
        return None if inner is None else not inner
    operand = scope.locate(tree["field"])
    return (
        None
        if operand is None
        else _compare(tree["is"], _fact(operand, data, ctx), tree["value"], operand.kind)
    )


def _fact(operand: Operand, data: Mapping[str, Any], ctx: Context) -> Any:
    """The record's value; blank when the link leads nowhere."""
    if operand.link is None:
        return data.get(operand.key)
    target = data.get(operand.link.key)
    linked = ctx.linked(operand.link.target, target) if target is not None else None
    return linked.get(operand.key) if linked is not None else None


def _compare(operator: str, fact: Any, value: Any, kind: str) -> bool | None:
    if operator == "empty":
        return (fact in (None, "", [])) is value
    if fact in (None, "", []):
        return None
    if kind == "datetime":
        fact, value = _instant(fact), _instants(value)
    if operator in ("in", "not_in"):
        inside = True if fact in value else None if None in value else False
        return inside if operator == "in" or inside is None else not inside
    if operator == "between":
        return None if None in value else bool(value[0] <= fact <= value[1])
    return None if value is None else COMPARISONS[operator](fact, value)


COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda fact, value: bool(fact == value),
    "ne": lambda fact, value: bool(fact != value),
    "lt": lambda fact, value: bool(fact < value),
    "le": lambda fact, value: bool(fact <= value),
    "gt": lambda fact, value: bool(fact > value),
    "ge": lambda fact, value: bool(fact >= value),
    "contains": lambda fact, value: lowered(value) in lowered(fact),
    "starts": lambda fact, value: lowered(fact).startswith(lowered(value)),
    "overlaps": lambda fact, value: bool(fact[0] <= value[1] and value[0] <= fact[1]),
    "before": lambda fact, value: bool(fact[1] < value),
    "after": lambda fact, value: bool(fact[0] > value),
    "has_any": lambda fact, value: any(one in fact for one in value),
    "has_all": lambda fact, value: all(one in fact for one in value),
    "has_none": lambda fact, value: not any(one in fact for one in value),
}


def _instant(value: Any) -> datetime:
    return datetime.fromisoformat(value)


def _instants(value: Any) -> Any:
    if isinstance(value, list):
        return [_instants(one) for one in value]
    return None if value is None else _instant(value)
