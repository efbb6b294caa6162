"""The decision list of a case: who decided what, people and rules alike (J2)."""

from collections.abc import Iterable
from typing import NamedTuple

from formloom.kernel.flows.event import Event


class Decision(NamedTuple):
    """One row. ``by`` is None for a rule, which ``rule`` then names; ``principal`` is whose task it was."""

    at: str
    action: str
    stage: str
    visit: str
    by: str | None
    principal: str | None
    rule: str | None
    superseded: bool

    def __str__(self) -> str:
        """As plays write it: ``u2 approve A``, ``auto approve A for m (dedup)``, a star when superseded."""
        if self.by is None:
            whom = f" for {self.principal}" if self.principal else ""
            text = f"auto {self.action} {self.stage}{whom} ({self.rule})"
        else:
            whom = f" for {self.principal}" if self.principal else ""
            text = f"{self.by}{whom} {self.action} {self.stage}"
        return f"{text} *" if self.superseded else text


def decisions_of(events: Iterable[Event]) -> list[Decision]:
    """All decisions in the order they fell."""
    found, gone = [], set()
    for event in events:
        if event["type"] in ("decided", "auto_decided"):
            found.append(event)
        elif event["type"] == "visits_superseded":
            gone.update(event["visits"])
    return [
        Decision(
            event["at"],
            event["action"],
            event["stage"],
            event["visit"],
            event["by"],
            event.get("for") or (event.get("member") if event["by"] is None else None),
            event.get("reason") if event["by"] is None else None,
            event["visit"] in gone,
        )
        for event in found
    ]
