"""Several choices of a list."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms import choices
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.values import is_blank
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

BETWEEN = {"zh-CN": "、", "en": ", "}


class MultiSelect(FieldType):
    """Some of the values in ``items.enum``, each once; stored in the order of the definition."""

    name = "multiselect"
    schema: ClassVar = {"type": "array"}
    options: ClassVar = choices.OPTIONS
    keywords = frozenset({"items", "minItems", "maxItems"})
    column = "choices"
    filters = ("has_any", "has_all", "has_none", "empty")
    value = "list:text"

    def blank(self, raw: Any) -> bool:
        return is_blank(raw) or raw == []

    def parse(self, raw: Any, field: "Field") -> Any:
        if not isinstance(raw, list):
            return Problem("", "not_a_list")
        known = choices.values_of(field)
        for at, one in enumerate(raw):
            if not isinstance(one, str) or one not in known:
                return Problem(str(at), "not_a_choice")
            if one in raw[:at]:
                return Problem(str(at), "duplicate_choice")
        return [value for value in known if value in raw]

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        for at, one in enumerate(value):
            if choices.is_off(field, one) and one not in (stored or []):
                return Problem(str(at), "not_a_choice")
        return value

    def same(self, value: Any, stored: Any) -> bool:
        """In whatever order: another version of the form may have listed the choices differently."""
        return isinstance(stored, list) and sorted(map(str, value)) == sorted(map(str, stored))

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        between = BETWEEN.get(language, BETWEEN["en"])
        return between.join(choices.title_of(field, one, language) for one in value)

    def check(self, field: "Field") -> list[Problem]:
        items = field.schema.get("items")
        if not isinstance(items, dict) or items.keys() != {"type", "enum"} or items["type"] != "string":
            return [Problem("items", "bad_schema", {"keyword": "items"})]
        # They are stored one below the other.
        broken = any(isinstance(one, str) and "\n" in one for one in choices.values_of(field))
        if broken:
            return [Problem("items.enum", "bad_schema", {"keyword": "enum"})]
        return choices.problems_of(field, "items.enum")
