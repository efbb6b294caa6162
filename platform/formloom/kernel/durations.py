"""ISO 8601 durations, as definitions, plays and logs write them: weeks, days, hours, minutes, seconds."""

import re
from datetime import timedelta

PATTERN = re.compile(
    r"(?P<sign>-?)P(?P<inner>-?)(?:(?P<weeks>\d{1,5})W)?(?:(?P<days>\d{1,6})D)?"
    r"(?:T(?:(?P<hours>\d{1,7})H)?(?:(?P<minutes>\d{1,9})M)?(?:(?P<seconds>\d{1,11})S)?)?")


def duration(text: str) -> timedelta | None:
    """The span, or None when the text is none. ``P-1D`` and ``-P1D`` are the same (J77)."""
    found = PATTERN.fullmatch(text)
    if found is None or text.endswith(("P", "T", "-")):
        return None
    parts = {name: int(value) for name, value in found.groupdict().items() if name.endswith("s") and value}
    span = timedelta(**parts)
    return -span if found["sign"] or found["inner"] else span


def told(span: timedelta) -> str:
    """The span in whole seconds: ``PT90M`` is ``PT1H30M``, a day is ``P1D``."""
    seconds = abs(span) // timedelta(seconds=1)
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, seconds = divmod(rest, 60)
    parts = ((hours, "H"), (minutes, "M"), (seconds, "S"))
    clock = "".join(f"{count}{unit}" for count, unit in parts if count)
    text = (f"{days}D" if days else "") + (f"T{clock}" if clock or not days else "")
    return f"{'-' if span < timedelta() else ''}P{text if text != 'T' else 'T0S'}"
