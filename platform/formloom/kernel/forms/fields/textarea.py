"""Several lines of text."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.texts import read_text

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

LONGEST = 100_000


class TextArea(FieldType):
    """Several lines of text, kept as typed; line ends become line feeds."""

    name = "textarea"
    schema: ClassVar = {"type": "string"}
    options: ClassVar = {"lines": {"type": "integer", "minimum": 2, "maximum": 30}}
    longest = LONGEST
    keywords = frozenset({"minLength", "maxLength", "pattern"})
    filters = ("contains", "empty")

    def parse(self, raw: Any, field: "Field") -> Any:
        return read_text(raw, self.longest, trim=False)
