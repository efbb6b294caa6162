"""Cases that were recorded elsewhere, written with all they left behind, a statement for each table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from formloom.storage import bulk
from formloom.storage.cases import event_rows, with_moments
from formloom.storage.stores import Tx
from formloom.storage.tables import event, flow_case, participant, task, visit


@dataclass(frozen=True)
class Recorded:
    """One case. row: the columns of its table. visits, tasks: id -> columns.

    taking_part: (part, member, since), the first time counts.
    """

    row: Mapping[str, Any]
    events: Sequence[Mapping[str, Any]]
    visits: Mapping[str, Mapping[str, Any]]
    tasks: Mapping[str, Mapping[str, Any]]
    taking_part: Sequence[tuple[str, str, datetime]]


def insert(tx: Tx, found: Sequence[Recorded]) -> None:
    """Write them all; none of them may be there yet."""
    bulk.insert(tx, flow_case, [one.row for one in found])
    bulk.insert(tx, event, [row for one in found for row in event_rows(one.row["id"], 0, one.events)])
    bulk.insert(tx, visit, [{"case": one.row["id"], "id": key, **with_moments(columns)}
                            for one in found for key, columns in one.visits.items()])
    bulk.insert(tx, task, [{"case": one.row["id"], "id": key, **with_moments(columns)}
                           for one in found for key, columns in one.tasks.items()])
    bulk.insert(tx, participant, [row for one in found for row in _participants(one)])


def _participants(one: Recorded) -> list[dict[str, Any]]:
    since: dict[tuple[str, str], datetime] = {}
    for part, member, at in one.taking_part:
        since.setdefault((part, member), at)
    return [{"case": one.row["id"], "record": one.row["record"], "part": part, "member": member, "at": at}
            for (part, member), at in since.items()]
