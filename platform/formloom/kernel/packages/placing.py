"""Putting a sample into a workspace: ids, times and numbers become real, logs are folded."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.flows import Case, Event, Flow, fold, pass_over
from formloom.kernel.forms import next_serial
from formloom.kernel.packages.ground import Ground, forms_of, organisation_of
from formloom.kernel.packages.names import mapped, replacer
from formloom.kernel.packages.package import Package
from formloom.kernel.packages.placed import Counter, Placed, PlacedCase, PlacedRow
from formloom.kernel.packages.sample import Sample, SampleCase, SampleRow
from formloom.kernel.packages.times import absolute, is_moment, offset, placed_at, week_end


def place_sample(
    package: Package, install_id: str, now: datetime, zone: ZoneInfo, members: Mapping[str, str],
    departments: Mapping[str, str],
) -> Placed:
    """The sample of a checked package, ready to be inserted.

    install_id: a UUID of this installation; the same one gives the same ids again. now: aware; everything
    that happened lies before it, at its weekday and hour in ``zone``. members, departments: key in the sample
    -> id in the workspace, for all of them.
    """
    sample = package.sample
    if sample is None:
        return Placed((), (), ())
    end = week_end(now, zone, newest(sample))
    names = replacer(sample, install_id, members, departments)

    def change(text: str) -> str:
        return absolute(names(text), end, zone)

    ground = Ground(forms_of(package.forms), change, zone, organisation_of(sample, change))
    placing = Placing(package, ground, now)
    for row in sample.rows:
        ground.put(row)
    for row in sorted(sample.rows, key=lambda one: (offset(one.at), one.form, one.line)):
        moved = offset(row.at)
        placing.place(row, placed_at(moved, end, zone) if moved is not None else now)
    return placing.placed()


def newest(sample: Sample) -> timedelta:
    """The latest moment in the sample."""
    moments = [row.at for row in sample.rows]
    moments += [str(event["at"]) for case in sample.cases for event in case.events]
    return max((found for at in moments if is_moment(at) and (found := offset(at)) is not None),
               default=timedelta())


class Placing:
    """Rows in the order of their creation, and what they add up to."""

    def __init__(self, package: Package, ground: Ground, now: datetime) -> None:
        self.ground = ground
        self.now = now
        self.flows = {key: Flow.load(document, key) for key, document in package.flows.items()}
        self.cases = {case.record: case for case in package.sample.cases} if package.sample else {}
        self.rows: list[PlacedRow] = []
        self.done: list[PlacedCase] = []
        self.counters: dict[tuple[str, str, str], int] = {}

    def placed(self) -> Placed:
        counters = [Counter(*key, value) for key, value in self.counters.items()]
        return Placed(tuple(self.rows), tuple(self.done), tuple(counters))

    def place(self, row: SampleRow, at: datetime) -> None:
        """One row, made at this moment, with its case."""
        numbers = self.numbers(row.form, at)
        if row.key in self.cases:
            self.place_case(row, self.cases[row.key], at, numbers)
            return
        data = {**self.ground.settle(row, at).data, **numbers}
        self.add(row, at, data, numbers)

    def numbers(self, form: str, at: datetime) -> dict[str, Any]:
        """The next value of each serial field."""
        found = {}
        today = at.astimezone(self.ground.zone).date()
        for field in self.ground.forms[form].serial_fields:
            period = next_serial(field.options, 1, today)[1]
            key = (form, field.key, period)
            self.counters[key] = self.counters.get(key, 0) + 1
            found[field.key] = next_serial(field.options, self.counters[key], today)[0]
        return found

    def place_case(self, row: SampleRow, told: SampleCase, at: datetime, numbers: dict[str, Any]) -> None:
        """The log made real and folded; it begins with the numbers the record got."""
        events = [_numbered(event, numbers) if number == 0 else event
                  for number, event in enumerate(mapped(told.events, self.ground.change))]
        flow = self.flows[told.flow]
        case = fold(flow, None, events)
        last = datetime.fromisoformat(events[-1]["at"])
        over = pass_over(flow, case, self.now, self.ground.zone)
        case, events = fold(flow, case, over), [*events, *over]
        by = next((event["by"] for event in reversed(events) if event.get("by")), case.initiator)
        id = self.ground.change(f"@{told.key}/case")
        self.done.append(PlacedCase(id, self.ground.change(f"@{row.key}"), row.form, told.flow, tuple(events),
                                    case, at, last, last if case.is_ended else None))
        self.add(row, at, case.record.data, numbers, case=case, flow=flow, id=id, last=last, by=by)

    def add(
        self, row: SampleRow, at: datetime, data: Mapping[str, Any], numbers: Mapping[str, Any], *,
        case: Case | None = None, flow: Flow | None = None, id: str | None = None,
        last: datetime | None = None, by: str | None = None,
    ) -> None:
        maker = self.ground.change(f"@{row.by}")
        place = self.ground.change(f"@{row.key}")
        self.ground.records[row.form, place] = data
        stages = tuple(case.stands_at(flow.stages)) if flow is not None and case is not None else ()
        self.rows.append(PlacedRow(
            row.key, row.form, place, data, next(iter(numbers.values()), None),
            case.record.revision if case is not None else 1, case.state if case is not None else None, stages,
            id, at, maker, last or at, by or maker))


def _numbered(event: Event, numbers: Mapping[str, Any]) -> Event:
    change = event.get("record") or {"set": {}, "unset": [], "revision": 1}
    return {**event, "record": {**change, "set": {**change["set"], **numbers}}}
