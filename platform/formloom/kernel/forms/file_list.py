"""What field types that hold files have in common."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms import files
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.values import is_blank

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field


class FileList(FieldType):
    """Up to twenty files. Only the id counts in what is sent; the rest comes from the store."""

    schema: ClassVar = {"type": "array"}
    keywords = frozenset({"minItems", "maxItems", "items"})
    column = "json"
    filters = ("empty",)
    value = "list"
    holds_files = True

    def refused(self, file: Mapping[str, Any]) -> str | None:
        """Why the type does not take a file, None when it does. A problem code."""
        return None

    def blank(self, raw: Any) -> bool:
        return is_blank(raw) or raw == []

    def parse(self, raw: Any, field: "Field") -> Any:
        return files.read_files(raw)

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        return files.admit_files(value, stored, ctx, self.refused)

    def same(self, value: Any, stored: Any) -> bool:
        return files.same_files(value, stored)

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        return files.names_of(value)
