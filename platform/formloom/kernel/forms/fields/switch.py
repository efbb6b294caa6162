"""Yes or no."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

WORDS = {"zh-CN": ("是", "否"), "en": ("Yes", "No")}


class Switch(FieldType):
    """On or off; never touched is neither."""

    name = "switch"
    schema: ClassVar = {"type": "boolean"}
    column = "boolean"
    filters = ("eq", "empty")
    value = "boolean"

    def parse(self, raw: Any, field: "Field") -> Any:
        return raw if isinstance(raw, bool) else Problem("", "not_a_boolean")

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        yes, no = WORDS.get(language, WORDS["en"])
        return yes if value is True else no
