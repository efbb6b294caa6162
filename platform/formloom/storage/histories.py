"""Every change of a record as a diff: who, by which way, when, and for which case."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from formloom.storage import bulk
from formloom.storage.stores import Tx
from formloom.storage.tables import history


def add(
    tx: Tx, form: str, record: str, revision: int, action: str, *, by: str | None, path: str, at: datetime,
    changes: Sequence[Mapping[str, Any]], case: str | None = None,
) -> None:
    """One change. changes: [{path, before, after}]; action: created, updated, deleted, restored."""
    add_many(tx, form, [{"record": record, "revision": revision, "action": action, "by": by, "path": path,
                         "at": at, "changes": list(changes), "case": case}])


def add_many(tx: Tx, form: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Changes of records of one form (``app/form``), in this order: the arguments of ``add`` by name."""
    app, _, key = form.partition("/")
    bulk.insert(tx, history, [{"app": app, "form": key, **row} for row in rows])


def of_record(tx: Tx, record: str, before: int | None, size: int) -> list[dict[str, Any]]:
    """A record's changes, newest first, older than the row ``before``. Leans on ix_history_record."""
    query = sa.select(history).where(history.c.record == record)
    if before is not None:
        query = query.where(history.c.id < before)
    return [dict(row._mapping) for row in tx.execute(query.order_by(history.c.id.desc()).limit(size))]
