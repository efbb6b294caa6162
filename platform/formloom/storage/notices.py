"""In-app notices: one row is one delivered notice."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from formloom.storage.prepared import unless_there
from formloom.storage.stores import Tx
from formloom.storage.tables import notice


def insert(tx: Tx, rows: Sequence[Mapping[str, Any]]) -> None:
    """Store notices; an id that is there already is left alone, so delivering twice is delivering once."""
    if rows:
        tx.execute(unless_there(tx, notice), [dict(row) for row in rows])


def page(
    tx: Tx, member: str, after: tuple[datetime, str] | None, size: int
) -> list[dict[str, Any]]:
    """A member's notices, newest first, after a place in the list. Leans on ix_notice_member."""
    query = sa.select(notice).where(notice.c.member == member)
    if after is not None:
        query = query.where(
            sa.or_(notice.c.at < after[0], sa.and_(notice.c.at == after[0], notice.c.id < after[1]))
        )
    query = query.order_by(notice.c.at.desc(), notice.c.id.desc()).limit(size)
    return [dict(row._mapping) for row in tx.execute(query)]


def unread(tx: Tx, member: str, most: int = 100) -> int:
    """How many are unread, counted up to ``most``."""
    some = sa.select(notice.c.id).where(notice.c.member == member, notice.c.read_at.is_(None)).limit(most)
    return int(tx.execute(sa.select(sa.func.count()).select_from(some.subquery())).scalar_one())


def read_case(tx: Tx, member: str, case: str, now: datetime) -> None:
    """Mark what the member was told about one case as read. Leans on ix_notice_member."""
    mine = (notice.c.member == member, notice.c.read_at.is_(None), notice.c.case == case)
    tx.execute(sa.update(notice).where(*mine).values(read_at=now))


_READ_TASKS = sa.update(notice).where(
    notice.c.task.in_(sa.bindparam("tasks", expanding=True)), notice.c.read_at.is_(None))


def read_tasks(tx: Tx, tasks: Sequence[str], now: datetime) -> None:
    """Mark what anybody was told about these tasks as read. Leans on ix_notice_task."""
    if tasks:
        tx.execute(_READ_TASKS, {"tasks": list(tasks), "read_at": now})


def mark_read(tx: Tx, member: str, ids: Sequence[str] | None, now: datetime) -> None:
    """Mark the member's own notices as read: these, or all for None."""
    mine = sa.update(notice).where(notice.c.member == member, notice.c.read_at.is_(None))
    if ids is not None:
        mine = mine.where(notice.c.id.in_(ids))
    tx.execute(mine.values(read_at=now))
