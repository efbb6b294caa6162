"""Choices from a list: the stored values in ``enum``, what people read of them in ``options``.

A field of one choice has its ``enum`` beside its type, a field of several beside the type of its ``items``.
"""

from typing import TYPE_CHECKING, Any

from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

CHOICE = {
    "type": "object",
    "properties": {
        "value": {"type": "string", "minLength": 1, "maxLength": 200},
        "title": {"type": "string"},
        "colour": {"type": "string", "maxLength": 20},
        "off": {"type": "boolean"},
    },
    "required": ["value"],
    "additionalProperties": False,
}
OPTIONS = {"options": {"type": "array", "items": CHOICE, "x-editor": "choices"}}


def values_of(field: "Field") -> list[Any]:
    """The values that can be chosen, in the order of the definition."""
    items = field.schema.get("items")
    found = field.schema.get("enum", items.get("enum") if isinstance(items, dict) else None)
    return found if isinstance(found, list) else []


def is_off(field: "Field", value: Any) -> bool:
    """Whether the value stays where it is stored and cannot be chosen anew."""
    return any(choice.get("off") is True for choice in field.choices if choice.get("value") == value)


def title_of(field: "Field", value: Any, language: str) -> str:
    """What people read instead of the value."""
    told = field.words(language).get("options", {}).get(value)
    if isinstance(told, str):
        return told
    titles = (choice.get("title", value) for choice in field.choices if choice.get("value") == value)
    return str(next(titles, value))


def problems_of(field: "Field", path: str) -> list[Problem]:
    """What is wrong with the values, which stand at ``path``, and with the options."""
    values = values_of(field)
    if not values or not all(isinstance(value, str) and value for value in values):
        return [Problem(path, "bad_schema", {"keyword": "enum"})]
    return [
        Problem(f"x-formloom.options.{at}", "unknown_choice", {"value": str(choice.get("value", ""))})
        for at, choice in enumerate(field.choices) if choice.get("value") not in values
    ]
