"""A range of days."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.days import is_day
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.values import is_blank
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

TWO = 2
DAYS = {"type": "string", "format": "date"}


class DateRange(FieldType):
    """The first and the last day of a stretch of time; one day is a range from itself to itself."""

    name = "daterange"
    schema: ClassVar = {"type": "array"}
    keywords = frozenset({"items", "minItems", "maxItems"})
    column = "daterange"
    filters = ("overlaps", "before", "after", "empty")
    value = "daterange"
    parts: ClassVar = {"start": "date", "end": "date"}

    def blank(self, raw: Any) -> bool:
        return is_blank(raw) or (isinstance(raw, list) and all(is_blank(one) for one in raw))

    def parse(self, raw: Any, field: "Field") -> Any:
        if not isinstance(raw, list) or len(raw) != TWO:
            return Problem("", "not_a_range")
        for at, one in enumerate(raw):
            if not is_blank(one) and not is_day(one):
                return Problem(str(at), "not_a_date")
        if any(map(is_blank, raw)):
            return Problem("", "range_incomplete")
        return raw if raw[0] <= raw[1] else Problem("", "range_reversed")

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        start, end = value
        return str(start) if start == end else f"{start} – {end}"

    def check(self, field: "Field") -> list[Problem]:
        found = []
        if field.schema.get("items") != DAYS:
            found.append(Problem("items", "bad_schema", {"keyword": "items"}))
        for word in ("minItems", "maxItems"):
            if field.schema.get(word, TWO) != TWO:
                found.append(Problem(word, "bad_schema", {"keyword": word}))
        return found
