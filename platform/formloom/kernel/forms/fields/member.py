"""A member of the workspace."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import CHOICE_FILTERS, FieldType
from formloom.kernel.forms.ids import read_id
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field


class MemberField(FieldType):
    """One person of the workspace; who has left can stay but not be chosen anew."""

    name = "member"
    schema: ClassVar = {"type": "string", "format": "uuid"}
    column = "id"
    filters = CHOICE_FILTERS
    value = "member"

    def parse(self, raw: Any, field: "Field") -> Any:
        return read_id(raw)

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        return value if ctx.people.is_active(value) else Problem("", "not_found")

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        found = ctx.people.members.get(value) if ctx is not None else None
        return found.name if found is not None else str(value)
