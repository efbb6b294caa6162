"""What changed between two states of a record, field by field, as histories keep it."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.forms import Field, Form

Change = dict[str, Any]


def changes_between(form: Form, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """[{path, before, after}]; in a subform with the ``row``, whose path is the subform's when all of it."""
    found: list[Change] = []
    for field in form.fields.values():
        if field.columns:
            found += _rows(field, before.get(field.key) or [], after.get(field.key) or [])
        else:
            found += _value(field.path, before.get(field.key), after.get(field.key))
    return found


def _value(path: str, before: Any, after: Any) -> list[Change]:
    return [] if before == after else [{"path": path, "before": before, "after": after}]


def _rows(field: Field, before: list[Any], after: list[Any]) -> list[Change]:
    old, new = {row["id"]: row for row in before}, {row["id"]: row for row in after}
    found: list[Change] = [
        {"path": field.key, "row": id, "before": row, "after": None}
        for id, row in old.items() if id not in new
    ]
    for id, row in new.items():
        if id not in old:
            found.append({"path": field.key, "row": id, "before": None, "after": row})
            continue
        for key, column in field.columns.items():
            found += [{**one, "row": id} for one in _value(column.path, old[id].get(key), row.get(key))]
    return found
