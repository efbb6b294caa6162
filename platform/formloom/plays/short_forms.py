"""The short form of a form: name -> type. It becomes a real form document."""

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
    "member": {"type": "string"},
    "members": {"type": "array", "items": {"type": "string"}},
    "department": {"type": "string"},
}


def form_document(value: Any, path: str) -> dict[str, Any]:
    """The document of a short form, or the document itself."""
    if not isinstance(value, dict):
        raise Invalid(path, value, "a form")
    if "properties" in value or value.get("type") == "object":
        return value
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": path, "type": "object",
            "properties": {name: _field(name, kind, f"{path}.{name}") for name, kind in value.items()}}


def _field(name: str, kind: Any, path: str) -> dict[str, Any]:
    if isinstance(kind, dict):
        if list(kind) != ["subform"] or not isinstance(kind["subform"], dict):
            raise Invalid(path, sorted(kind), "subform")
        columns = {key: _field(key, one, f"{path}.{key}") for key, one in kind["subform"].items()}
        return {"title": name, "type": "array", "x-formloom": {"field": "subform"},
                "items": {"type": "object", "properties": columns}}
    if not isinstance(kind, str) or kind not in SCHEMAS:
        raise Invalid(path, kind, sorted(SCHEMAS))
    if kind not in FIELD_TYPES:
        raise Invalid(path, "not_built")
    return {"title": name, **SCHEMAS[kind], "x-formloom": {"field": kind}}
