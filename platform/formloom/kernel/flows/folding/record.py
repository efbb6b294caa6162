"""Changes of the record, as events carry them."""

from collections.abc import Iterable, Iterator

from formloom.kernel.flows.case import Case, Record
from formloom.kernel.flows.event import Event


def record(case: Case, event: Event) -> None:
    change = event.get("record")
    if change is None:
        return
    data = {key: value for key, value in case.record.data.items() if key not in change["unset"]}
    data.update(change["set"])
    case.record = Record(data, change["revision"])


def revisions(events: Iterable[Event]) -> Iterator[tuple[Event, Record]]:
    """Each revision that a log from its beginning gives the record, with the event that made it."""
    case = Case("", 0, 0, "", "new", Record({}, 0))
    for event in events:
        before = case.record.revision
        record(case, event)
        if case.record.revision != before:
            yield event, case.record
