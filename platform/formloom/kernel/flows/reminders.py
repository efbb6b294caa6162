"""T3: when the reminders of a task are to be sent. An entry is a row of instants; each comes once.

Which of them came already follows from one mark, ``reminded_at``: everything up to there is done.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.calendars import on_the_wall
from formloom.kernel.durations import duration
from formloom.kernel.flows.case import Task

DAILY_MAX = 1000
DAY = timedelta(days=1)
NOTHING = timedelta()
Entry = Mapping[str, Any]


def next_times(task: Task, entries: list[Entry], zone: ZoneInfo) -> Iterator[tuple[int, datetime]]:
    """For each entry that has an instant left: its position and that instant. zone: the workspace's."""
    for at, entry in enumerate(entries):
        found = _daily(task, entry, zone) if "daily" in entry else _counted(task, entry)
        if found is not None:
            yield at, found


def _counted(task: Task, entry: Entry) -> datetime | None:
    """first, first + every, … up to ``max`` of them. What lies before the opening is not sent (J83)."""
    first = _first(task, entry)
    if first is None:
        return None
    number, every = 0, duration(entry["every"]) if "every" in entry else None
    if first < _since(task) or (task.reminded_at is not None and first <= _moment(task.reminded_at)):
        if every is None:
            return None
        number = max(-((first - _since(task)) // every), 0)
        if task.reminded_at is not None:
            number = max(number, (_moment(task.reminded_at) - first) // every + 1)
    return first + number * (every or NOTHING) if number < entry.get("max", 1) else None


def _first(task: Task, entry: Entry) -> datetime | None:
    if "opened" in entry:
        return _since(task) + _length(entry["opened"])
    if task.due_at is None:
        return None
    due = _moment(task.due_at)
    return due - _length(entry["before"]) if "before" in entry else due + _length(entry["after"])


def _daily(task: Task, entry: Entry, zone: ZoneInfo) -> datetime | None:
    """Once on every local day from the opening on; days of a suspension are left out (J35)."""
    at = time.fromisoformat(entry["daily"])
    opened = _since(task)
    first = day = opened.astimezone(zone).date()
    if on_the_wall(day, at, zone) < opened:
        first = day = day + DAY
    for mark in (task.reminded_at, task.quiet_until):
        if mark is not None:
            day = max(day, _moment(mark).astimezone(zone).date())
            if on_the_wall(day, at, zone) <= _moment(mark):
                day += DAY
    return on_the_wall(day, at, zone) if (day - first).days < entry.get("max", DAILY_MAX) else None


def _since(task: Task) -> datetime:
    return _moment(task.since or task.opened_at or "")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _length(text: str) -> timedelta:
    return duration(text) or NOTHING
