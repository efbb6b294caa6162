"""The armed instants of cases, as rows: written with what arms them, found by the worker, gone when fired.

A row only says when a case is to be looked at; what is to be done then is read off the case, under its lock.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import flow_case, timer

c = timer.c


@dataclass(frozen=True)
class Armed:
    """One instant of one task."""

    task: str
    kind: str
    due_at: datetime


@dataclass(frozen=True)
class Due:
    """A case that is to be looked at. attempts: how often that was begun."""

    case: str
    attempts: int


def change(tx: Tx, case: str, gone: Iterable[Armed], new: Iterable[Armed]) -> None:
    """Take away some instants of a case and add others. The case is locked."""
    for one in gone:
        tx.execute(sa.delete(timer).where(
            c.case == case, c.task == one.task, c.kind == one.kind, c.due_at == one.due_at))
    insert(tx, {case: new})


def insert(tx: Tx, armed: Mapping[str, Iterable[Armed]]) -> None:
    """Arm instants of some cases."""
    rows = [{"case": case, "task": one.task, "kind": one.kind, "due_at": one.due_at, "payload": {}}
            for case, instants in armed.items() for one in instants]
    if rows:
        tx.execute(sa.insert(timer), rows)


def replace(tx: Tx, case: str, armed: Iterable[Armed]) -> None:
    """Make the rows of a case what they should be, whoever holds them. Leans on ix_timer_case."""
    wanted = set(armed)
    rows = tx.execute(sa.select(c.id, c.task, c.kind, c.due_at).where(c.case == case)).all()
    known = {Armed(row.task, row.kind, row.due_at): row.id for row in rows}
    stale = [id for one, id in known.items() if one not in wanted]
    if stale:
        tx.execute(sa.delete(timer).where(c.id.in_(stale)))
    tx.execute(sa.update(timer).where(c.case == case).values(
        owner=None, locked_until=None, attempts=0, error=None))
    change(tx, case, (), wanted - known.keys())


def next_due(tx: Tx) -> datetime | None:
    """When the next instant comes that nobody holds any more. Leans on ix_timer_due."""
    free_at = sa.case((c.locked_until > c.due_at, c.locked_until), else_=c.due_at)
    found: datetime | None = tx.execute(sa.select(sa.func.min(free_at)).where(c.done_at.is_(None))).scalar()
    return found


def claim(tx: Tx, owner: str, now: datetime, lease: timedelta, most: int) -> list[Due]:
    """Cases with an instant that has come and that nobody holds: by time, then by the start of the case."""
    free = (
        sa.select(c.id)
        .where(c.done_at.is_(None), c.due_at <= now)
        .where(sa.or_(c.locked_until.is_(None), c.locked_until <= now))
        .order_by(c.due_at, c.id).limit(most).with_for_update(skip_locked=True).cte("free")
    )
    taken = (
        sa.update(timer).where(c.id.in_(sa.select(free.c.id)))
        .values(owner=owner, locked_until=now + lease, attempts=c.attempts + 1)
        .returning(c.case, c.due_at, c.attempts)
    )
    rows = tx.execute(taken).all()
    begun = sa.select(flow_case.c.id, flow_case.c.started_at)
    found = tx.execute(begun.where(flow_case.c.id.in_({row.case for row in rows})))
    started = {row.id: row.started_at for row in found}
    first: dict[str, Due] = {}
    for row in sorted(rows, key=lambda one: (one.due_at, started[one.case])):
        first.setdefault(row.case, Due(row.case, row.attempts))
    return list(first.values())


def put_off(tx: Tx, case: str, owner: str, error: str, until: datetime) -> None:
    """Leave what this worker holds of a case for later, with the reason."""
    tx.execute(sa.update(timer).where(c.case == case, c.owner == owner).values(
        locked_until=until, error=error))
