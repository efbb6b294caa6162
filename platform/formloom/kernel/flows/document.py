"""The published JSON Schema of flow documents, put together from the kinds."""

from typing import Any

from formloom.kernel.flows.kinds import KINDS
from formloom.kernel.flows.schema import FLOW_OPTIONS, ID, STAGES
from formloom.kernel.flows.stage_kind import StageKind

SCHEMA_ID = "https://formloom.dev/schemas/flow-1.json"


def flow_schema() -> dict[str, Any]:
    """Draft 2020-12, one definition per stage kind."""
    kinds = {f"stage_{kind.name}": stage_schema(kind) for kind in KINDS.values()}
    chosen = [
        {"if": {"properties": {"kind": {"const": name}}}, "then": {"$ref": f"#/$defs/stage_{name}"}}
        for name in KINDS
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Flow",
        "type": "object",
        "properties": {**FLOW_OPTIONS, "stages": STAGES},
        "required": ["stages"],
        "additionalProperties": False,
        "$defs": {
            "stage": {
                "type": "object",
                "required": ["id", "kind"],
                "properties": {"kind": {"enum": list(KINDS)}},
                "allOf": chosen,
            },
            **kinds,
        },
    }


def stage_schema(kind: StageKind) -> dict[str, Any]:
    """The schema of one kind of stage."""
    return {
        "type": "object",
        "properties": {"id": ID, "kind": {"const": kind.name}, **kind.options},
        "required": ["id", "kind", *kind.required],
        "additionalProperties": False,
    }
