"""What a formula is computed from: the record, the row it stands in, and the world."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.formulas.budget import Budget
from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.scope import Scope
from formloom.kernel.formulas.values import Value, inner

NO_SCOPE = Scope()
ENDS = {"start": 0, "end": 1}
"""Where the days of a range stand in it."""


@dataclass(frozen=True, slots=True)
class Env:
    """values: the record's data. row: the row's data in a subform's formula.

    scope: tells a blank column from a field of the record, a blank date from a blank number, and
    which form a link leads to. Without it those three are guessed or refused.
    compared_with_blank: what a comparison with a blank side gives; conditions of flows say FALSE (J39).
    """

    values: Mapping[str, Any]
    row: Mapping[str, Any] | None
    ctx: Context
    scope: Scope = NO_SCOPE
    compared_with_blank: bool | None = None


def read(env: Env, path: list[str], budget: Budget) -> Value:
    """The value of a name; blank where nothing stands."""
    scope = env.scope
    path = scope.steps(path)
    first = path[0]
    in_row = env.row is not None and (first in env.row or f"{scope.row}.{first}" in scope.types)
    source = env.row if in_row and env.row is not None else env.values
    found = source.get(first)
    if len(path) > 1:
        place = f"{scope.row}.{first}" if in_row and scope.row else first
        found = _follow(env, found, place, path[1:], budget)
    if isinstance(found, list):
        budget.spend(len(found))
    return inner(found)


def _follow(env: Env, value: Any, place: str, rest: list[str], budget: Budget) -> Any:
    """Step by step through rows, parts of an object, and links."""
    for step in rest:
        if isinstance(value, list) and not _is_range(env, value, place, step):
            budget.spend(len(value))
            value = [_step(env, one, place, step) for one in value]
        else:
            value = _step(env, value, place, step)
        place = f"{place}.{step}"
    return value


def _is_range(env: Env, value: list[Any], place: str, step: str) -> bool:
    """Whether this is one range of days whose end is asked for, not a column of all rows."""
    return step in ENDS and place not in env.scope.links and len(value) == len(ENDS) and all(
        isinstance(one, str) for one in value)


def _step(env: Env, value: Any, place: str, step: str) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, list) and step in ENDS and len(value) == len(ENDS):
        return value[ENDS[step]]
    target = env.scope.links.get(place)
    if target is None or not isinstance(value, str):
        raise Failure("unknown_name")
    linked = env.ctx.linked(target, value)
    return linked.get(step) if linked is not None else None
