"""How long a case waited and was worked on: every moment of it counts once, as one of the two."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from formloom.kernel.flows.case import Case
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.evolve import apply, blank

NOTHING = timedelta(0)


def parts_of(events: Iterable[Event]) -> list[tuple[timedelta, timedelta]]:
    """(waited, worked) for the time before each event; the first has none.

    With lanes side by side, sums per task would exceed the duration of the case; these add up to it.
    """
    case, before, found = blank(""), None, []
    for event in events:
        at = datetime.fromisoformat(event["at"])
        passed = at - before if before is not None else NOTHING
        found.append((NOTHING, passed) if works_now(case) else (passed, NOTHING))
        apply(case, event)
        before = at
    return found


def works_now(case: Case) -> bool:
    """Whether somebody has begun a task that is still open; nobody works while nothing may move."""
    return not case.is_locked and any(task.begun for task in case.open_tasks())
