"""The dialect's own JSON Schema, made from the options that field types state. Nothing is written twice."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.forms.fields import FIELD_TYPES
from formloom.kernel.forms.keywords import FormValidator

FORMULA = {"type": "string", "minLength": 1, "x-editor": "formula"}
"""Its length and depth are judged where it is read."""
TITLES = {"type": "object", "additionalProperties": {"type": "string"}}
TEXT = {
    "type": "object",
    "propertyNames": {"pattern": "^[a-z]{2}(?:-[A-Z]{2})?$"},
    "additionalProperties": {
        "type": "object",
        "properties": {
            "title": {"type": "string"}, "description": {"type": "string"}, "hint": {"type": "string"},
            "placeholder": {"type": "string"}, "options": TITLES, "messages": TITLES,
        },
        "additionalProperties": False,
    },
}
RULE = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "minLength": 1, "maxLength": 48},
        "formula": FORMULA,
        "message": {"type": "string", "minLength": 1, "maxLength": 500},
        "field": {"type": "string"},
        "after": {"type": "boolean"},
    },
    "required": ["id", "formula", "message"],
    "additionalProperties": False,
}
RULES = {"type": "array", "items": RULE, "maxItems": 200}

COMMON: Mapping[str, Any] = {
    "field": {"enum": list(FIELD_TYPES)},
    "visible": FORMULA,
    "required": FORMULA,
    "readonly": FORMULA,
    "formula": FORMULA,
    "default": FORMULA,
    "validations": RULES,
    "hint": {"type": "string", "maxLength": 500},
    "placeholder": {"type": "string", "maxLength": 200},
    "unique": {"type": "boolean"},
    "indexed": {"type": "boolean"},
    "width": {"enum": ["full", "half", "third", "quarter"]},
    "text": TEXT,
}
"""Options of every field."""

PIECE = {"kind": {"type": "string"}, "title": {"type": "string"}, "text": TEXT}
FIELDS = {"fields": {"type": "array", "items": {"type": "string"}}}
ITEMS = {"items": {"type": "array", "items": {"type": "object"}, "maxItems": 50}}
LAYOUT_KINDS: Mapping[str, Mapping[str, Any]] = {
    "section": {**PIECE, **FIELDS, **ITEMS, "collapsed": {"type": "boolean"}},
    "columns": {**PIECE, **FIELDS, **ITEMS, "count": {"type": "integer", "minimum": 2, "maximum": 4}},
    "related": {**PIECE, "form": {"type": "string", "minLength": 1, "maxLength": 150, "x-editor": "form"},
                "link": {"type": "string", "minLength": 1, "maxLength": 48, "x-editor": "field"},
                "columns": {"type": "array", "items": {"type": "string"}, "maxItems": 12}},
    "divider": PIECE,
    "note": {**PIECE, "description": {"type": "string", "maxLength": 4000}},
}
"""Layout pieces and what each may say."""

FORM_OPTIONS: Mapping[str, Any] = {
    "layout": {"type": "array", "items": {"type": "object"}},
    "validations": RULES,
    "record_title": {"type": "string", "maxLength": 200},
    "text": TEXT,
    "version": {"type": "integer", "minimum": 1},
}
"""Options of the form itself."""


def option_errors(schema: Any, value: Any) -> bool:
    """Whether the value breaks the option's schema."""
    validator: Any = FormValidator(schema)
    return not validator.is_valid(value)


def dialect() -> dict[str, Any]:
    """JSON Schema of a form document, as published for people and tools."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://formloom.dev/schemas/form.json",
        "title": "Formloom form",
        "description": "A JSON Schema 2020-12 document; what JSON Schema cannot say stands under x-formloom.",
        "type": "object",
        "properties": {
            "title": {"type": "string", "minLength": 1},
            "description": {"type": "string"},
            "type": {"const": "object"},
            "properties": {
                "type": "object", "minProperties": 1,
                "propertyNames": {"pattern": "^[a-z][a-z0-9_]{0,47}$"},
                "additionalProperties": {"$ref": "#/$defs/field"},
            },
            "required": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
            "x-formloom": _closed(
                {**FORM_OPTIONS, "layout": {"type": "array", "items": {"$ref": "#/$defs/piece"}}}),
        },
        "required": ["title", "type", "properties"],
        "$defs": {
            "field": {"type": "object", "required": ["type", "x-formloom"],
                      "anyOf": [{"$ref": f"#/$defs/{name}"} for name in FIELD_TYPES]},
            "piece": {"anyOf": [
                _closed({**options, "kind": {"const": kind}}, "kind")
                for kind, options in LAYOUT_KINDS.items()]},
            **{name: _field(name) for name in FIELD_TYPES},
        },
    }


def _closed(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(required),
            "additionalProperties": False}


def _field(name: str) -> dict[str, Any]:
    """The schema of a field of one type."""
    kind = FIELD_TYPES[name]
    options = {**COMMON, **kind.options, "field": {"const": name}}
    return {
        "title": name,
        "description": (type(kind).__doc__ or "").strip(),
        "properties": {
            "title": {"type": "string"},
            "type": {"enum": [kind.schema["type"], *kind.schema_types]},
            "x-formloom": _closed(options, "field", *kind.needs),
        },
    }
