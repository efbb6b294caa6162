"""Putting this reader and this day into a condition tree."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from formloom.kernel.conditions.scope import Scope, Tree
from formloom.kernel.context import Context


def resolve(tree: Tree, scope: Scope, ctx: Context) -> Tree:
    """The tree with constants for ``@me``, ``@my_department``, ``@today`` and their like.

    Moments become instants in UTC; a date compared with a moment means its first instant in the workspace.
    """
    if isinstance(tree, bool):
        return tree
    for word in ("all", "any"):
        if word in tree:
            return {word: [resolve(child, scope, ctx) for child in tree[word]]}
    if "not" in tree:
        return {"not": resolve(tree["not"], scope, ctx)}
    return _leaf(tree, scope, ctx)


def _leaf(leaf: Mapping[str, Any], scope: Scope, ctx: Context) -> Tree:
    operand = scope.locate(leaf["field"])
    if operand is None:
        # It was checked when published; about a field that is gone since, nothing is true, nor its opposite.
        return {"field": "_id", "is": "eq", "value": None}
    if leaf["is"] == "empty":
        return {**leaf, "value": leaf.get("value", True)}
    raw = leaf["value"]
    if raw == "@my_departments_below" and operand.kind == "id":
        return {**leaf, "is": {"eq": "in", "ne": "not_in"}.get(leaf["is"], "in"), "value": _below(ctx)}
    if isinstance(raw, list | tuple):
        return {**leaf, "value": [_constant(one, operand.kind, ctx) for one in raw]}
    value = _constant(raw, operand.kind, ctx)
    return {**leaf, "value": [value] if leaf["is"] == "in" else value}


def _constant(value: Any, kind: str, ctx: Context) -> Any:
    if kind == "id" and value == "@me":
        return ctx.user
    if kind == "id" and value == "@my_department":
        return _department(ctx)
    if kind in ("date", "daterange"):
        return ctx.today.isoformat() if value == "@today" else value
    if kind == "datetime":
        return _moment(value, ctx)
    return value


def _department(ctx: Context) -> str | None:
    member = ctx.people.members.get(ctx.user or "")
    return member.department if member else None


def _below(ctx: Context) -> list[str | None]:
    department = _department(ctx)
    # Nobody's department is in nobody's list, but neither is it outside.
    return [*sorted(ctx.people.below(department))] if department else [None]


def _moment(value: str, ctx: Context) -> str:
    if value == "@now":
        moment = ctx.now
    elif value == "@today" or len(value) == 10:
        day = ctx.today if value == "@today" else date.fromisoformat(value)
        moment = datetime.combine(day, time(), ctx.zone)
    else:
        moment = datetime.fromisoformat(value)
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
