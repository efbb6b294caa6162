"""Lookups: fields that show a field of the record behind a link. Their type is that of what they show.

A document alone does not say what that is; ``with_targets`` writes the target's schema into it, under
``shows``, for the server and for the browser, without the rules that the target's own form has for it.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.forms.field import Field
from formloom.kernel.forms.form import Form
from formloom.kernel.forms.references import resolve, split_rows

NOT_SHOWN = frozenset({"attachment", "image", "lookup", "subform"})
"""Types that are no target: files belong to their record, and a lookup is one step."""
SHOWN = frozenset({"field", "form", "options", "scale", "unit", "currency", "lines", "text"})
"""Options of the target that say how its values look."""

WORDS = frozenset({"type", "format", "enum", "items"})

Find = Callable[[str], Mapping[str, Any] | None]
"""Full reference of a form -> its document."""


def lookups_in(form: Form) -> list[Field]:
    return [one for one in form.all_fields() if one.lookup is not None]


def behind(form: Form, field: Field) -> Field | None:
    """The link that a lookup goes through."""
    around = form.fields[field.parent].columns if field.parent else form.fields
    link = around.get(field.lookup[0]) if field.lookup is not None else None
    return link if link is not None and link.target else None


def targets_of(form: Form) -> list[str]:
    """Full references of the forms that the lookups of a form lead to."""
    found = (behind(form, field) for field in lookups_in(form))
    return sorted({split_rows(link.target)[0] for link in found if link is not None})


def with_targets(document: Mapping[str, Any], key: str, find: Find) -> Mapping[str, Any]:
    """The document with what each lookup shows; one whose target is not there stays as it is."""
    properties = document.get("properties")
    return document if not isinstance(properties, Mapping) else {
        **document, "properties": dict(_level(properties, key, find))}


def _level(properties: Mapping[str, Any], key: str, find: Find) -> Iterator[tuple[str, Any]]:
    for name, schema in properties.items():
        said = schema.get("x-formloom") if isinstance(schema, Mapping) else None
        options: Mapping[str, Any] = said if isinstance(said, Mapping) else {}
        kind = options.get("field")
        if kind == "lookup":
            shows = _target(properties, options, key, find)
            yield name, schema if shows is None else {**schema, "x-formloom": {**options, "shows": shows}}
        elif kind == "subform" and isinstance(schema.get("items"), Mapping):
            rows = schema["items"]
            columns = dict(_level(rows.get("properties") or {}, key, find))
            yield name, {**schema, "items": {**rows, "properties": columns}}
        else:
            yield name, schema


def _target(
    around: Mapping[str, Any], options: Mapping[str, Any], key: str, find: Find,
) -> dict[str, Any] | None:
    """The schema of what a lookup shows, None when it cannot be shown."""
    link = around.get(str(options.get("link")))
    said = link.get("x-formloom") if isinstance(link, Mapping) else None
    if not isinstance(said, Mapping) or said.get("field") != "link":
        return None
    reference = resolve(str(said.get("form")), key)
    name, rows = split_rows(reference)
    there = find(name)
    form = Form.load(there, name) if there is not None else None
    fields = form.fields if form is not None else {}
    if rows:
        fields = fields[rows].columns if rows in fields else {}
    found = fields.get(str(options.get("target")))
    if found is None or found.type.name in NOT_SHOWN | {"unknown"}:
        return None
    shown = {word: value for word, value in found.options.items() if word in SHOWN}
    if found.target:
        shown["form"] = found.target
    kept = {word: value for word, value in found.schema.items() if word in WORDS}
    return {**kept, "x-formloom": shown}


def with_lookups(form: Form, data: Mapping[str, Any], ctx: Context) -> Mapping[str, Any]:
    """The record with what its lookups show, as far as ``ctx`` leads to it."""
    if not form.has_lookups:
        return data
    found = {**data, **_shown(form.fields, data, ctx)}
    for field in form.fields.values():
        if any(column.lookup is not None for column in field.columns.values()):
            rows = data.get(field.key)
            if isinstance(rows, list):
                found[field.key] = [{**row, **_shown(field.columns, row, ctx)} for row in rows]
    return found


def _shown(fields: Mapping[str, Field], values: Mapping[str, Any], ctx: Context) -> dict[str, Any]:
    """Key and value of every lookup among these fields that shows something."""
    found: dict[str, Any] = {}
    for field in fields.values():
        link = fields.get(field.lookup[0]) if field.lookup is not None else None
        id = values.get(link.key) if link is not None and link.target else None
        linked = ctx.linked(link.target, id) if link is not None and isinstance(id, str) else None
        value = linked.get(field.lookup[1]) if linked is not None and field.lookup is not None else None
        if not field.type.blank(value) and field.lookup is not None:
            found[field.key] = value
    return found
