"""What a rollup comes to, from plain values: the pure twin of storage/rollups.py."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from formloom.kernel.conditions import Scope, matches
from formloom.kernel.context import Context
from formloom.kernel.forms import Form
from formloom.kernel.forms.numbers import rounded
from formloom.kernel.rollups.reading import Rollup, source_form

PLACES = 6


def rolled(
    rollup: Rollup, form: Form, lines: Iterable[Mapping[str, Any]], ctx: Context
) -> dict[str, int | Decimal]:
    """Target record -> value, for the targets that something is rolled up for. form: the source's."""
    source = source_form(form, rollup.rows)
    if source is None:
        return {}
    scope = Scope(source, lambda _reference: None)
    found: dict[str, list[Any]] = {}
    for line in lines:
        target = line.get(rollup.link)
        if target is not None and matches(rollup.where, line, scope, ctx):
            found.setdefault(target, []).append(line.get(rollup.of))
    values = {target: TOGETHER[rollup.op](numbers, [one for one in numbers if one is not None])
              for target, numbers in found.items()}
    return {target: rounded(value, PLACES) for target, value in values.items() if value is not None}


def _average(numbers: Sequence[Any]) -> Decimal | None:
    return Decimal(sum(numbers)) / len(numbers) if numbers else None


TOGETHER: Mapping[str, Callable[[Sequence[Any], Sequence[Any]], Any]] = {
    "count": lambda all, _there: len(all),
    "sum": lambda _all, there: sum(there),
    "min": lambda _all, there: min(there, default=None),
    "max": lambda _all, there: max(there, default=None),
    "avg": lambda _all, there: _average(there),
}
