"""What leaves after commit: rows that one worker at a time holds by a lease, each confirmed by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import outbox


@dataclass(frozen=True)
class Item:
    """A claimed row. attempts is the fence: a later claim has a higher one."""

    id: int
    channel: str
    payload: Any
    attempts: int


def put(tx: Tx, channel: str, payloads: Sequence[Mapping[str, Any]], now: datetime) -> None:
    """Queue one row per payload, due at once."""
    rows = [{"channel": channel, "payload": one, "created_at": now, "due_at": now} for one in payloads]
    if rows:
        tx.execute(sa.insert(outbox), rows)


def next_due(tx: Tx) -> datetime | None:
    """When the next row may be claimed: when it is due, and nobody holds it any more."""
    free_at = sa.case((outbox.c.locked_until > outbox.c.due_at, outbox.c.locked_until), else_=outbox.c.due_at)
    query = sa.select(sa.func.min(free_at)).where(outbox.c.done_at.is_(None))
    found: datetime | None = tx.execute(query).scalar()
    return found


def claim(tx: Tx, owner: str, now: datetime, lease: timedelta, most: int) -> list[Item]:
    """Take rows that are due and that nobody holds; they come back when the lease ends unconfirmed."""
    free = (
        sa.select(outbox.c.id)
        .where(outbox.c.done_at.is_(None), outbox.c.due_at <= now)
        .where(sa.or_(outbox.c.locked_until.is_(None), outbox.c.locked_until <= now))
        .order_by(outbox.c.due_at, outbox.c.id).limit(most).with_for_update(skip_locked=True).cte("free")
    )
    taken = (
        sa.update(outbox).where(outbox.c.id.in_(sa.select(free.c.id)))
        .values(owner=owner, locked_until=now + lease, attempts=outbox.c.attempts + 1)
        .returning(outbox.c.id, outbox.c.channel, outbox.c.payload, outbox.c.attempts)
    )
    found = [Item(**row) for row in tx.execute(taken).mappings()]
    return sorted(found, key=lambda item: item.id)


def confirm(tx: Tx, item: Item, owner: str, now: datetime) -> bool:
    """Say that one row was delivered; False when the lease was lost to somebody else."""
    mine = _held(item, owner).values(done_at=now, locked_until=None)
    return tx.execute(mine).rowcount == 1


def put_off(tx: Tx, item: Item, owner: str, error: str, due_at: datetime | None, now: datetime) -> bool:
    """Try again later; without a time it is given up, with its reason kept."""
    again = {"due_at": due_at} if due_at else {"done_at": now}
    return tx.execute(_held(item, owner).values(error=error, locked_until=None, **again)).rowcount == 1


def sweep(tx: Tx, before: datetime) -> None:
    """Forget what was delivered long ago."""
    tx.execute(sa.delete(outbox).where(outbox.c.done_at < before, outbox.c.error.is_(None)))


def _held(item: Item, owner: str) -> sa.Update:
    return sa.update(outbox).where(
        outbox.c.id == item.id, outbox.c.owner == owner, outbox.c.attempts == item.attempts,
        outbox.c.done_at.is_(None),
    )
