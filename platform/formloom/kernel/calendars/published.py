"""Holidays and make-up days that a country publishes. A year nobody has published yet has none."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from chinese_calendar.constants import holidays, workdays


class Published(NamedTuple):
    """holidays: days off, weekends among them. workdays: days of a weekend that are worked instead."""

    holidays: frozenset[date]
    workdays: frozenset[date]

    @property
    def last_year(self) -> int:
        return max(day.year for day in self.holidays)


COUNTRIES: Mapping[str, Published] = {"CN": Published(frozenset(holidays), frozenset(workdays))}
