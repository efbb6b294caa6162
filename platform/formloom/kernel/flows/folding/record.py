"""Changes of the record, as events carry them."""

from formloom.kernel.flows.case import Case, Record
from formloom.kernel.flows.event import Event


def record(case: Case, event: Event) -> None:
    change = event.get("record")
    if change is None:
        return
    data = {key: value for key, value in case.record.data.items() if key not in change["unset"]}
    data.update(change["set"])
    case.record = Record(data, change["revision"])
