"""What administrators see of one channel of the outbox: pages by state, counts, one row, sending again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import outbox

STATES = ("waiting", "sent", "dead")
MOST_COUNTED = 1000
Row = dict[str, Any]


def page(tx: Tx, channel: str, state: str | None, after: int | None, size: int) -> list[Row]:
    """Rows of one state (None: all), the newest first, after a place. Leans on ix_outbox_channel."""
    query = sa.select(outbox).where(outbox.c.channel == channel, *([_is(state)] if state else []))
    if after is not None:
        query = query.where(outbox.c.id < after)
    return [dict(row._mapping) for row in tx.execute(query.order_by(outbox.c.id.desc()).limit(size))]


def counts(tx: Tx, channel: str) -> dict[str, int]:
    """How many rows there are of each state, counted up to MOST_COUNTED."""
    found = {}
    for state in STATES:
        some = sa.select(outbox.c.id).where(outbox.c.channel == channel, _is(state)).limit(MOST_COUNTED)
        found[state] = int(tx.execute(sa.select(sa.func.count()).select_from(some.subquery())).scalar_one())
    return found


def get(tx: Tx, channel: str, key: str) -> Row | None:
    """One row by its key."""
    found = tx.execute(sa.select(outbox).where(outbox.c.channel == channel, outbox.c.key == key)).first()
    return None if found is None else dict(found._mapping)


def again(tx: Tx, channel: str, keys: Sequence[str] | None, now: datetime) -> int:
    """Make due at once what waits for its next try or was given up: these, or everything given up for None.

    attempts stays: it is the fence. So each asking gives what was given up one more try.
    """
    these = _is("dead") if keys is None else outbox.c.key.in_(keys)
    open_again = sa.and_(these, outbox.c.channel == channel, outbox.c.error.is_not(None))
    return tx.execute(sa.update(outbox).where(open_again).values(due_at=now, done_at=None)).rowcount


def state_of(row: Row) -> str:
    """waiting, sent or dead."""
    if row["done_at"] is None:
        return "waiting"
    return "sent" if row["error"] is None else "dead"


def _is(state: str) -> sa.ColumnElement[bool]:
    if state == "waiting":
        return outbox.c.done_at.is_(None)
    gone = outbox.c.error.is_(None) if state == "sent" else outbox.c.error.is_not(None)
    return sa.and_(outbox.c.done_at.is_not(None), gone)
