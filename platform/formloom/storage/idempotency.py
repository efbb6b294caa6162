"""Answers kept for repeated requests, in the store that the request changed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError

from formloom.storage.errors import LOCK_TIMEOUT, StoreBusy
from formloom.storage.stores import Tx
from formloom.storage.tables import idempotency


@dataclass(frozen=True)
class Kept:
    """What is known under a key: the request's fingerprint and its answer, stored together."""

    fingerprint: str
    status: int
    answer: Any
    created_at: datetime


def reserve(tx: Tx, member: str, key: str, fingerprint: str, now: datetime) -> Kept | None:
    """Take the key for a request; when it is taken already, what is kept under it.

    Waits for a request that is just being carried out under it. Raises StoreBusy when that takes long.
    """
    insert = sqlite.insert(idempotency) if tx.is_sqlite else postgresql.insert(idempotency)
    row = {"member": member, "key": key, "fingerprint": fingerprint, "created_at": now}
    made = insert.values(row).on_conflict_do_nothing().returning(idempotency.c.key)
    try:
        taken = tx.execute(made).first()
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) != LOCK_TIMEOUT:
            raise
        raise StoreBusy(tx.workspace) from error
    if taken is not None:
        return None
    return find(tx, member, key)


def find(tx: Tx, member: str, key: str) -> Kept | None:
    """What is kept under a key, if anything."""
    row = tx.execute(sa.select(
        idempotency.c.fingerprint, idempotency.c.status, idempotency.c.answer, idempotency.c.created_at
    ).where(_is(member, key))).mappings().first()
    return Kept(**row) if row else None


def keep(tx: Tx, member: str, key: str, status: int, answer: Any) -> None:
    """Store the answer for repeats."""
    tx.execute(sa.update(idempotency).where(_is(member, key)).values(status=status, answer=answer))


def release(tx: Tx, member: str, key: str) -> None:
    """Give the key back: the request was refused and may be sent again."""
    tx.execute(sa.delete(idempotency).where(_is(member, key)))


def sweep(tx: Tx, before: datetime) -> None:
    tx.execute(sa.delete(idempotency).where(idempotency.c.created_at < before))


def _is(member: str, key: str) -> sa.ColumnElement[bool]:
    return sa.and_(idempotency.c.member == member, idempotency.c.key == key)
