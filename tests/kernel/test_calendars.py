"""Working time against a slow model that walks minute by minute, and the calendars nobody can work by."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formloom.kernel.calendars import Calendar, check_calendar, on_the_wall

MINUTE = timedelta(minutes=1)
SHANGHAI = ZoneInfo("Asia/Shanghai")
# Nights on which clocks change: by an hour, by half an hour, at midnight, and a day that did not exist.
NIGHTS = [("Europe/Berlin", date(2026, 3, 29)), ("Europe/Berlin", date(2026, 10, 25)),
          ("Australia/Lord_Howe", date(2026, 4, 5)), ("Australia/Lord_Howe", date(2026, 10, 4)),
          ("America/Sao_Paulo", date(2018, 11, 4)), ("Asia/Shanghai", date(2026, 10, 1)),
          ("America/New_York", date(2026, 11, 1))]
NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKS = {"mon..fri": NAMES[:5], "sun..thu": [*NAMES[:4], "sun"], "mon..sun": NAMES, "sat": ["sat"]}
HOURS = [["09:00-18:00"], ["08:00-12:00", "13:30-17:30"], ["00:00-24:00"], ["01:30-03:30", "22:00-24:00"]]


@st.composite
def calendars(draw):
    """A calendar in some zone, and a moment near the night on which its clocks change."""
    zone, night = draw(st.sampled_from(NIGHTS))
    near = st.integers(-4, 4).map(lambda days: night + timedelta(days=days))
    off, on = (draw(st.lists(near, max_size=most, unique=True)) for most in (3, 2))
    document = {
        "days": draw(st.sampled_from(sorted(WEEKS))), "hours": draw(st.sampled_from(HOURS)),
        "holidays": [one.isoformat() for one in off],
        "workdays": [one.isoformat() for one in on if one not in off]}
    assert check_calendar(document) == []
    start = datetime(night.year, night.month, night.day, tzinfo=UTC) - timedelta(days=3)
    return document, ZoneInfo(zone), start + draw(st.integers(0, 6 * 1440)) * MINUTE


def is_worked(document, day):
    """The model's own reading of the days."""
    if day.isoformat() in document["workdays"]:
        return True
    return NAMES[day.weekday()] in WEEKS[document["days"]] and day.isoformat() not in document["holidays"]


def works(document, zone, moment):
    """Does somebody work in the minute that begins then, by the clock on the wall?"""
    wall = moment.astimezone(zone)
    told = wall.strftime("%H:%M")
    spans = (one.split("-") for one in document["hours"])
    return is_worked(document, wall.date()) and any(start <= told < end for start, end in spans)


def is_repeated(zone, moment):
    """Does the clock show this minute twice? What counts then is said by the ends of the spans (T6)."""
    wall = moment.astimezone(zone).replace(tzinfo=None)
    return wall.replace(tzinfo=zone, fold=0).utcoffset() > wall.replace(tzinfo=zone, fold=1).utcoffset()


@settings(max_examples=60, deadline=None)
@given(calendars(), st.integers(1, 600))
def test_working_minutes_are_those_on_the_wall(case, minutes):
    document, zone, moment = case
    calendar = Calendar.load(document, zone)
    found = calendar.after(moment, minutes * MINUTE)
    counted, at = 0, moment
    while at < found:
        inside = any(start <= at < end for start, end in calendar.spans_of(at.astimezone(zone).date()))
        assert is_repeated(zone, at) or inside == works(document, zone, at)
        counted += inside
        at += MINUTE
    assert counted == minutes


@settings(max_examples=60, deadline=None)
@given(calendars(), st.integers(1, 8), st.times())
def test_working_days_are_counted_one_by_one(case, count, at):
    document, zone, moment = case
    calendar, day = Calendar.load(document, zone), moment.astimezone(zone).date()
    for number in range(count):
        day += timedelta(days=1)
        while not is_worked(document, day):
            day += timedelta(days=1)
        if number == 0:
            assert calendar.next_day_at(moment, at) == on_the_wall(day, at, zone)
    assert calendar.days_after(moment, count) == on_the_wall(day, moment.astimezone(zone).time(), zone)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(NIGHTS), st.integers(-1, 1), st.times())
def test_a_time_on_the_wall_is_the_first_instant_that_shows_it_or_a_later_one(night, days, at):
    zone, day = ZoneInfo(night[0]), night[1] + timedelta(days=days)
    at = at.replace(second=0, microsecond=0)
    found, wanted = on_the_wall(day, at, zone), datetime.combine(day, at)
    assert found.astimezone(zone).replace(tzinfo=None) >= wanted
    assert (found - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None) < wanted


def test_china_s_national_week_is_off_and_made_up_for():
    calendar = Calendar.load({"country": "CN"}, SHANGHAI)
    october = [date(2026, 10, day) for day in range(1, 11)]
    assert [calendar.works_on(day) for day in october] == [False] * 7 + [True, True, True]
    assert not Calendar.load({}, SHANGHAI).works_on(date(2026, 10, 10))


def test_what_a_calendar_names_itself_goes_before_what_a_country_publishes():
    own = {"country": "CN", "holidays": ["2026-10-10"], "workdays": ["2026-10-01"]}
    calendar = Calendar.load(own, SHANGHAI)
    assert calendar.works_on(date(2026, 10, 1))
    assert not calendar.works_on(date(2026, 10, 10))


def test_the_zone_of_a_calendar_goes_before_the_workspace_s():
    calendar = Calendar.load({"zone": "Europe/Berlin"}, SHANGHAI)
    opened = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    assert calendar.next_day_at(opened, time(18)) == datetime(2026, 7, 2, 16, tzinfo=UTC)


@pytest.mark.parametrize("document, path, code", [
    ([], "", "not_an_object"),
    ({"hourss": []}, "hourss", "unknown_key"),
    ({"hours": []}, "hours", "never_works"),
    ({"days": []}, "days", "never_works"),
    ({"days": "friday"}, "days", "wrong_value"),
    ({"hours": ["18:00-09:00"]}, "hours.0", "bad_span"),
    ({"hours": ["09:00-13:00", "12:00-18:00"]}, "hours.1", "bad_span"),
    ({"hours": ["9-18"]}, "hours.0", "wrong_value"),
    ({"holidays": ["2026-02-30"]}, "holidays.0", "bad_day"),
    ({"holidays": ["2026-02-03"], "workdays": ["2026-02-03"]}, "workdays.0", "bad_day"),
    ({"zone": "Mars/Olympus"}, "zone", "bad_zone"),
    ({"zone": "../../etc/passwd"}, "zone", "bad_zone"),
    ({"country": "XX"}, "country", "wrong_value"),
])
def test_what_cannot_be_worked_by_is_refused(document, path, code):
    assert [(one.path, one.code) for one in check_calendar(document)] == [(path, code)]
