"""One choice of a list."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms import choices
from formloom.kernel.forms.field_type import CHOICE_FILTERS, FieldType
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field


class Select(FieldType):
    """One of the values in ``enum``; ``options`` gives them titles, colours, and switches some off."""

    name = "select"
    schema: ClassVar = {"type": "string"}
    options: ClassVar = choices.OPTIONS
    keywords = frozenset({"enum"})
    filters = CHOICE_FILTERS

    def parse(self, raw: Any, field: "Field") -> Any:
        known = isinstance(raw, str) and raw in choices.values_of(field)
        return raw if known else Problem("", "not_a_choice")

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        return Problem("", "not_a_choice") if choices.is_off(field, value) else value

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        return choices.title_of(field, value, language)

    def check(self, field: "Field") -> list[Problem]:
        return choices.problems_of(field, "enum")
