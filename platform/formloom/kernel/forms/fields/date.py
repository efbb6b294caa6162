"""A day."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.forms.days import is_day
from formloom.kernel.forms.field_type import NUMBER_FILTERS, FieldType
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field


class Date(FieldType):
    """A day of the calendar that really exists."""

    name = "date"
    schema: ClassVar = {"type": "string", "format": "date"}
    column = "date"
    filters = NUMBER_FILTERS
    value = "date"

    def parse(self, raw: Any, field: "Field") -> Any:
        return raw if is_day(raw) else Problem("", "not_a_date")
