"""From the clock on the wall to the instant it shows (T6)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SECOND = timedelta(seconds=1)


def on_the_wall(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant in UTC: of a repeated time the first one, of a skipped one the first after the gap."""
    wall = datetime.combine(day, at)
    early, late = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    # A time that was skipped reads otherwise when one comes back from the instant.
    return early if early.astimezone(zone).replace(tzinfo=None) == wall else _end_of_gap(late, early, zone)


def _end_of_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The instant between the two at which the clock is put forward."""
    old = before.astimezone(zone).utcoffset()
    while after - before > SECOND:
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
