"""An amount of money."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import NUMBER_FILTERS, FieldType
from formloom.kernel.forms.numbers import SCALE_OPTION, grouped, read_number, rounded, scale_from

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field


class Money(FieldType):
    """An amount, exact to the cent unless its scale says otherwise."""

    name = "money"
    schema: ClassVar = {"type": "number"}
    options: ClassVar = {"scale": SCALE_OPTION, "currency": {"type": "string", "maxLength": 8}}
    keywords = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
    column = "decimal"
    filters = NUMBER_FILTERS
    value = "number"

    def scale(self, field: "Field") -> int:
        return scale_from(field.options.get("scale"), 2)

    def parse(self, raw: Any, field: "Field") -> Any:
        return read_number(raw, self.scale(field))

    def accept(self, result: Any, field: "Field") -> Any:
        return self.parse(rounded(result, self.scale(field)), field)

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        text = grouped(value, self.scale(field))
        return f"{field.options['currency']} {text}" if "currency" in field.options else text
