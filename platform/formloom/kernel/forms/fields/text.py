"""One line of text."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.texts import read_text

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

LONGEST = 10_000


class Text(FieldType):
    """One line of text, without space at its ends."""

    name = "text"
    schema: ClassVar = {"type": "string"}
    longest = LONGEST
    keywords = frozenset({"minLength", "maxLength", "pattern"})

    def parse(self, raw: Any, field: "Field") -> Any:
        return read_text(raw, self.longest)
