"""T1: until when a task is to be done, reckoned when it opens, from the stage's ``due``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from formloom.kernel import formulas
from formloom.kernel.calendars import Calendar, on_the_wall
from formloom.kernel.durations import duration
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.step import Step, stamp

Reckon = Callable[[Calendar, datetime, Decimal], datetime | None]

# What an amount of each unit may be at most: about ten years of it.
MOST: Mapping[str, int] = {
    "minutes": 5_270_400, "hours": 87_840, "days": 3_660, "working_hours": 20_000, "working_days": 2_500}


# A date beyond these was mistyped; the calendar's own ends could not be reckoned from.
YEARS = range(1900, 2201)


@dataclass(frozen=True)
class NoDeadline:
    """The rule has no answer; the log says why."""

    code: str


def due_at(step: Step, stage: Stage, visit: str) -> str | None:
    """The deadline of a task that opens now. A blank field or amount sets none; neither does an error."""
    if stage.options.get("due") is None:
        return None
    found = _reckon(step, stage)
    if isinstance(found, NoDeadline):
        step.emit("rule_applied", rule="T1", stage=stage.id, visit=visit, problem=found.code)
        return None
    return None if found is None else stamp(found)


def follow(step: Step, events: list[Event]) -> None:
    """Move the deadlines that follow a field which these events changed (``follow``)."""
    changed = {key for event in events if event.get("record")
               for key in (*event["record"]["set"], *event["record"]["unset"])}
    if not changed:
        return
    for task in step.case.open_tasks():
        stage = step.flow.stages.get(task.stage)
        rule = stage.options.get("due") if stage is not None else None
        if stage is None or rule is None or not rule.get("follow") or rule["field"] not in changed:
            continue
        found = _of_field(step, rule)
        moved = stamp(found) if isinstance(found, datetime) else None
        if moved != task.due_at:
            step.emit("due_moved", rule="T1", stage=task.stage, visit=task.visit,
                      tasks=[{"id": task.id, "member": task.member, "due_at": moved}])


def _reckon(step: Step, stage: Stage) -> datetime | NoDeadline | None:
    rule: Mapping[str, Any] = stage.options["due"]
    now = step.world.ctx.now
    if "field" in rule:
        return _of_field(step, rule)
    calendar = step.world.working_time(stage.options.get("calendar"))
    if "next_working_day" in rule:
        return calendar.next_day_at(now, time.fromisoformat(rule["next_working_day"]))
    unit = next(unit for unit in UNITS if unit in rule)
    amount = rule[unit] if stage.due is None else _amount(step, stage.due)
    if amount is None or isinstance(amount, NoDeadline):
        return amount
    if amount > MOST[unit]:
        return NoDeadline("too_far")
    return UNITS[unit](calendar, now, max(Decimal(amount), Decimal(0))) or NoDeadline("too_far")


def _amount(step: Step, tree: Any) -> Decimal | NoDeadline | None:
    value = formulas.evaluate(tree, step.world.form.env(step.case.record.data, step.world.ctx))
    if isinstance(value, formulas.ErrorValue):
        return NoDeadline(value.code)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return NoDeadline("not_a_number")
    return Decimal(value)


def _of_field(step: Step, rule: Mapping[str, Any]) -> datetime | NoDeadline | None:
    """A date means its first moment in the workspace's zone (J40)."""
    value = step.case.record.data.get(rule["field"])
    if not isinstance(value, str) or not value:
        return None
    moved = duration(rule.get("offset", "PT0S")) or timedelta()
    try:
        if "T" in value:
            found = datetime.fromisoformat(value).astimezone(UTC) + moved
        else:
            found = on_the_wall(date.fromisoformat(value), time(), step.world.ctx.zone) + moved
    except (OverflowError, ValueError):
        return NoDeadline("too_far")
    return found if found.year in YEARS else NoDeadline("too_far")


def _elapsed(minutes: int) -> Reckon:
    """Time that simply passes: a day is 24 hours."""
    def reckon(_calendar: Calendar, now: datetime, amount: Decimal) -> datetime:
        return now.astimezone(UTC) + _span(amount, minutes)
    return reckon


def _span(amount: Decimal, minutes: int) -> timedelta:
    return timedelta(seconds=int(amount * minutes * 60))


def _working_hours(calendar: Calendar, now: datetime, amount: Decimal) -> datetime | None:
    return calendar.after(now, _span(amount, 60))


def _working_days(calendar: Calendar, now: datetime, amount: Decimal) -> datetime | None:
    """A part of a day counts as a whole one."""
    return calendar.days_after(now, -int(-amount // 1))


UNITS: Mapping[str, Reckon] = {
    "minutes": _elapsed(1), "hours": _elapsed(60), "days": _elapsed(24 * 60),
    "working_hours": _working_hours, "working_days": _working_days,
}
