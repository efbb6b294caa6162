"""Working time: which days and hours count, and reckoning in them. Zones and holiday tables are read.

    Calendar.load(document, zone) -> Calendar        zone: the workspace's, unless the document names its own
    STANDARD                                         Monday to Friday, 09:00 to 18:00, no holidays
    check_calendar(document) -> [Problem]            the publish checks
    calendar_schema() -> dict                        the published JSON Schema
    COUNTRIES                                        country -> Published: its holidays, up to ``last_year``
    on_the_wall(day, time, zone) -> datetime         when a clock there shows that time, in UTC (T6)

A Calendar answers ``works_on(day)``, ``is_exception(day)``, ``spans_of(day)``, ``after(moment, span)``,
``days_after(moment, n)`` and ``next_day_at(moment, time)``. The document's keys are described in
docs/calendars.md.
"""

from formloom.kernel.calendars.calendar import STANDARD, Calendar
from formloom.kernel.calendars.check import calendar_schema, check_calendar
from formloom.kernel.calendars.published import COUNTRIES
from formloom.kernel.calendars.wall import on_the_wall

__all__ = ["COUNTRIES", "STANDARD", "Calendar", "calendar_schema", "check_calendar", "on_the_wall"]
