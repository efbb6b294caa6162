"""Rows within a record."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

WORDS = {"zh-CN": "{count} 行", "en": "{count} rows"}


class Subform(FieldType):
    """Rows with fields of their own. Each row has an id that never changes and can be linked to."""

    name = "subform"
    schema: ClassVar = {"type": "array"}
    keywords = frozenset({"minItems", "maxItems", "items"})
    column = "rows"
    filters = ("empty",)
    value = "rows"

    def blank(self, raw: Any) -> bool:
        return raw is None or raw in ("", [])

    def parse(self, raw: Any, field: "Field") -> Any:
        return raw if isinstance(raw, list) else Problem("", "not_a_list")

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        return WORDS.get(language, WORDS["en"]).format(count=len(value))
