"""Deadlines that cannot be meant, and reminders against a slow model that walks from instant to instant."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formloom.kernel.context import Context
from formloom.kernel.durations import duration, told
from formloom.kernel.flows import Flow, Submit, World, check_flow, fire, fold, notices_of, start, timers_of
from formloom.kernel.forms import Form
from formloom.kernel.people import Member, Organisation

NOON = datetime(2026, 3, 27, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
FORM_DOCUMENT = {"title": "F", "type": "object", "properties": {
    "day": {"title": "Day", "type": "string", "format": "date", "x-formloom": {"field": "date"}},
    "n": {"title": "N", "type": "number", "x-formloom": {"field": "number"}},
    "note": {"title": "Note", "type": "string", "x-formloom": {"field": "text"}}}}
FORM = Form.load(FORM_DOCUMENT, "app/f")
PEOPLE = Organisation({one: Member(one, one) for one in ("ini", "u")})


def world(at, user=None):
    ids = iter(range(10_000))
    ctx = Context(at, ZONE, user, PEOPLE, lambda _form, _id: None, lambda: f"t{at.timestamp()}{next(ids)}")
    return World(ctx, FORM)


def begun(stage, data=None):
    """A case that stands at this stage since NOON."""
    flow = Flow.load({"stages": [{"id": "A", "kind": "handle", "who": "u", **stage}]}, "f")
    return flow, fold(flow, None, start(flow, Submit(data or {}), world(NOON, "ini")))


def problems(stage, **flow):
    document = {"form": "app/f", **flow, "stages": [{"id": "A", "kind": "handle", "who": "u", **stage}]}
    found = check_flow(document, {"app/f": FORM_DOCUMENT}, members=["u"], calendars=["mine"])
    return [(one.path.removeprefix("stages.0."), one.code) for one in found]


DUE = {"due": {"hours": 1}}


@pytest.mark.parametrize("stage, path, code", [
    ({"due": {}}, "due", "wrong_value"),
    ({"due": {"hours": 1, "days": 1}}, "due", "wrong_value"),
    ({"due": {"minutes": -1}}, "due", "wrong_value"),
    ({"due": {"minutes": 10**12}}, "due.minutes", "span_too_long"),
    ({"due": {"working_hours": 20_001}}, "due.working_hours", "span_too_long"),
    ({"due": {"working_days": 1.5}}, "due.working_days", "wrong_value"),
    ({"due": {"next_working_day": "25:00"}}, "due", "wrong_value"),
    ({"due": {"field": "note"}}, "due.field", "not_a_date_field"),
    ({"due": {"field": "missing"}}, "due.field", "not_a_date_field"),
    ({"due": {"field": "day", "offset": "P99999999999999D"}}, "due.offset", "wrong_value"),
    ({"due": {"field": "day", "offset": "P4000D"}}, "due.offset", "span_too_long"),
    ({"due": {"hours": "missing + 1"}}, "due.hours", "unknown_field"),
    ({"due": {"hours": "n +"}}, "due.hours", "formula_syntax"),
    ({"due": {"hours": "note"}}, "due.hours", "wrong_result"),
    ({"timeout": "approve"}, "timeout", "needs_due"),
    ({**DUE, "timeout": {"transfer": "nobody"}}, "timeout.transfer", "unknown_member"),
    ({"remind": [{}]}, "remind.0", "remind_when"),
    ({**DUE, "remind": [{"before": "PT1H", "daily": "09:00"}]}, "remind.0", "remind_when"),
    ({"remind": [{"before": "PT1H"}]}, "remind.0.before", "needs_due"),
    ({"remind": [{"opened": "-PT1H"}]}, "remind.0.opened", "span_too_short"),
    ({"remind": [{"opened": "PT1H", "every": "PT9M"}]}, "remind.0.every", "span_too_short"),
    ({"remind": [{"daily": "09:00", "every": "PT1H"}]}, "remind.0.every", "remind_when"),
    ({"remind": [{"opened": "PT1H", "to": ["backup"]}]}, "remind.0.to", "needs_backup"),
    ({"calendar": "other"}, "calendar", "unknown_calendar"),
])
def test_what_cannot_be_meant_is_refused(stage, path, code):
    assert problems(stage) == [(path, code)]


@pytest.mark.parametrize("stage, flow", [
    ({**DUE, "timeout": {"transfer": "u"}, "calendar": "mine"}, {}),
    ({"remind": [{"opened": "PT1H", "to": ["backup"]}]}, {"backup": "u"}),
    ({"due": {"hours": "n * 2"}}, {"calendar": "mine"}),
    ({"due": {"field": "day", "offset": "-P1D", "follow": True}, "remind": [{"after": "PT0S"}]}, {}),
])
def test_what_can_be_meant_is_not(stage, flow):
    assert problems(stage, **flow) == []


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_set_no_deadline(day):
    stage = {"due": {"field": "day", "offset": "P-10D"}, "remind": [{"before": "P10D"}]}
    flow, case = begun(stage, {"day": day})
    assert timers_of(flow, case, ZONE) == []


ENTRIES = st.fixed_dictionaries({
    "kind": st.sampled_from(["opened", "before", "after"]), "length": st.integers(0, 300),
    "every": st.none() | st.integers(10, 120), "max": st.integers(1, 5)})


def written(entry):
    more = {} if entry["every"] is None else {"every": f"PT{entry['every']}M", "max": entry["max"]}
    return {entry["kind"]: f"PT{entry['length']}M", **more}


def minutes_of(entries, due):
    """The model: at which minutes after the opening a reminder is to come."""
    found = set()
    for one in entries:
        length = one["length"]
        first = {"opened": length, "before": due - length, "after": due + length}[one["kind"]]
        times = one["max"] if one["every"] is not None else 1
        found |= {first + number * (one["every"] or 0) for number in range(times)}
    return sorted(one for one in found if one >= 0)


def reminders(flow, case, at):
    """What comes now: the case after it, and how many notices."""
    events = fire(flow, case, world(at))
    return fold(flow, case, events), len([one for one in notices_of(events) if one["kind"] == "reminder"])


@settings(max_examples=150, deadline=None)
@given(st.lists(ENTRIES, min_size=1, max_size=4), st.integers(0, 400))
def test_every_reminder_comes_once_at_its_minute(entries, due):
    flow, case = begun({"due": {"minutes": due}, "remind": [written(one) for one in entries]})
    came = []
    while timers := timers_of(flow, case, ZONE):
        at = min(one.at for one in timers)
        case, count = reminders(flow, case, at)
        assert count == 1
        came.append((at - NOON) // timedelta(minutes=1))
    assert came == minutes_of(entries, due)


@settings(max_examples=150, deadline=None)
@given(st.lists(ENTRIES, min_size=1, max_size=4), st.integers(0, 400),
       st.lists(st.integers(0, 900), max_size=5))
def test_looked_at_now_and_then_what_has_come_meanwhile_is_one_reminder(entries, due, looks):
    flow, case = begun({"due": {"minutes": due}, "remind": [written(one) for one in entries]})
    wanted, before = minutes_of(entries, due), -1
    for look in sorted(set(looks)):
        case, count = reminders(flow, case, NOON + timedelta(minutes=look))
        assert count == any(before < one <= look for one in wanted)
        assert reminders(flow, case, NOON + timedelta(minutes=look - 1))[1] == 0, "T8: the clock went back"
        before = look


@given(st.integers(0, 10**7))
def test_a_duration_is_read_as_it_was_told(seconds):
    assert duration(told(timedelta(seconds=seconds))) == timedelta(seconds=seconds)
