"""Applying what was sent to a record: rights, defaults, fills, formulas, types, rules.

The same steps run in the browser (``builder_ui/src/kernel/forms/settle.ts``); shared vectors hold them equal.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.forms.field import Field
from formloom.kernel.forms.form import Form
from formloom.kernel.forms.rows import settle_rows
from formloom.kernel.forms.value import settle_value
from formloom.kernel.forms.verdicts import judge
from formloom.kernel.forms.work import Place, Work
from formloom.kernel.problems import Problem


@dataclass(frozen=True)
class Settled:
    """What the record would be, and what is wrong with it. Store it only without problems.

    problems: refused fields first, then wrong values, missing ones, broken rules; in form order within each.
    changed: paths of fields that differ from what was stored (``items`` and ``items.qty`` for rows).
    errors: path -> code of formulas that could not be computed; they count as problems on ``complete``.
    """

    data: dict[str, Any]
    problems: list[Problem]
    changed: set[str]
    errors: dict[str, str]


def settle(
    form: Form, stored: Mapping[str, Any], incoming: Any, access: Mapping[str, str], ctx: Context, *,
    complete: bool,
) -> Settled:
    """The record after ``incoming`` is applied over ``stored`` by someone with this access."""
    work = Work(form, dict(access), ctx, complete)
    top = work.open(stored, incoming)
    for field in form.order:
        if field.columns or field.type.column == "rows":
            settle_rows(work, field, top)
        elif field.parent:
            for place in work.rows.get(field.parent, []):
                settle_value(work, field, place)
        else:
            settle_value(work, field, top)
    judge(work, top)
    return Settled(_in_form_order(work, top), work.sorted_problems(), _changed(work, top), work.errors)


def _in_form_order(work: Work, top: Place) -> dict[str, Any]:
    """Values in the order of the form, then what other versions of the form had stored."""
    for key in work.rows:
        columns = work.form.fields[key].columns
        for place in work.rows[key]:
            _reorder(place.data, ("id", *columns))
    _reorder(top.data, tuple(work.form.fields))
    return top.data


def _reorder(data: dict[str, Any], keys: tuple[str, ...]) -> None:
    for key in (*(k for k in keys if k in data), *(k for k in list(data) if k not in keys)):
        data[key] = data.pop(key)


def _changed(work: Work, top: Place) -> set[str]:
    """Field paths whose value is another one now; rows that came, went or moved change their subform."""
    found = {field.path for field in work.form.fields.values() if not field.columns and _differs(top, field)}
    for key, places in work.rows.items():
        columns = work.form.fields[key].columns.values()
        inside = {column.path for place in places for column in columns if _differs(place, column)}
        if inside or [place.data["id"] for place in places] != _row_ids(top.stored.get(key)):
            found |= inside | {key}
    return found


def _differs(place: Place, field: Field) -> bool:
    now, before = place.data.get(field.key), place.before(field)
    if now is None or before is None:
        return now is not before
    return not field.type.same(now, before)


def _row_ids(stored: Any) -> list[Any]:
    return [row.get("id") for row in stored if isinstance(row, Mapping)] if isinstance(stored, list) else []
