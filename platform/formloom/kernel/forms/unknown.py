"""The field type of a definition that names one we do not have: it keeps its data and cannot be edited."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import FieldType

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field


class Unknown(FieldType):
    """Stands in for a type of a newer Formloom, so that the form still opens."""

    name = "unknown"
    schema: ClassVar = {}
    column = "json"
    filters = ("empty",)
    value = "any"
    writable = False

    def parse(self, raw: Any, field: "Field") -> Any:
        return raw

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        return "?"
