"""A running number, given by the shell when the record is stored."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

PART = re.compile(r"\{(yyyy|yy|MM|dd|0{1,12})\}")
PERIODS = {"never": "", "year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d"}
DEFAULT_PATTERN = "{0000}"


def period_of(options: Mapping[str, Any], today: date) -> str:
    """The key of the counter that counts now: "" for never, else the year, month or day."""
    form = PERIODS[str(options.get("reset", "never"))]
    return f"{today:{form}}" if form else ""


def next_serial(options: Mapping[str, Any], counter: int, today: date) -> tuple[str, str]:
    """The text of number ``counter`` (1 is the first of its period) and the period it belongs to."""
    parts = {"yyyy": f"{today.year:04d}", "yy": f"{today.year % 100:02d}",
             "MM": f"{today.month:02d}", "dd": f"{today.day:02d}"}

    def fill(found: re.Match[str]) -> str:
        word = found[1]
        return parts.get(word) or str(counter).zfill(len(word))

    return PART.sub(fill, str(options.get("pattern", DEFAULT_PATTERN))), period_of(options, today)


class Serial(FieldType):
    """A running number like SO-202611-0001; nobody types it."""

    name = "serial"
    schema: ClassVar = {"type": "string"}
    options: ClassVar = {
        "pattern": {"type": "string", "minLength": 1, "maxLength": 60},
        "reset": {"enum": list(PERIODS)},
    }
    writable = False

    def parse(self, raw: Any, field: "Field") -> Any:
        return raw if isinstance(raw, str) else Problem("", "not_text")

    def check(self, field: "Field") -> list[Problem]:
        pattern = field.options.get("pattern", DEFAULT_PATTERN)
        bare = PART.sub("", pattern) if isinstance(pattern, str) else "{"
        counters = [word for word in PART.findall(str(pattern)) if word.startswith("0")]
        if "{" in bare or "}" in bare or len(counters) != 1:
            return [Problem("x-formloom.pattern", "wrong_option", {"option": "pattern"})]
        return []
