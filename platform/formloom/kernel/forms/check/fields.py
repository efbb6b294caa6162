"""Whether every field is sound: its key, its type, its options, what it links to and copies."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.forms.dialect import COMMON, option_errors
from formloom.kernel.forms.field import Field
from formloom.kernel.forms.fields import FIELD_TYPES
from formloom.kernel.forms.form import Form
from formloom.kernel.forms.keywords import KEPT
from formloom.kernel.forms.lookups import NOT_SHOWN
from formloom.kernel.forms.references import split_rows
from formloom.kernel.problems import Problem

KEY = re.compile(r"[a-z][a-z0-9_]{0,47}")
WORDS = frozenset({"__proto__", "constructor", "prototype", "true", "false", "null", "and", "or", "not"})
COLUMNS = frozenset({"cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"})
"""A table of PostgreSQL has these by itself; a form must fit either database."""
RESERVED = WORDS | COLUMNS
ANY_KEYWORD = KEPT | {"type", "format", "readOnly", "default", "title", "description", "$comment", "examples",
                      "deprecated", "const", "x-formloom"}

Forms = Mapping[str, Mapping[str, Any]]


def check_fields(document: Mapping[str, Any], known_forms: Forms) -> list[Problem]:
    """Problems of all fields and columns, in the order of the form."""
    form = Form.load(document, "")
    found = [*_level(document, "", form.fields, known_forms, in_rows=False)]
    for field in form.fields.values():
        if field.columns:
            rows, path = field.schema["items"], f"properties.{field.key}.items."
            found += _level(rows, path, field.columns, known_forms, in_rows=True)
    return found


def _level(
    schema: Mapping[str, Any], prefix: str, fields: Mapping[str, Field], forms: Forms, *, in_rows: bool,
) -> Iterator[Problem]:
    for at, key in enumerate(schema.get("required", ())):
        if key not in fields:
            yield Problem(f"{prefix}required.{at}", "unknown_field", {"field": key})
        elif fields[key].options.get("visible"):
            # Any other JSON Schema tool would refuse the data while the field is hidden.
            yield Problem(f"{prefix}required.{at}", "hidden_and_required", {"field": key})
    for key, field in fields.items():
        path = f"{prefix}properties.{key}"
        yield from _key(key, path, in_rows)
        yield from _field(field, path, in_rows)
        if field.lookup is not None:
            yield from _lookup(field, path, fields, forms)
        elif field.type.value == "record":
            yield from _link(field, path, fields, forms)


def _key(key: str, path: str, in_rows: bool) -> Iterator[Problem]:
    if key in RESERVED or (in_rows and key == "id"):
        yield Problem(path, "reserved_name", {"key": key})
    elif not KEY.fullmatch(key):
        yield Problem(path, "bad_key", {"key": key})


def _field(field: Field, path: str, in_rows: bool) -> Iterator[Problem]:
    named = field.options.get("field")
    if not isinstance(named, str) or named not in FIELD_TYPES:
        yield Problem(f"{path}.x-formloom.field", "unknown_field_type", {"type": str(named)})
        return
    if in_rows and named in ("subform", "serial", "rollup"):
        yield Problem(f"{path}.x-formloom.field", "not_in_rows", {"type": str(named)})
        return
    if field.lookup is None:
        yield from _keywords(field, path)
    yield from _options(field, path)
    for one in field.type.check(field):
        yield Problem(f"{path}.{one.path}", one.code, one.params)
    yield from _default(field, path)


def _keywords(field: Field, path: str) -> Iterator[Problem]:
    kind = field.type
    if field.schema.get("type") not in (kind.schema["type"], *kind.schema_types):
        yield Problem(f"{path}.type", "wrong_schema_type", {"expected": kind.schema["type"]})
    if field.schema.get("format") not in (None, kind.schema.get("format")):
        yield Problem(f"{path}.format", "wrong_schema_type", {"expected": kind.schema.get("format", "")})
    for word in field.schema:
        if word not in ANY_KEYWORD and word not in kind.keywords:
            yield Problem(f"{path}.{word}", "unknown_keyword", {"keyword": word})


def _options(field: Field, path: str) -> Iterator[Problem]:
    known = {**COMMON, **field.type.options}
    for name, value in field.options.items():
        here = f"{path}.x-formloom.{name}"
        if name not in known:
            yield Problem(here, "unknown_option", {"option": name})
        elif option_errors(known[name], value):
            yield Problem(here, "wrong_option", {"option": name})
    for name in field.type.needs:
        if name not in field.options:
            yield Problem(f"{path}.x-formloom.{name}", "wrong_option", {"option": name})


def _default(field: Field, path: str) -> Iterator[Problem]:
    given = field.schema.get("default")
    if not field.type.blank(given) and isinstance(field.type.parse(given, field), Problem):
        yield Problem(f"{path}.default", "wrong_option", {"option": "default"})


def _link(field: Field, path: str, fields: Mapping[str, Field], forms: Forms) -> Iterator[Problem]:
    reference = str(field.options.get("form", ""))
    target = linked_fields(reference, forms)
    if target is None:
        yield Problem(f"{path}.x-formloom.form", "unknown_form", {"form": reference})
        return
    for here, there in field.fill.items():
        where = f"{path}.x-formloom.fill.{here}"
        if here not in fields or here == field.key:
            yield Problem(where, "unknown_field", {"field": here})
        elif there not in target:
            yield Problem(where, "unknown_field", {"field": f"{reference}.{there}"})
        elif fields[here].formula is not None or not fields[here].type.writable or (
                fields[here].type.value != target[there].type.value):
            yield Problem(where, "wrong_fill", {"field": here})


def _lookup(field: Field, path: str, fields: Mapping[str, Field], forms: Forms) -> Iterator[Problem]:
    assert field.lookup is not None
    key, shown = field.lookup
    link = fields.get(key)
    if link is None or link.type.name != "link":
        yield Problem(f"{path}.x-formloom.link", "unknown_field", {"field": key})
        return
    target = linked_fields(str(link.options.get("form", "")), forms)
    found = target.get(shown) if target is not None else None
    if target is not None and found is None:
        yield Problem(f"{path}.x-formloom.target", "unknown_field", {"field": shown})
    elif found is not None and found.type.name in NOT_SHOWN:
        yield Problem(f"{path}.x-formloom.target", "wrong_lookup", {"type": found.type.name})
    elif found is not None and found.schema.get("type") != field.schema.get("type"):
        yield Problem(f"{path}.type", "wrong_schema_type", {"expected": str(found.schema.get("type"))})


def linked_fields(reference: str, forms: Forms) -> Mapping[str, Field] | None:
    """The fields of a linked form, or the columns of its rows; None when there is no such form."""
    name, rows = split_rows(reference)
    if name not in forms:
        return None
    fields = Form.load(forms[name], name).fields
    if not rows:
        return fields
    return fields[rows].columns if rows in fields and fields[rows].columns else None
