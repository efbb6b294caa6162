"""The operators: arithmetic with blanks as 0, comparison with blanks as blank (J39), joining texts."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from formloom.kernel.formulas import dates
from formloom.kernel.formulas.env import Env
from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.numbers import add, compared, divide, multiply, subtract
from formloom.kernel.formulas.powers import power
from formloom.kernel.formulas.values import Value, is_blank, number_of, text_of

ARITHMETIC: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": add, "-": subtract, "*": multiply, "/": divide, "^": power,
}
ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": lambda left, right: bool(left < right), "<=": lambda left, right: bool(left <= right),
    ">": lambda left, right: bool(left > right), ">=": lambda left, right: bool(left >= right),
}


def apply(operator: str, left: Value, right: Value, env: Env) -> Value:
    """The result of one operator. Raises Failure."""
    if operator == "&":
        return text_of(left) + text_of(right)
    if operator not in ARITHMETIC:
        return compare(operator, left, right, env)
    if isinstance(left, Decimal) and isinstance(right, Decimal):
        return ARITHMETIC[operator](left, right)
    if operator in "+-" and (isinstance(left, str) or isinstance(right, str)):
        return _with_dates(operator, left, right, env)
    return ARITHMETIC[operator](number_of(left), number_of(right))


def compare(operator: str, left: Value, right: Value, env: Env) -> bool | None:
    """TRUE, FALSE, or what the environment says when one side is blank."""
    if is_blank(left) or is_blank(right):
        return env.compared_with_blank
    if isinstance(left, list | Mapping) or isinstance(right, list | Mapping):
        raise Failure("wrong_type")
    if type(left) is not type(right):
        if operator not in ("=", "<>"):
            raise Failure("wrong_type")
        return operator == "<>"
    if isinstance(left, str):
        left, right = _comparable(left, right, env)
    if isinstance(left, Decimal):
        left, right = compared(left), compared(right)
    if operator in ("=", "<>"):
        return bool(left == right) is (operator == "=")
    if isinstance(left, bool):
        raise Failure("wrong_type")
    return ORDER[operator](left, right)


def _comparable(left: str, right: str, env: Env) -> tuple[Any, Any]:
    """Two texts as they are; where both are dates and one is a moment, as moments."""
    if "T" in left[10:11] or "T" in right[10:11]:
        first, second = dates.stamp_of(left), dates.stamp_of(right)
        if first is not None and second is not None:
            return dates.moment(first, env.ctx.zone), dates.moment(second, env.ctx.zone)
    return left, right


def _with_dates(operator: str, left: Value, right: Value, env: Env) -> Value:
    """Date ± number is a date, date - date is days; a blank date makes the result blank."""
    start, end = dates.stamp_of(left), dates.stamp_of(right)
    if start is not None and end is not None and operator == "-":
        return dates.days_between(start, end, env.ctx.zone)
    if start is not None and not isinstance(right, str):
        days = number_of(right)
        return dates.written(dates.later(start, days if operator == "+" else days.copy_negate()))
    if end is not None and operator == "+" and not isinstance(left, str):
        return dates.written(dates.later(end, number_of(left)))
    if end is not None and is_blank(left):
        return None
    if (isinstance(left, str) and left) or (isinstance(right, str) and right):
        raise Failure("wrong_type")
    return ARITHMETIC[operator](number_of(left), number_of(right))
