"""The JSON Schema of permission sets, for people and tools; what it cannot say, ``check_set`` does."""

from typing import Any

from formloom.kernel.access.check import LEVELS
from formloom.kernel.access.sets import ACTIONS, APP_RIGHTS
from formloom.kernel.conditions.schema import DEFINITIONS

TEXT = {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}
TREE = {"$ref": "#/$defs/tree"}


def set_schema() -> dict[str, Any]:
    """Draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://formloom.dev/schemas/access.json",
        "title": "Permission set", "type": "object",
        "properties": {
            "title": TEXT,
            "to": {"type": "array", "items": {"anyOf": [
                _some({"role": {"type": "string"}}, "role"), _some({"member": {"type": "string"}}, "member"),
                _some({"department": {"type": "string"}, "sub": {"type": "boolean"}}, "department"),
                _some({"everyone": {"type": "boolean"}}, "everyone"),
            ]}},
            "app": _words(APP_RIGHTS),
            "forms": {"type": "object", "additionalProperties": {"$ref": "#/$defs/form"}},
        },
        "required": ["title"], "additionalProperties": False,
        "$defs": {**DEFINITIONS, "form": _some({
            "actions": _words(ACTIONS), "rows": TREE, "rows_update": TREE,
            "fields": {"type": "object", "additionalProperties": {"enum": list(LEVELS)}},
            "update_running": {"type": "boolean"},
        }, "fields")},
    }


def _some(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required),
            "additionalProperties": False}


def _words(known: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "array", "items": {"enum": list(known)}}
