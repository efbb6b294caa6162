"""What people did that an administrator may look up later: added, read page by page, never changed."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import audit

Row = dict[str, Any]


def add(tx: Tx, *, at: datetime, by: str, action: str, app: str, form: str, details: Row) -> None:
    row = {"at": at, "by": by, "action": action, "app": app, "form": form, "details": details}
    tx.execute(sa.insert(audit).values(row))


def page(tx: Tx, before: int | None, size: int) -> list[Row]:
    """The newest entries older than this one."""
    query = sa.select(audit).order_by(audit.c.id.desc()).limit(size)
    if before is not None:
        query = query.where(audit.c.id < before)
    return [dict(row._mapping) for row in tx.execute(query)]
