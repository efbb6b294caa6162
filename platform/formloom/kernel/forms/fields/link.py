"""A link to a record of another form, or to a row of its subform."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import CHOICE_FILTERS, FieldType
from formloom.kernel.forms.ids import read_id
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

TITLE = "_title"
"""Where the shell puts a linked record's title, beside its data; no field key can begin like this."""


class Link(FieldType):
    """One record of another form. ``fill`` copies values once: target field here -> field there."""

    name = "link"
    schema: ClassVar = {"type": "string", "format": "uuid"}
    options: ClassVar = {
        "form": {"type": "string", "minLength": 1, "maxLength": 150, "x-editor": "form"},
        "fill": {"type": "object", "additionalProperties": {"type": "string", "minLength": 1},
                 "x-editor": "fill"},
        "filter": {"x-editor": "condition"},
        "on_delete": {"enum": ["keep", "refuse"]},
    }
    needs = ("form",)
    column = "id"
    filters = CHOICE_FILTERS
    value = "record"

    def parse(self, raw: Any, field: "Field") -> Any:
        return read_id(raw)

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        known = ctx.linked(field.target, value) is not None
        # What the member may not choose answers like what does not exist.
        chosen = known and ctx.offers(field.target, value, field.options.get("filter"))
        return value if chosen else Problem("", "not_found")

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        found = ctx.linked(field.target, value) if ctx is not None else None
        return str(found.get(TITLE, value)) if found is not None else str(value)
