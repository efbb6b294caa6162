"""The JSON Schema of view documents, for people and tools; what it cannot say, ``check_view`` does."""

from typing import Any

from formloom.kernel.conditions.schema import DEFINITIONS
from formloom.kernel.views.check import MOST_COLUMNS, MOST_SORTS

TEXT = {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}
PATHS: dict[str, Any] = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}


def view_schema() -> dict[str, Any]:
    """Draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://formloom.dev/schemas/view.json",
        "title": "View", "type": "object",
        "properties": {
            "title": TEXT, "description": TEXT, "form": {"type": "string"},
            "columns": {**PATHS, "maxItems": MOST_COLUMNS},
            "filter": {"$ref": "#/$defs/tree"}, "sort": {**PATHS, "maxItems": MOST_SORTS},
        },
        "required": ["title", "form", "columns"], "additionalProperties": False,
        "$defs": DEFINITIONS,
    }
