"""Times of a sample: relative in the package, moved to a real week when it is installed.

``-P37DT2H`` is a moment, ``-P37D`` a date. Both count from the end of the sample's last working week: the
midnight between a Friday and a Saturday, by the clock on the wall. Placing chooses the latest such midnight
that leaves all moments in the past, so every event keeps its weekday and its hour, whenever one installs.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

RELATIVE = re.compile(r"(-?)P(\d{1,4})D(?:(T)(?:(\d{1,2})H)?(?:(\d{1,2})M)?(?:(\d{1,2})S)?)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SATURDAY = 5
WEEK = timedelta(weeks=1)


def offset(text: str) -> timedelta | None:
    """How far from the end of the week; None when the text is no relative time."""
    found = RELATIVE.fullmatch(text)
    if found is None:
        return None
    sign, days, _, hours, minutes, seconds = found.groups("0")
    length = timedelta(days=int(days), hours=int(hours), minutes=int(minutes), seconds=int(seconds))
    return -length if sign == "-" else length


def is_moment(text: str) -> bool:
    """Whether it is a moment, not a date."""
    return "T" in text


def week_end(now: datetime, zone: ZoneInfo, newest: timedelta) -> date:
    """The latest Saturday whose midnight, moved by ``newest``, is not after now."""
    local = now.astimezone(zone)
    saturday = local.date() + timedelta(days=(SATURDAY - local.weekday()) % 7)
    while placed_at(newest, saturday, zone) > now:
        saturday -= WEEK
    return saturday


def placed_at(moved: timedelta, end: date, zone: ZoneInfo) -> datetime:
    """The moment, in UTC."""
    wall = datetime.combine(end, time()) + moved
    return wall.replace(tzinfo=zone).astimezone(UTC)


def absolute(text: str, end: date, zone: ZoneInfo) -> str:
    """The text with a relative time made a real one; any other text as it is."""
    moved = offset(text)
    if moved is None:
        return text
    return instant(placed_at(moved, end, zone)) if is_moment(text) else (end + moved).isoformat()


def relative(text: str, end: date, zone: ZoneInfo) -> str:
    """The reverse of ``absolute``."""
    if DAY.fullmatch(text):
        days = (date.fromisoformat(text) - end).days
        return f"{'-' if days < 0 else ''}P{abs(days)}D"
    if MOMENT.fullmatch(text):
        wall = datetime.fromisoformat(text).astimezone(zone).replace(tzinfo=None)
        return duration(wall - datetime.combine(end, time()))
    return text


def duration(moved: timedelta) -> str:
    """``-P37DT2H``."""
    length = abs(moved)
    hours, rest = divmod(length.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = [f"{count}{unit}" for count, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if count]
    return f"{'-' if moved < timedelta() else ''}P{length.days}DT{''.join(parts) or '0H'}"


def instant(moment: datetime) -> str:
    """A moment as events and records carry it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
