"""Events beside the flow: edits, copies, urging, loops."""

from formloom.kernel.flows.case import Case
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.folding.record import record


def edited(case: Case, event: Event) -> None:
    record(case, event)


def copied(case: Case, event: Event) -> None:
    what = event["fields"] if event["fields"] is not None else event["stage"]
    for member in event["people"]:
        if what not in case.copies.get(member, ()):
            case.copies[member] = [*case.copies.get(member, ()), what]


def urged(case: Case, event: Event) -> None:
    day, count = case.urges.get("day", [event["day"], 0])
    last = {**case.urges.get("last", {}), **{task["id"]: event["at"] for task in event["tasks"]}}
    case.urges = {"day": [event["day"], count + 1 if day == event["day"] else 1], "last": last}


def routed_back(case: Case, event: Event) -> None:
    case.passes[event["stage"]] = case.passes.get(event["stage"], 0) + 1


def noted(case: Case, event: Event) -> None:
    """A fact for the log that changes no state."""
