"""The short form of a form: name -> type. It becomes a real form document."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.forms import FIELD_TYPES
from formloom.plays.verdict import Invalid

SCHEMAS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "money": {"type": "number"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "switch": {"type": "boolean"},
    "select": {"type": "string"},
    "member": {"type": "string", "format": "uuid"},
    "members": {"type": "array", "items": {"type": "string", "format": "uuid"}},
    "department": {"type": "string", "format": "uuid"},
}


Choices = Mapping[str, list[str]]


def choices_of(steps: Any) -> dict[str, list[str]]:
    """Every text that the steps fill in, by field: a short ``select`` has these as its options."""
    found: dict[str, list[str]] = {}
    for key, text in _texts(steps):
        if text and text not in found.setdefault(key, []):
            found[key].append(text)
    return found


def _texts(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if isinstance(one, str):
                yield key, one
            else:
                yield from _texts(one)


def form_document(value: Any, path: str, choices: Choices) -> dict[str, Any]:
    """The document of a short form, or the document itself."""
    if not isinstance(value, dict):
        raise Invalid(path, value, "a form")
    if "properties" in value or value.get("type") == "object":
        return value
    fields = {name: _field(name, kind, f"{path}.{name}", choices) for name, kind in value.items()}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": path, "type": "object",
            "properties": fields}


def _field(name: str, kind: Any, path: str, choices: Choices) -> dict[str, Any]:
    if isinstance(kind, dict):
        if list(kind) != ["subform"] or not isinstance(kind["subform"], dict):
            raise Invalid(path, sorted(kind), "subform")
        columns = {key: _field(key, one, f"{path}.{key}", choices) for key, one in kind["subform"].items()}
        return {"title": name, "type": "array", "x-formloom": {"field": "subform"},
                "items": {"type": "object", "properties": columns}}
    if not isinstance(kind, str) or kind not in SCHEMAS:
        raise Invalid(path, kind, sorted(SCHEMAS))
    if kind not in FIELD_TYPES:
        raise Invalid(path, "not_built")
    options = {"enum": choices.get(name, ["-"])} if kind == "select" else {}
    return {"title": name, **SCHEMAS[kind], **options, "x-formloom": {"field": kind}}
