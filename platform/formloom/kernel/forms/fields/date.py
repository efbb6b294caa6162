"""A day."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.forms.field_type import NUMBER_FILTERS, FieldType
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Date(FieldType):
    """A day of the calendar that really exists."""

    name = "date"
    schema: ClassVar = {"type": "string", "format": "date"}
    column = "date"
    filters = NUMBER_FILTERS
    value = "date"

    def parse(self, raw: Any, field: "Field") -> Any:
        if not isinstance(raw, str) or not SHAPE.fullmatch(raw):
            return Problem("", "not_a_date")
        try:
            date.fromisoformat(raw)
        except ValueError:
            return Problem("", "not_a_date")
        return raw
