"""Pictures."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms import files
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.values import is_blank

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

PICTURES = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp"})
"""What every browser shows and nothing can run in; SVG carries scripts."""


class Image(FieldType):
    """Up to twenty pictures. Whether a file is one is judged by what is in it, not by its name."""

    name = "image"
    schema: ClassVar = {"type": "array"}
    keywords = frozenset({"minItems", "maxItems", "items"})
    column = "json"
    filters = ("empty",)
    value = "list"
    holds_files = True

    def blank(self, raw: Any) -> bool:
        return is_blank(raw) or raw == []

    def parse(self, raw: Any, field: "Field") -> Any:
        return files.read_files(raw)

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        return files.admit_files(value, stored, ctx, _refused)

    def same(self, value: Any, stored: Any) -> bool:
        return files.same_files(value, stored)

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        return files.names_of(value)


def _refused(file: Mapping[str, Any]) -> str | None:
    return None if file.get("type") in PICTURES else "not_an_image"
