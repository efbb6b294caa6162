"""What leaves after commit: rows that one worker at a time holds by a lease, each confirmed by itself.

Rows about one case go to one receiver in their order: a row's turn comes when those before it are done. What
goes to others does not wait for them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from formloom.storage.prepared import unless_there
from formloom.storage.stores import Tx
from formloom.storage.tables import outbox

_before = outbox.alias("before")


@dataclass(frozen=True)
class Item:
    """A claimed row. attempts is the fence: a later claim has a higher one."""

    id: int
    channel: str
    payload: Any
    attempts: int
    key: str | None
    receiver: str | None
    case: str | None
    created_at: datetime


def put(tx: Tx, channel: str, payloads: Sequence[Mapping[str, Any]], now: datetime) -> None:
    """Queue one row per payload, due at once."""
    rows = [{"channel": channel, "payload": one, "created_at": now, "due_at": now} for one in payloads]
    if rows:
        tx.execute(sa.insert(outbox), rows)


def put_keyed(tx: Tx, channel: str, rows: Sequence[Mapping[str, Any]], now: datetime) -> None:
    """Queue rows of {key, receiver, case, payload}; one whose key is there already is not queued again."""
    if rows:
        same = {"channel": channel, "created_at": now, "due_at": now}
        tx.execute(unless_there(tx, outbox), [{**same, **row} for row in rows])


def next_due(tx: Tx, channel: str) -> datetime | None:
    """When the next row may be claimed: when it is due, its turn has come and nobody holds it any more."""
    free_at = sa.case((outbox.c.locked_until > outbox.c.due_at, outbox.c.locked_until), else_=outbox.c.due_at)
    query = sa.select(sa.func.min(free_at)).where(*_in_turn(channel))
    found: datetime | None = tx.execute(query).scalar()
    return found


def claim(tx: Tx, channel: str, owner: str, now: datetime, lease: timedelta, most: int) -> list[Item]:
    """Take rows that are due and that nobody holds; they come back when the lease ends unconfirmed."""
    free = (
        sa.select(outbox.c.id)
        .where(*_in_turn(channel), outbox.c.due_at <= now)
        .where(sa.or_(outbox.c.locked_until.is_(None), outbox.c.locked_until <= now))
        .order_by(outbox.c.due_at, outbox.c.id).limit(most)
        .with_for_update(skip_locked=True, of=outbox).cte("free")
    )
    taken = (
        sa.update(outbox).where(outbox.c.id.in_(sa.select(free.c.id)))
        .values(owner=owner, locked_until=now + lease, attempts=outbox.c.attempts + 1)
        .returning(*(outbox.c[one.name] for one in fields(Item)))
    )
    found = [Item(**row) for row in tx.execute(taken).mappings()]
    return sorted(found, key=lambda item: item.id)


def confirm(tx: Tx, item: Item, owner: str, now: datetime) -> bool:
    """Say that one row was delivered; False when the lease was lost to somebody else."""
    mine = _held(item, owner).values(done_at=now, locked_until=None, error=None)
    return tx.execute(mine).rowcount == 1


def put_off(tx: Tx, item: Item, owner: str, error: str, due_at: datetime | None, now: datetime) -> bool:
    """Try again later; without a time it is given up, with its reason kept."""
    again = {"due_at": due_at} if due_at else {"done_at": now}
    return tx.execute(_held(item, owner).values(error=error, locked_until=None, **again)).rowcount == 1


def hurry(tx: Tx, channel: str, error: str, now: datetime) -> None:
    """Make due what waits because of an error that begins like this."""
    waiting = (outbox.c.channel == channel, outbox.c.done_at.is_(None), outbox.c.due_at > now)
    tx.execute(sa.update(outbox).where(*waiting, outbox.c.error.startswith(error)).values(due_at=now))


def sweep(tx: Tx, before: datetime) -> None:
    """Forget what was delivered or given up long ago, and what has waited as long for a way out."""
    stranded = sa.and_(
        outbox.c.done_at.is_(None), outbox.c.attempts == 0, outbox.c.created_at < before)
    tx.execute(sa.delete(outbox).where(sa.or_(outbox.c.done_at < before, stranded)))


def _in_turn(channel: str) -> tuple[sa.ColumnElement[bool], ...]:
    """Open rows whose turn it is. Leans on ix_outbox_turn."""
    earlier = sa.select(sa.literal(1)).where(
        _before.c.case == outbox.c.case, _before.c.receiver == outbox.c.receiver,
        _before.c.channel == channel, _before.c.done_at.is_(None), _before.c.id < outbox.c.id)
    return outbox.c.channel == channel, outbox.c.done_at.is_(None), ~sa.exists(earlier)


def _held(item: Item, owner: str) -> sa.Update:
    return sa.update(outbox).where(
        outbox.c.id == item.id, outbox.c.owner == owner, outbox.c.attempts == item.attempts,
        outbox.c.done_at.is_(None),
    )
