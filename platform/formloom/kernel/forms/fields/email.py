"""An e-mail address."""

import re
from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.texts import read_text
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
SHAPE = re.compile(rf"[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{LABEL}(?:\.{LABEL})+")
LONGEST = 254


class Email(FieldType):
    """An e-mail address as browsers understand it, with a dot in its domain."""

    name = "email"
    schema: ClassVar = {"type": "string", "format": "email"}
    longest = LONGEST
    keywords = frozenset({"pattern"})

    def parse(self, raw: Any, field: "Field") -> Any:
        text = read_text(raw, self.longest)
        if not isinstance(text, str):
            return text
        return text if SHAPE.fullmatch(text) else Problem("", "not_an_email")

    def mask(self, value: Any, field: "Field") -> Any:
        name, _, domain = str(value).partition("@")
        return f"{name[:1]}***@{domain}"
