"""A telephone number."""

import re
from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.forms.field_type import MASK, FieldType
from formloom.kernel.forms.texts import read_text
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

SHAPE = re.compile(r"\+?[0-9]{5,20}")
LONGEST = 60
DECORATION = str.maketrans("", "", " ()-")


class Phone(FieldType):
    """A telephone number: digits with an optional plus; spaces, hyphens and brackets are dropped."""

    name = "phone"
    schema: ClassVar = {"type": "string"}
    longest = LONGEST
    keywords = frozenset({"pattern"})

    def parse(self, raw: Any, field: "Field") -> Any:
        text = read_text(raw, self.longest)
        if not isinstance(text, str):
            return text
        bare = text.translate(DECORATION)
        return bare if SHAPE.fullmatch(bare) else Problem("", "not_a_phone")

    def mask(self, value: Any, field: "Field") -> Any:
        text = str(value)
        return f"{text[:3]}****{text[-4:]}" if len(text) >= 11 else MASK
