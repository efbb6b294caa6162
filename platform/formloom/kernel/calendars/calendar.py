"""One calendar, ready to reckon with: days that count, spans of hours on each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.calendars.published import COUNTRIES
from formloom.kernel.calendars.wall import on_the_wall

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = timedelta(days=1)
NOTHING = timedelta()
# Whoever reckons further than this has miscounted; it also bounds the work.
FURTHEST = timedelta(days=3660)

Hours = tuple[tuple[time, time | None], ...]
"""Spans of a working day in order; None is the end of the day, 24:00."""


@dataclass(frozen=True)
class Calendar:
    """days: weekdays that are worked, Monday is 0. holidays and workdays are exceptions of single days."""

    zone: ZoneInfo
    days: frozenset[int]
    hours: Hours
    holidays: frozenset[date]
    workdays: frozenset[date]

    @classmethod
    def load(cls, document: Mapping[str, Any], zone: ZoneInfo) -> "Calendar":
        """The calendar of a document that ``check_calendar`` found nothing wrong with.

        A day the document names itself is as it says, whatever the country publishes.
        """
        told = {**STANDARD, **document}
        off, on = (frozenset(map(date.fromisoformat, told[key])) for key in ("holidays", "workdays"))
        public = COUNTRIES.get(told.get("country", ""))
        if public is not None:
            off, on = off | public.holidays - on, on | public.workdays - off
        return cls(
            ZoneInfo(told["zone"]) if "zone" in told else zone,
            frozenset(weekdays(told["days"])), hours_of(told["hours"]), off, on)

    def works_on(self, day: date) -> bool:
        """Whether the day is worked."""
        return day in self.workdays or (day.weekday() in self.days and day not in self.holidays)

    def is_exception(self, day: date) -> bool:
        """Whether the day is worked, or off, unlike its weekday."""
        return self.works_on(day) != (day.weekday() in self.days)

    def spans_of(self, day: date) -> list[tuple[datetime, datetime]]:
        """The working spans of a day as instants in UTC, in order."""
        if not self.works_on(day):
            return []
        return [(on_the_wall(day, start, self.zone), self._end(day, end)) for start, end in self.hours]

    def after(self, moment: datetime, span: timedelta) -> datetime | None:
        """The instant at which this much working time has passed; None when that is too far away.

        What ends exactly at closing time ends there (J40). No working time has passed at once.
        """
        if span <= NOTHING:
            return moment.astimezone(UTC)
        day, left, end = self._local(moment), span, moment + FURTHEST
        while on_the_wall(day, time(), self.zone) <= end:
            for start, stop in self.spans_of(day):
                usable = max(stop - max(start, moment), NOTHING)
                if usable >= left:
                    return max(start, moment).astimezone(UTC) + left
                left -= usable
            day += DAY
        return None

    def days_after(self, moment: datetime, count: int) -> datetime | None:
        """The same time by the clock on the count-th working day after the local day of the moment (J40)."""
        if count <= 0:
            return moment.astimezone(UTC)
        day = self._working_day(self._local(moment), count)
        return None if day is None else on_the_wall(day, self._wall(moment).time(), self.zone)

    def next_day_at(self, moment: datetime, at: time) -> datetime | None:
        """That time by the clock on the next working day, strictly after the local day of the moment."""
        day = self._working_day(self._local(moment), 1)
        return None if day is None else on_the_wall(day, at, self.zone)

    def _working_day(self, day: date, count: int) -> date | None:
        last = day + FURTHEST
        while day < last:
            day += DAY
            if self.works_on(day):
                count -= 1
                if count == 0:
                    return day
        return None

    def _end(self, day: date, end: time | None) -> datetime:
        return on_the_wall(day + DAY, time(), self.zone) if end is None else on_the_wall(day, end, self.zone)

    def _wall(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def _local(self, moment: datetime) -> date:
        return self._wall(moment).date()


STANDARD: Mapping[str, Any] = {"days": ["mon..fri"], "hours": ["09:00-18:00"], "holidays": [], "workdays": []}
"""What counts where nobody has said anything."""


def weekdays(told: Any) -> list[int]:
    """Weekdays by number, of ``mon..fri``, ``sun..thu``, ``[mon, wed]`` or all mixed."""
    found: list[int] = []
    for part in [told] if isinstance(told, str) else told:
        first, _, last = part.partition("..")
        start, end = DAYS.index(first), DAYS.index(last or first)
        found += ((start + at) % 7 for at in range((end - start) % 7 + 1))
    return found


def hours_of(told: list[str]) -> Hours:
    """Spans of ``09:00-12:00``, as written."""
    pairs = (part.split("-") for part in told)
    return tuple((time.fromisoformat(start), None if end == "24:00" else time.fromisoformat(end))
                 for start, end in pairs)
