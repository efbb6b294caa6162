"""Writing numbers and dates by a pattern. The patterns are few and fixed: no format language runs here."""

import re
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from formloom.kernel.formulas import dates
from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.numbers import HUNDRED, multiply, places
from formloom.kernel.formulas.values import Value, is_blank, text_of

LONGEST = 60
NUMBER = re.compile(r"(#,##)?(0{1,20})(?:\.(0{0,20})(#{0,20}))?(%)?")
PART = re.compile(r"yyyy|yy|MM|M|dd|d|HH|H|mm|ss")
LETTER = re.compile(r"[A-Za-z]")


def patterned(value: Value, pattern: str, zone: ZoneInfo) -> str:
    """The value as the pattern says; a plain text stays as it is, blank stays blank."""
    if is_blank(value):
        return ""
    if len(pattern) > LONGEST:
        raise Failure("bad_argument")
    if isinstance(value, Decimal):
        return _number(value, pattern)
    stamp = dates.stamp_of(value)
    return text_of(value) if stamp is None else _stamp(stamp, pattern, zone)


def _number(number: Decimal, pattern: str) -> str:
    found = NUMBER.fullmatch(pattern)
    if found is None:
        raise Failure("bad_argument")
    grouped, whole, always, maybe, percent = found.groups()
    least, most = len(always or ""), len(always or "") + len(maybe or "")
    value = places(multiply(number, HUNDRED) if percent else number, most, ROUND_HALF_UP)
    before, _, after = format(value.copy_abs(), "f").partition(".")
    after = after.rstrip("0").ljust(least, "0")
    before = before.zfill(len(whole))
    if grouped:
        before = re.sub(r"(?<=[0-9])(?=([0-9]{3})+$)", ",", before)
    sign = "-" if value < 0 else ""
    return f"{sign}{before}{'.' + after if after else ''}{percent or ''}"


def _stamp(stamp: dates.Stamp, pattern: str, zone: ZoneInfo) -> str:
    if LETTER.search(PART.sub("", pattern)):
        raise Failure("bad_argument")
    at = dates.local(stamp, zone)
    year = f"{at.year:04d}"
    parts = {
        "yyyy": year, "yy": year[2:], "MM": f"{at.month:02d}", "M": str(at.month), "dd": f"{at.day:02d}",
        "d": str(at.day), "HH": f"{at.hour:02d}", "H": str(at.hour), "mm": f"{at.minute:02d}",
        "ss": f"{at.second:02d}",
    }
    return PART.sub(lambda found: parts[found[0]], pattern)
