"""My work: what a member has to do, started, did, and got a copy of. Keyset pages."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import flow_case, participant, task, visit
from formloom.storage.types import Moment

Row = dict[str, Any]
Place = Sequence[Any]
NEVER = datetime(9999, 12, 31, tzinfo=UTC)
DECIDED = ("approved", "rejected", "handled", "returned", "transferred")
MOST_COUNTED = 1000
CASE = [
    flow_case.c[name].label(f"case_{name}")
    for name in (
        "id",
        "app",
        "form",
        "record",
        "flow",
        "flow_version",
        "form_version",
        "state",
        "initiator",
        "started_at",
        "ended_at",
    )
]

_came = sa.and_(visit.c.case == task.c.case, visit.c.id == task.c.visit)
_TASKS = sa.select(task, visit.c.why, *CASE).select_from(task.join(flow_case).outerjoin(visit, _came))
_URGENT = (sa.func.coalesce(task.c.due_at, sa.literal(NEVER, Moment())), task.c.opened_at)
_FIRST_TODO = _TASKS.where(task.c.member == sa.bindparam("member"), task.c.state == "open").order_by(
    *_URGENT, task.c.id).limit(sa.bindparam("size", type_=sa.Integer))


def todo(tx: Tx, member: str, after: Place | None, size: int) -> list[Row]:
    """Open tasks, the most urgent first: late, then by deadline, then without one; the longest open first.

    Leans on ix_task_open; nobody has so many that sorting them costs.
    """
    if after is None:
        return [dict(row._mapping) for row in tx.execute(_FIRST_TODO, {"member": member, "size": size})]
    return _tasks(tx, _open(member), _URGENT, after, size, descending=False)


def done(tx: Tx, member: str, after: Place | None, size: int) -> list[Row]:
    """Tasks the member decided, the latest first. Leans on ix_task_closed."""
    return _tasks(tx, _decided(member), (task.c.closed_at,), after, size, descending=True)


def started(tx: Tx, member: str, after: Place | None, size: int) -> list[Row]:
    """Cases the member started, the latest first. Leans on ix_case_initiator."""
    query = sa.select(*CASE).where(flow_case.c.initiator == member)
    return _page(tx, query, (flow_case.c.started_at,), flow_case.c.id, after, size, descending=True)


def copied(tx: Tx, member: str, after: Place | None, size: int) -> list[Row]:
    """Cases the member got a copy of, the latest first. Leans on ix_participant_member."""
    mine = (participant.c.member == member, participant.c.part == "copied")
    query = sa.select(*CASE, participant.c.at.label("copied_at")).join(flow_case).where(*mine)
    return _page(tx, query, (participant.c.at,), participant.c.case, after, size, descending=True)


def count_todo(tx: Tx, member: str) -> int:
    """How many open tasks, counted up to MOST_COUNTED."""
    return count(tx, "todo", member)


def count(tx: Tx, name: str, member: str) -> int:
    """How many entries a list has, counted up to MOST_COUNTED."""
    some = sa.select(sa.literal(1)).where(*_COUNTED[name](member)).limit(MOST_COUNTED)
    return int(tx.execute(sa.select(sa.func.count()).select_from(some.subquery())).scalar_one())


def count_late(tx: Tx, member: str, now: datetime) -> int:
    """How many of the open tasks are late, counted up to MOST_COUNTED; none while its case is suspended."""
    late = (_open(member), task.c.due_at < now, flow_case.c.state != "suspended")
    some = sa.select(sa.literal(1)).select_from(task.join(flow_case)).where(*late).limit(MOST_COUNTED)
    return int(tx.execute(sa.select(sa.func.count()).select_from(some.subquery())).scalar_one())


def _open(member: str) -> sa.ColumnElement[bool]:
    return sa.and_(task.c.member == member, task.c.state == "open")


def _decided(member: str) -> sa.ColumnElement[bool]:
    """By his own hand: what the flow admin decided for him is not his work (J16)."""
    own = (task.c.member == member, task.c.by == member)
    return sa.and_(*own, task.c.closed_at.is_not(None), task.c.state.in_(DECIDED))


_COUNTED: dict[str, Callable[[str], Sequence[sa.ColumnElement[bool]]]] = {
    "todo": lambda member: [_open(member)],
    "done": lambda member: [_decided(member)],
    "started": lambda member: [flow_case.c.initiator == member],
    "copied": lambda member: [participant.c.member == member, participant.c.part == "copied"],
}


def _tasks(
    tx: Tx,
    where: sa.ColumnElement[bool],
    by: Sequence[sa.ColumnElement[Any]],
    after: Place | None,
    size: int,
    *,
    descending: bool,
) -> list[Row]:
    return _page(tx, _TASKS.where(where), by, task.c.id, after, size, descending=descending)


def _page(
    tx: Tx, query: sa.Select[Any], by: Sequence[sa.ColumnElement[Any]], id: sa.Column[Any],
    after: Place | None, size: int, *, descending: bool,
) -> list[Row]:
    """Some rows behind a place, which has a value for each of ``by`` and the id."""
    keys = [*by, id]
    if after is not None:
        near = keys[0] <= after[0] if descending else keys[0] >= after[0]
        query = query.where(near, _behind(keys, after, descending))
    order = [key.desc() for key in keys] if descending else keys
    return [dict(row._mapping) for row in tx.execute(query.order_by(*order).limit(size))]


def _behind(
    keys: Sequence[sa.ColumnElement[Any]], place: Sequence[Any], descending: bool
) -> sa.ColumnElement[bool]:
    """Whether a row comes after the place, key by key."""
    key, value = keys[0], place[0]
    further = key < value if descending else key > value
    return further if len(keys) == 1 else sa.or_(
        further, sa.and_(key == value, _behind(keys[1:], place[1:], descending)))
