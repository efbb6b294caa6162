"""One choice of a list."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import CHOICE_FILTERS, FieldType
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


class Select(FieldType):
    """One of the values in ``enum``; ``options`` gives them titles, colours, and switches some off."""

    name = "select"
    schema: ClassVar = {"type": "string"}
    options: ClassVar = {"options": {"type": "array", "items": CHOICE, "x-editor": "choices"}}
    keywords = frozenset({"enum"})
    filters = CHOICE_FILTERS

    def parse(self, raw: Any, field: "Field") -> Any:
        if not isinstance(raw, str) or raw not in field.schema.get("enum", ()):
            return Problem("", "not_a_choice")
        return raw

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        off = any(choice.get("off") is True for choice in field.choices if choice.get("value") == value)
        return Problem("", "not_a_choice") if off else value

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        told = field.words(language).get("options", {}).get(value)
        if isinstance(told, str):
            return told
        titles = (choice.get("title", value) for choice in field.choices if choice.get("value") == value)
        return str(next(titles, value))

    def check(self, field: "Field") -> list[Problem]:
        values = field.schema.get("enum")
        if not isinstance(values, list) or not values or not all(isinstance(v, str) and v for v in values):
            return [Problem("enum", "bad_schema", {"keyword": "enum"})]
        return [
            Problem(f"x-formloom.options.{at}", "unknown_choice", {"value": str(choice.get("value", ""))})
            for at, choice in enumerate(field.choices) if choice.get("value") not in values
        ]
