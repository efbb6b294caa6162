"""A decimal number."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import NUMBER_FILTERS, FieldType
from formloom.kernel.forms.numbers import MAX_SCALE, SCALE_OPTION, grouped, read_number, rounded, scale_from

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field


class Number(FieldType):
    """A decimal number, exact to its scale."""

    name = "number"
    schema: ClassVar = {"type": "number"}
    schema_types = ("integer",)
    options: ClassVar = {"scale": SCALE_OPTION, "unit": {"type": "string", "maxLength": 20}}
    keywords = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
    column = "decimal"
    filters = NUMBER_FILTERS
    value = "number"

    def scale(self, field: "Field") -> int:
        """The scale asked for; whole numbers have none, others all six places."""
        if field.schema.get("type") == "integer":
            return 0
        return scale_from(field.options.get("scale"), MAX_SCALE)

    def parse(self, raw: Any, field: "Field") -> Any:
        return read_number(raw, self.scale(field))

    def accept(self, result: Any, field: "Field") -> Any:
        return self.parse(rounded(result, self.scale(field)), field)

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        text = grouped(value, field.options.get("scale"))
        return f"{text} {field.options['unit']}" if "unit" in field.options else text
