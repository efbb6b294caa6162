"""Why somebody has a task again: who sent the case back into its visit, from where, and with what words."""

from collections.abc import Iterable
from typing import Any

from formloom.kernel.flows import Event, Flow
from formloom.runtime import texts
from formloom.runtime.refs import person
from formloom.runtime.rights import Rights

Value = dict[str, Any]
# What moves a case: the last of them before a visit is what led to it.
MOVING = ("decided", "auto_decided", "resubmitted", "jumped", "routed_back")
# The events that ``sender_of`` looks at.
TYPES = (*MOVING, "stage_entered")
BACKWARDS = ("return", "reject")


def sender_of(events: Iterable[Event], visit: str) -> Event | None:
    """The decision that sent the case back into this visit; None where it came in another way."""
    last: Event | None = None
    for event in events:
        if event["type"] in MOVING:
            last = event
        elif event["type"] == "stage_entered" and event["visit"] == visit:
            sent = event["why"] == "return" and last is not None and last.get("action") in BACKWARDS
            return last if sent else None
    return None


def told(
    rights: Rights, flow: Flow, event: Event | None, language: str, *, heard: bool = True
) -> Value | None:
    """Who returned it, from which stage, and his words for those who may read them."""
    if event is None:
        return None
    return {
        "by": person(rights.ctx.people, event["by"]), "at": event["at"],
        "stage": texts.stage_named(flow, event["stage"], language),
        "comment": event.get("comment") if heard else None,
    }
