"""Conditions of branches and loops, judged on the record: only TRUE is true, errors are errors (B1, J39)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from formloom.kernel import formulas
from formloom.kernel.flows.step import Step


@dataclass(frozen=True)
class ConditionError:
    """The condition has no answer."""

    code: str


def is_true(step: Step, tree: Any) -> bool | ConditionError:
    """The answer of a condition now. A blank one is false, and so is a comparison with a blank side."""
    env = replace(step.world.form.env(step.case.record.data, step.world.ctx), compared_with_blank=False)
    value = formulas.evaluate(tree, env)
    if isinstance(value, formulas.ErrorValue):
        return ConditionError(value.code)
    if value is None or value == "":
        return False
    return value if isinstance(value, bool) else ConditionError("not_a_condition")


def shown(step: Step, names: Iterable[str]) -> dict[str, Any]:
    """The inputs of conditions, for the log; a blank one is null."""
    return {name: _at(step.case.record.data, name.split(".")) for name in names}


def _at(value: Any, path: list[str]) -> Any:
    if not path:
        return value
    if isinstance(value, list):
        return [_at(row, path) for row in value]
    if isinstance(value, dict):
        return _at(value.get(path[0]), path[1:])
    return value if isinstance(value, str | int | Decimal) else None
