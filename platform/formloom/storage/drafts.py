"""Drafts of records: seen by their author only, not validated, in no list or history."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import draft

MOST = 200


def insert(tx: Tx, row: Mapping[str, Any]) -> None:
    tx.execute(sa.insert(draft).values(dict(row)))


def of_author(tx: Tx, author: str, app: str, form: str) -> list[dict[str, Any]]:
    """An author's drafts of one form, newest first."""
    query = (
        sa.select(draft).where(draft.c.author == author, draft.c.app == app, draft.c.form == form)
        .order_by(draft.c.updated_at.desc(), draft.c.id).limit(MOST)
    )
    return [dict(row._mapping) for row in tx.execute(query)]


def get(tx: Tx, author: str, app: str, form: str, id: str) -> dict[str, Any] | None:
    """One draft, if it is this author's."""
    mine = (draft.c.id == id, draft.c.author == author, draft.c.app == app, draft.c.form == form)
    found = tx.execute(sa.select(draft).where(*mine)).first()
    return None if found is None else dict(found._mapping)


def put(tx: Tx, author: str, id: str, data: Any, base_revision: int | None, at: datetime) -> None:
    """Replace what an author's draft holds."""
    mine = sa.update(draft).where(draft.c.id == id, draft.c.author == author)
    tx.execute(mine.values(data=data, base_revision=base_revision, updated_at=at))


def delete(tx: Tx, author: str, id: str) -> None:
    tx.execute(sa.delete(draft).where(draft.c.id == id, draft.c.author == author))
