"""A moment."""

import re
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import NUMBER_FILTERS, FieldType
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

SHAPE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,9})?Z")


class DateTime(FieldType):
    """A moment in UTC, to the second; people see and type it in the workspace's zone."""

    name = "datetime"
    schema: ClassVar = {"type": "string", "format": "date-time"}
    column = "datetime"
    filters = NUMBER_FILTERS
    value = "datetime"

    def parse(self, raw: Any, field: "Field") -> Any:
        found = SHAPE.fullmatch(raw) if isinstance(raw, str) else None
        if found is None:
            return Problem("", "not_a_datetime")
        try:
            datetime.fromisoformat(found[1])
        except ValueError:
            return Problem("", "not_a_datetime")
        return f"{found[1]}Z"

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        moment = datetime.fromisoformat(str(value).replace("Z", "+00:00"))
        if ctx is not None:
            with suppress(OverflowError):  # the calendar's first and last day do not exist in every zone
                moment = moment.astimezone(ctx.zone)
        return moment.strftime("%Y-%m-%d %H:%M")
