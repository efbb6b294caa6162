"""What the log says of the way a case took: visits, how they ended, and the branches of blocks."""

from collections.abc import Sequence
from dataclasses import dataclass

from formloom.kernel.flows import Event


@dataclass
class Way:
    """last: stage -> its last visit. outcome: of visits that ended.

    branches: (visit, branch) -> taken, yes, no or cancelled.
    """

    last: dict[str, str]
    outcome: dict[str, str]
    superseded: set[str]
    branches: dict[tuple[str, str], str]


def way_of(events: Sequence[Event]) -> Way:
    """The way of a case with these events."""
    way = Way({}, {}, set(), {})
    for event in events:
        note = NOTES.get(event["type"])
        if note is not None:
            note(way, event)
    return way


def _entered(way: Way, event: Event) -> None:
    way.last[event["stage"]] = event["visit"]


def _submitted(way: Way, event: Event) -> None:
    _entered(way, event)
    way.outcome[event["visit"]] = "handled"


def _closed(way: Way, event: Event) -> None:
    way.outcome[event["visit"]] = event["outcome"]


def _removed(way: Way, event: Event) -> None:
    way.outcome.update(dict.fromkeys([*event["visits"], *event["blocks"]], "cancelled"))


def _chosen(way: Way, event: Event) -> None:
    if event["to"] is not None:
        way.branches[event["visit"], event["to"]] = "taken"


def _forked(way: Way, event: Event) -> None:
    way.branches.update({(event["visit"], one): "taken" for one in event["branches"]})


def _arrived(way: Way, event: Event) -> None:
    way.branches[event["block"], event["branch"]] = event["result"]


def _joined(way: Way, event: Event) -> None:
    way.outcome[event["block"]] = event["outcome"]
    for key, state in way.branches.items():
        if key[0] == event["block"] and state == "taken":
            way.branches[key] = "cancelled"


def _superseded(way: Way, event: Event) -> None:
    way.superseded.update(event["visits"])


def _restored(way: Way, event: Event) -> None:
    for block in event["blocks"]:
        way.outcome.pop(block["visit"], None)


NOTES = {
    "submitted": _submitted, "stage_entered": _entered, "visit_closed": _closed, "tokens_removed": _removed,
    "branch_chosen": _chosen, "block_forked": _forked, "branch_arrived": _arrived, "block_joined": _joined,
    "visits_superseded": _superseded, "marking_restored": _restored,
}
