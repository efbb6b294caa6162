"""A field of the record that a link leads to."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

WITHOUT = ("formula", "default", "required", "readonly", "unique", "indexed", "validations", "shows")
"""Options it cannot use: nobody types it, it is stored elsewhere, the server says what it shows."""
KEY = {"type": "string", "minLength": 1, "maxLength": 48, "x-editor": "field"}


class Lookup(FieldType):
    """What stands in ``target`` of the record behind ``link``, read each time and never stored.

    Where the linked form is known the field is of the target's own type (``kernel/forms/lookups.py``).
    """

    name = "lookup"
    schema: ClassVar = {"type": "string"}
    schema_types = ("number", "integer", "boolean", "array")
    options: ClassVar = {"link": KEY, "target": KEY, "shows": {"type": "object"}}
    needs = ("link", "target")
    keywords = frozenset({"items", "enum"})
    column = "json"
    filters = ("empty",)
    value = "any"
    writable = False
    stored = False

    def parse(self, raw: Any, field: "Field") -> Any:
        return raw

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        return str(value)

    def check(self, field: "Field") -> list[Problem]:
        return [Problem(f"x-formloom.{word}", "wrong_option", {"option": word})
                for word in WITHOUT if word in field.options]
