"""Apps and their documents: heads, versions, the shared draft, publications."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import (
    app,
    definition,
    definition_draft,
    definition_head,
    flow_case,
    publication,
)

ETAGS_PER_DRAFT = 100_000


class Head(NamedTuple):
    """Which version of a document counts now."""

    app: str
    kind: str
    key: str
    version: int


def apps(tx: Tx) -> list[dict[str, Any]]:
    """All apps, in their order."""
    rows = tx.execute(sa.select(app).order_by(app.c.position, app.c.created_at, app.c.key))
    return [dict(row._mapping) for row in rows]


def get_app(tx: Tx, key: str) -> dict[str, Any] | None:
    found = tx.execute(sa.select(app).where(app.c.key == key)).first()
    return None if found is None else dict(found._mapping)


def insert_app(tx: Tx, row: Mapping[str, Any]) -> None:
    """Keys: key, title, language, created_at, perhaps position and template."""
    tx.execute(sa.insert(app).values(dict(row)))


def lock(tx: Tx) -> None:
    """Let nobody else change definitions of this workspace until the transaction ends."""
    tx.execute(sa.select(app.c.key).order_by(app.c.key).with_for_update())


def live_cases(tx: Tx, app_key: str, form: str) -> bool:
    """Whether a case on a record of this form has not ended."""
    query = sa.select(flow_case.c.id).where(
        flow_case.c.app == app_key, flow_case.c.form == form, flow_case.c.ended_at.is_(None))
    return tx.execute(query.limit(1)).first() is not None


def live_cases_by_flow(tx: Tx, app_key: str) -> dict[tuple[str, str], int]:
    """(flow, form) -> how many cases of it have not ended."""
    case = flow_case.c
    query = (
        sa.select(case.flow, case.form, sa.func.count()).where(case.app == app_key, case.ended_at.is_(None))
        .group_by(case.flow, case.form).order_by(case.flow, case.form)
    )
    return {(flow, form): count for flow, form, count in tx.execute(query)}


def heads(
    tx: Tx, kind: str | None = None, app_key: str | None = None, *, removed: bool = False
) -> list[Head]:
    """The heads of all documents, or of one kind or app, in the order in which they were first published.

    removed: also those that were taken away; their tables are still there.
    """
    given = {name: value for name, value in (("kind", kind), ("app", app_key)) if value is not None}
    return [Head(*row) for row in tx.execute(_heads(removed, *given), given)]


@cache
def _heads(removed: bool, *given: str) -> sa.Select[Any]:
    """given: the columns that are asked for by value."""
    head = definition_head.c
    query = sa.select(head.app, head.kind, head.key, head.version)
    query = query.where(*(head[one] == sa.bindparam(one) for one in given))
    query = query if removed else query.where(~head.removed)
    return query.order_by(head.app, head.kind, head.position, head.key)


def published(tx: Tx, app_key: str) -> dict[tuple[str, str], dict[str, Any]]:
    """(kind, key) -> version, time and author of each document of an app that counts now."""
    head, one = definition_head.c, definition.c
    query = (
        sa.select(head.kind, head.key, head.version, publication.c.at, publication.c.by)
        .join(definition, sa.and_(one.app == head.app, one.kind == head.kind, one.key == head.key,
                                  one.version == head.version))
        .join(publication, publication.c.id == one.publication)
        .where(head.app == app_key, ~head.removed)
    )
    return {(row.kind, row.key): {"version": row.version, "at": row.at, "by": row.by}
            for row in tx.execute(query)}


_HEAD = sa.select(definition_head.c.version).where(
    *(definition_head.c[one] == sa.bindparam(one) for one in ("app", "kind", "key")),
    ~definition_head.c.removed)


def head_version(tx: Tx, app_key: str, kind: str, key: str) -> int | None:
    """The version that counts now; None for a document that is not there (any more)."""
    found: int | None = tx.execute(_HEAD, {"app": app_key, "kind": kind, "key": key}).scalar()
    return found


def document(tx: Tx, app_key: str, kind: str, key: str, version: int) -> Any:
    """One published document, None when there is none."""
    one = definition.c
    query = sa.select(one.document).where(
        one.app == app_key, one.kind == kind, one.key == key, one.version == version
    )
    return tx.execute(query).scalar()


def versions(tx: Tx, app_key: str, kind: str, key: str) -> list[dict[str, Any]]:
    """Version, time, author and note of every published version, newest first."""
    one, published = definition.c, publication.c
    query = (
        sa.select(one.version, published.id.label("publication"), published.at, published.by, published.note)
        .join(publication, publication.c.id == one.publication)
        .where(one.app == app_key, one.kind == kind, one.key == key).order_by(one.version.desc())
    )
    return [dict(row._mapping) for row in tx.execute(query)]


def insert_publication(tx: Tx, id: str, app_key: str, by: str | None, at: datetime, note: str | None) -> None:
    tx.execute(sa.insert(publication).values(id=id, app=app_key, by=by, at=at, note=note))


def insert_version(
    tx: Tx, app_key: str, kind: str, key: str, document: Any, publication_id: str
) -> int:
    """The next version of a document, which becomes its head; the answer is its number."""
    one, where = definition.c, _is(definition, app_key, kind, key)
    latest = tx.execute(sa.select(sa.func.max(one.version)).where(where)).scalar() or 0
    row = {"app": app_key, "kind": kind, "key": key, "version": latest + 1}
    tx.execute(sa.insert(definition).values(**row, document=document, publication=publication_id))
    done = tx.execute(
        sa.update(definition_head).where(_is(definition_head, app_key, kind, key))
        .values(version=latest + 1, removed=False)
    )
    if done.rowcount == 0:
        head = definition_head.c
        last = sa.select(sa.func.max(head.position)).where(head.app == app_key, head.kind == kind)
        position = (tx.execute(last).scalar() or 0) + 1
        tx.execute(sa.insert(definition_head).values(**row, position=position))
    return int(latest) + 1


def remove_head(tx: Tx, app_key: str, kind: str, key: str) -> None:
    """Take a document away; its versions and its data stay."""
    tx.execute(
        sa.update(definition_head).where(_is(definition_head, app_key, kind, key)).values(removed=True)
    )


def drafts(tx: Tx, app_key: str) -> list[dict[str, Any]]:
    """The changed documents of an app's draft."""
    one = definition_draft.c
    rows = tx.execute(sa.select(definition_draft).where(one.app == app_key).order_by(one.kind, one.key))
    return [dict(row._mapping) for row in rows]


def get_draft(tx: Tx, app_key: str, kind: str, key: str) -> dict[str, Any] | None:
    found = tx.execute(sa.select(definition_draft).where(_is(definition_draft, app_key, kind, key))).first()
    return None if found is None else dict(found._mapping)


def put_draft(
    tx: Tx, app_key: str, kind: str, key: str, document: Any, etag: int, *, first: int, by: str, at: datetime
) -> int | None:
    """Store a draft document over the one with this etag; its new etag, None when another one is there.

    first: what stands for "no draft yet", the published version. No document: the draft takes it away.
    """
    values = {"document": document, "removed": document is None, "by": by, "at": at}
    if get_draft(tx, app_key, kind, key) is not None:
        mine = sa.and_(_is(definition_draft, app_key, kind, key), definition_draft.c.etag == etag)
        done = tx.execute(sa.update(definition_draft).where(mine).values(**values, etag=etag + 1))
        return etag + 1 if done.rowcount == 1 else None
    if etag != first:
        return None
    # No etag of one draft is ever one of a later draft, or a version.
    begun = (first + 1) * ETAGS_PER_DRAFT
    tx.execute(sa.insert(definition_draft).values(app=app_key, kind=kind, key=key, etag=begun, **values))
    return begun


def clear_drafts(tx: Tx, app_key: str, which: Iterable[tuple[str, str]]) -> None:
    """Forget the draft of these (kind, key)."""
    for kind, key in which:
        tx.execute(sa.delete(definition_draft).where(_is(definition_draft, app_key, kind, key)))


def _is(table: sa.Table, app_key: str, kind: str, key: str) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.app == app_key, table.c.kind == kind, table.c.key == key)
