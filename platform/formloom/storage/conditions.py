"""Condition trees as SQL, with bound values only; kernel/conditions/matching.py is the pure twin."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from formloom.kernel.conditions import Operand, Scope, Tree, lowered
from formloom.storage.types import LARGEST, IsoMoment, begins_by, ceiling, ends_before, floor, holds

Columns = Callable[[Operand], sa.ColumnElement[Any]]


def to_sql(tree: Tree, scope: Scope, columns: Columns) -> sa.ColumnElement[bool]:
    """The condition of a resolved tree. ``columns`` says what each operand is in this query."""
    if isinstance(tree, bool):
        return sa.true() if tree else sa.false()
    if "all" in tree:
        return sa.and_(sa.true(), *(to_sql(child, scope, columns) for child in tree["all"]))
    if "any" in tree:
        return sa.or_(sa.false(), *(to_sql(child, scope, columns) for child in tree["any"]))
    if "not" in tree:
        return sa.not_(to_sql(tree["not"], scope, columns))
    operand = scope.locate(tree["field"])
    if operand is None:
        return _unknown()
    column = columns(operand)
    if operand.kind == "datetime":
        # What the system notes is a moment in Python; in conditions every moment is a text.
        column = sa.type_coerce(column, IsoMoment)
    return _compare(tree["is"], column, tree["value"], operand)


def _unknown() -> sa.ColumnElement[bool]:
    """Neither true nor false."""
    return sa.type_coerce(sa.null(), sa.Boolean)


def _compare(
    operator: str, column: sa.ColumnElement[Any], value: Any, operand: Operand
) -> sa.ColumnElement[bool]:
    if operator == "empty":
        return column.is_(None) if value else column.is_not(None)
    if operator in ("in", "not_in"):
        return _among(column, value, operand, operator == "not_in")
    if operator == "between":
        low, high = (
            _compare(one, column, bound, operand) for one, bound in zip(("ge", "le"), value, strict=True)
        )
        return sa.and_(low, high)
    if operator in RANGES:
        return RANGES[operator](column, value)
    if operator in HELD:
        return HELD[operator](*(holds(column, one) for one in value))
    if value is None:
        return _unknown()
    if operator in ("contains", "starts"):
        small = sa.func.lower(column, type_=sa.Text())
        pattern = small.contains if operator == "contains" else small.startswith
        return pattern(lowered(value), autoescape=True)
    if operand.kind == "decimal":
        return _number(operator, column, Decimal(str(value)), operand.scale)
    return SIMPLE[operator](column, value)


def _among(
    column: sa.ColumnElement[Any], values: list[Any], operand: Operand, negated: bool
) -> sa.ColumnElement[bool]:
    known = [one for one in values if one is not None]
    if operand.kind == "decimal":
        found = sa.or_(
            sa.false(), *(_number("eq", column, Decimal(str(one)), operand.scale) for one in known)
        )
    else:
        # A blank is in no list, and outside of none.
        found = sa.and_(column.is_(None), _unknown()) if not known else column.in_(known)
    if len(known) < len(values):
        found = sa.or_(found, _unknown())
    return sa.not_(found) if negated else found


def _number(
    operator: str, column: sa.ColumnElement[Any], value: Decimal, scale: int
) -> sa.ColumnElement[bool]:
    """Compare with a value that may have more digits than the column can hold."""
    limit = Decimal(LARGEST).scaleb(-scale)
    if abs(value) > limit:
        beyond = limit if value > 0 else -limit
        always = (operator in ("lt", "le", "ne")) if value > 0 else (operator in ("gt", "ge", "ne"))
        return column <= limit if always else sa.and_(column > beyond, column < beyond)
    if operator in ("gt", "le"):
        return SIMPLE[operator](column, floor(value, scale))
    if operator in ("lt", "ge"):
        return SIMPLE[operator](column, ceiling(value, scale))
    low, high = floor(value, scale), ceiling(value, scale)
    equal = column == low if low == high else sa.and_(column <= low, column >= high)
    return equal if operator == "eq" else sa.not_(equal)


RANGES: dict[str, Callable[[sa.ColumnElement[Any], Any], sa.ColumnElement[bool]]] = {
    "overlaps": lambda column, days: sa.and_(
        begins_by(column, days[1]), sa.not_(ends_before(column, days[0]))),
    "before": ends_before,
    "after": lambda column, day: sa.not_(begins_by(column, day)),
}
HELD: dict[str, Callable[..., sa.ColumnElement[bool]]] = {
    "has_any": sa.or_, "has_all": sa.and_, "has_none": lambda *held: sa.not_(sa.or_(*held)),
}
SIMPLE: dict[str, Callable[[sa.ColumnElement[Any], Any], sa.ColumnElement[bool]]] = {
    "eq": lambda column, value: column == value,
    "ne": lambda column, value: column != value,
    "lt": lambda column, value: column < value,
    "le": lambda column, value: column <= value,
    "gt": lambda column, value: column > value,
    "ge": lambda column, value: column >= value,
}
