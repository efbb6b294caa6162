"""Values as people read them, record titles, and what a reader with less rights gets instead."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.forms.field import Field
from formloom.kernel.forms.form import Form
from formloom.kernel.forms.grants import grant

PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")


def show(field: Field, value: Any, language: str, ctx: Context | None = None) -> str:
    """The value as text. ``ctx`` gives names to members and links, and the zone to moments."""
    return "" if field.type.blank(value) else field.type.show(value, field, language, ctx)


def title_of(form: Form, data: Mapping[str, Any], ctx: Context, language: str = "") -> str:
    """The record's title by ``record_title``; without one its number, else its first text."""
    pattern = form.record_title
    if pattern:
        text = PLACEHOLDER.sub(
            lambda found: _placeholder(form, data, ctx, found[1].strip(), language), pattern)
        return " ".join(text.split())
    for field in _naming(form):
        if not field.type.blank(data.get(field.key)):
            return show(field, data[field.key], language, ctx)
    return ""


def title_fields(form: Form) -> list[Field]:
    """The form's own fields that its records are called by."""
    if not form.record_title:
        return _naming(form)
    named = [found[1].strip().partition(".")[0] for found in PLACEHOLDER.finditer(form.record_title)]
    return [form.fields[key] for key in dict.fromkeys(named) if key in form.fields]


def title_links(form: Form) -> list[Field]:
    """The links that a record's title follows."""
    return [field for field in title_fields(form) if field.target]


def _naming(form: Form) -> list[Field]:
    """What names a record without a pattern: its number first, then its texts."""
    return [*form.serial_fields, *(one for one in form.fields.values() if one.type.name == "text")]


def _placeholder(form: Form, data: Mapping[str, Any], ctx: Context, name: str, language: str) -> str:
    key, _, beyond = name.partition(".")
    field = form.fields.get(key)
    if field is None or field.type.blank(data.get(key)):
        return ""
    if not beyond:
        return show(field, data[key], language, ctx)
    linked = ctx.linked(field.target, data[key]) if field.target else None
    found = linked.get(beyond) if linked is not None else None
    return "" if found is None else str(found)


def masked(field: Field, value: Any) -> Any:
    """The value for a reader who may know that there is one, not which."""
    return None if field.type.blank(value) else field.type.mask(value, field)


def readable(form: Form, data: Mapping[str, Any], access: Mapping[str, str]) -> dict[str, Any]:
    """The record without what this access hides, and with what it masks masked."""
    return reading(form, access)(data)


def reading(form: Form, access: Mapping[str, str]) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """``readable`` for many records of one form with the same access."""
    grants = [(field, grant(access, field)) for field in form.fields.values()]
    told = [(field.key, field, given) for field, given in grants if field.columns or given != "hidden"]

    def read(data: Mapping[str, Any]) -> dict[str, Any]:
        found = {}
        for key, field, given in told:
            value = data.get(key)
            if value is None:
                continue
            if field.columns and isinstance(value, list):
                rows = _rows(field, value, access)
                if rows is not None:
                    found[key] = rows
            elif given != "hidden" and not field.type.blank(value):
                found[key] = masked(field, value) if given == "masked" else value
        return found

    return read


def _rows(field: Field, rows: list[Any], access: Mapping[str, str]) -> list[dict[str, Any]] | None:
    """The rows with their readable columns; None when the subform and all its columns are hidden."""
    columns = [one for one in field.columns.values() if grant(access, one) != "hidden"]
    if not columns:
        return None
    return [{"id": row.get("id"), **{
        one.key: seen for one in columns if (seen := _seen(one, row.get(one.key), access)) is not None}}
        for row in rows if isinstance(row, Mapping)]


def _seen(field: Field, value: Any, access: Mapping[str, str]) -> Any:
    given = grant(access, field)
    if given == "hidden" or field.type.blank(value):
        return None
    return masked(field, value) if given == "masked" else value
