"""Days and moments. Both are texts: ``2026-11-24`` and ``2026-11-24T02:30:00Z``.

Wall-clock times are the workspace's.
"""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.numbers import divide, multiply

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,9})?Z")
DAY_SECONDS = 86400
FARTHEST = Decimal(4_000_000)
"""Days: more than from year 1 to 9999."""

Stamp = date | datetime
"""A day, or a moment in UTC to the second."""


def stamp_of(value: object) -> Stamp | None:
    """The day or moment a text stands for; None when it is neither."""
    if not isinstance(value, str) or not 10 <= len(value) <= 30:
        return None
    found = MOMENT.fullmatch(value)
    try:
        if found is not None:
            return datetime.fromisoformat(found[1]).replace(tzinfo=UTC)
        return date.fromisoformat(value) if DAY.fullmatch(value) else None
    except ValueError:
        return None


def written(stamp: Stamp) -> str:
    if isinstance(stamp, datetime):
        return stamp.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return stamp.isoformat()


def moment(stamp: Stamp, zone: ZoneInfo) -> datetime:
    """The moment itself; a day begins at midnight in the workspace."""
    if isinstance(stamp, datetime):
        return stamp
    try:
        return datetime(stamp.year, stamp.month, stamp.day, tzinfo=zone).astimezone(UTC)
    except OverflowError as error:
        raise Failure("date_out_of_range") from error


def local(stamp: Stamp, zone: ZoneInfo) -> datetime:
    """The wall clock in the workspace; a day is at midnight."""
    if not isinstance(stamp, datetime):
        return datetime(stamp.year, stamp.month, stamp.day)
    try:
        return stamp.astimezone(zone).replace(tzinfo=None)
    except OverflowError as error:
        raise Failure("date_out_of_range") from error


def day_of(stamp: Stamp, zone: ZoneInfo) -> date:
    return local(stamp, zone).date()


def later(stamp: Stamp, days: Decimal) -> Stamp:
    """So many days later. A day moves by whole days, a moment by parts of them, to the second."""
    if days.copy_abs() > FARTHEST:
        raise Failure("date_out_of_range")
    if isinstance(stamp, datetime):
        return seconds_later(stamp, multiply(days, Decimal(DAY_SECONDS)))
    return shifted(stamp, timedelta(days=int(days.to_integral_value("ROUND_FLOOR"))))


def seconds_later(stamp: datetime, seconds: Decimal) -> Stamp:
    if seconds.copy_abs() > FARTHEST * DAY_SECONDS:
        raise Failure("date_out_of_range")
    return shifted(stamp, timedelta(seconds=int(seconds.to_integral_value("ROUND_HALF_UP"))))


def shifted(stamp: Stamp, by: timedelta) -> Stamp:
    try:
        return stamp + by
    except OverflowError as error:
        raise Failure("date_out_of_range") from error


def days_between(end: Stamp, start: Stamp, zone: ZoneInfo) -> Decimal:
    """Days from start to end: whole ones between two days, with parts where a moment takes part."""
    if not isinstance(end, datetime) and not isinstance(start, datetime):
        return Decimal((end - start).days)
    gap = moment(end, zone) - moment(start, zone)
    return divide(Decimal(gap.days * DAY_SECONDS + gap.seconds), Decimal(DAY_SECONDS))
