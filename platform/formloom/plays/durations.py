"""ISO 8601 durations and date-times as plays write them."""

import re
from datetime import datetime, timedelta

PATTERN = re.compile(
    r"(?P<sign>-?)P(?P<inner>-?)(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?")


def duration(text: str) -> timedelta | None:
    """The span, or None when the text is none. ``P-1D`` and ``-P1D`` are the same (J77)."""
    found = PATTERN.fullmatch(text)
    if found is None or text.endswith(("P", "T", "-")):
        return None
    parts = {name: int(value) for name, value in found.groupdict().items() if name.endswith("s") and value}
    span = timedelta(**parts)
    return -span if found["sign"] or found["inner"] else span


def moment(text: str) -> datetime | None:
    """A date-time with an offset, or None."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
