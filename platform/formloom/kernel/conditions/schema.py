"""The JSON Schema of condition trees; what it cannot say, ``check`` does."""

from typing import Any

from formloom.kernel.conditions.check import OPERATORS

TREE: dict[str, Any] = {
    "anyOf": [
        {"type": "boolean"},
        {"$ref": "#/$defs/all"}, {"$ref": "#/$defs/any"}, {"$ref": "#/$defs/not"},
        {"$ref": "#/$defs/comparison"},
    ],
}
TREES = {"type": "array", "items": {"$ref": "#/$defs/tree"}}


def _only(word: str, inside: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": {word: inside}, "required": [word], "additionalProperties": False}


DEFINITIONS: dict[str, Any] = {
    "tree": TREE,
    "all": _only("all", TREES),
    "any": _only("any", TREES),
    "not": _only("not", {"$ref": "#/$defs/tree"}),
    "comparison": {
        "type": "object",
        "properties": {
            "field": {"type": "string"},
            "is": {"enum": sorted({word for one in OPERATORS.values() for word in one})},
            "value": {},
        },
        "required": ["field", "is"], "additionalProperties": False,
    },
}
"""For the ``$defs`` of a schema that names ``#/$defs/tree``."""
