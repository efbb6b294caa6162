"""A department of the workspace."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import CHOICE_FILTERS, FieldType
from formloom.kernel.forms.ids import read_id
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field


class DepartmentField(FieldType):
    """One department of the workspace."""

    name = "department"
    schema: ClassVar = {"type": "string", "format": "uuid"}
    column = "id"
    filters = CHOICE_FILTERS
    value = "department"

    def parse(self, raw: Any, field: "Field") -> Any:
        return read_id(raw)

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        return value if value in ctx.people.departments else Problem("", "not_found")

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        found = ctx.people.departments.get(value) if ctx is not None else None
        return found.title if found is not None else str(value)
