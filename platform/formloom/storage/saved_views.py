"""Views that people saved for themselves: each is its owner's only."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import saved_view

Row = dict[str, Any]
MOST = 50


def of_member(tx: Tx, member: str, app: str, form: str) -> list[Row]:
    """A member's views of one form, the oldest first."""
    own = saved_view.c
    mine = (own.member == member, own.app == app, own.form == form)
    query = sa.select(saved_view).where(*mine).order_by(own.created_at, own.id)
    return [dict(row._mapping) for row in tx.execute(query)]


def get(tx: Tx, member: str, app: str, form: str, id: str) -> Row | None:
    """One view, if it is this member's."""
    return next((one for one in of_member(tx, member, app, form) if one["id"] == id), None)


def insert(tx: Tx, row: Mapping[str, Any]) -> None:
    tx.execute(sa.insert(saved_view).values(dict(row)))


def update(tx: Tx, id: str, revision: int, title: str, document: Any, at: datetime) -> bool:
    """Store what a view became; False when it is not at this revision any more."""
    own = saved_view.c
    done = tx.execute(
        sa.update(saved_view).where(own.id == id, own.revision == revision)
        .values(title=title, document=document, updated_at=at, revision=revision + 1))
    return bool(done.rowcount == 1)


def delete(tx: Tx, id: str) -> None:
    tx.execute(sa.delete(saved_view).where(saved_view.c.id == id))
