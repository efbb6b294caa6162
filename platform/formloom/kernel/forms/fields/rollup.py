"""A number drawn together from the records that link here."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import NUMBER_FILTERS, FieldType
from formloom.kernel.forms.numbers import MAX_SCALE, SCALE_OPTION, grouped, read_number, scale_from
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

OPERATIONS = ("sum", "count", "min", "max", "avg")
WITHOUT = ("formula", "default", "required", "readonly", "unique", "indexed")
"""Options that every field has and this one cannot use: nobody types it, and it is kept elsewhere."""


class Rollup(FieldType):
    """The sum, number, least, greatest or average of what links here; kept in step by every change there."""

    name = "rollup"
    schema: ClassVar = {"type": "number"}
    schema_types = ("integer",)
    options: ClassVar = {
        "form": {"type": "string", "minLength": 1, "maxLength": 150, "x-editor": "form"},
        "link": {"type": "string", "minLength": 1, "maxLength": 48, "x-editor": "field"},
        "op": {"enum": list(OPERATIONS)},
        "of": {"type": "string", "minLength": 1, "maxLength": 48, "x-editor": "field"},
        "where": {"x-editor": "condition"},
        "scale": SCALE_OPTION,
        "unit": {"type": "string", "maxLength": 20},
    }
    needs = ("form", "link", "op")
    column = "decimal"
    filters = NUMBER_FILTERS
    value = "number"
    writable = False
    stored = False

    def scale(self, field: "Field") -> int:
        """Decimal places it is kept with; its ``scale`` says how many are shown."""
        return MAX_SCALE

    def parse(self, raw: Any, field: "Field") -> Any:
        return read_number(raw, MAX_SCALE)

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        text = grouped(value, self._places(field))
        return f"{text} {field.options['unit']}" if "unit" in field.options else text

    def check(self, field: "Field") -> list[Problem]:
        found = [Problem(f"x-formloom.{word}", "wrong_option", {"option": word})
                 for word in WITHOUT if word in field.options]
        counts = field.options.get("op") == "count"
        if counts is ("of" in field.options):
            found.append(Problem("x-formloom.of", "wrong_option", {"option": "of"}))
        return found

    @staticmethod
    def _places(field: "Field") -> int | None:
        given = field.options.get("scale")
        return None if given is None else scale_from(given, MAX_SCALE)
