"""Drafts: what somebody typed and has not handed in. Seen by its author only, and not judged."""

from collections.abc import Iterable, Mapping
from typing import Any

from formloom.kernel.forms import Form
from formloom.runtime import catalogue
from formloom.runtime.actor import Actor
from formloom.runtime.clock import iso
from formloom.runtime.form_access import shown_access
from formloom.runtime.problems import Conflict, Forbidden, Invalid, NotFound
from formloom.runtime.refs import refs_of
from formloom.runtime.rights import Rights, rights_of
from formloom.storage import Tx, drafts, read, write
from formloom.storage.ids import new_id

Value = dict[str, Any]
Data = Mapping[str, Any]


def mine(actor: Actor, app: str, key: str) -> Value:
    """The actor's drafts of one form, the latest first."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = _form(rights, app, key)
        rows = drafts.of_author(tx, actor.member, app, key)
        return {"items": [_shown(row) for row in rows], "refs": _refs(rights, form, rows)}


def get(actor: Actor, app: str, key: str, id: str) -> Value:
    """One draft."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form, row = _form(rights, app, key), drafts.get(tx, actor.member, app, key, id)
        if row is None:
            raise NotFound()
        return {**_shown(row), "refs": _refs(rights, form, [row])}


def add(
    actor: Actor, app: str, key: str, data: Data, *, record: str | None = None,
    base_revision: int | None = None,
) -> Value:
    """Keep a draft of a new record, or of changes to one that the actor may change."""
    with write(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = _form(rights, app, key)
        if record is None and "create" not in rights.actions(form.key):
            raise Forbidden()
        if record is not None:
            rights.find(form.key, record)
        if len(drafts.of_author(tx, actor.member, app, key)) >= drafts.MOST:
            raise Invalid(code="too_many_drafts", params={"max": drafts.MOST})
        id, at = new_id(), rights.ctx.now
        drafts.insert(tx, {
            "id": id, "app": app, "form": key, "author": actor.member, "record": record, "data": data,
            "base_revision": base_revision, "created_at": at, "updated_at": at,
        })
    return get(actor, app, key, id)


def put(
    actor: Actor, app: str, key: str, id: str, data: Data, *, record: str | None = None,
    base_revision: int | None = None,
) -> Value:
    """Keep what was typed since. Which record a draft is about never changes."""
    with write(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        _form(rights, app, key)
        if drafts.get(tx, actor.member, app, key, id) is None:
            raise NotFound()
        drafts.put(tx, actor.member, id, data, base_revision, rights.ctx.now)
    return get(actor, app, key, id)


def delete(actor: Actor, app: str, key: str, id: str) -> None:
    """Throw a draft away."""
    with write(actor.workspace) as tx:
        if drafts.get(tx, actor.member, app, key, id) is None:
            raise NotFound()
        drafts.delete(tx, actor.member, id)


def use(tx: Tx, actor: Actor, form: str, id: str) -> None:
    """The draft became a record in this transaction. Conflict when it did so before."""
    app, _, key = form.partition("/")
    if drafts.get(tx, actor.member, app, key, id) is None:
        raise Conflict("draft_gone")
    drafts.delete(tx, actor.member, id)


def _form(rights: Rights, app: str, key: str) -> Form:
    form = catalogue.need_form(rights.tx, f"{app}/{key}")
    shown_access(rights, form)
    return form


def _shown(row: Value) -> Value:
    kept = {name: row[name] for name in ("id", "data", "record", "base_revision")}
    return {**kept, "updated_at": iso(row["updated_at"])}


def _refs(rights: Rights, form: Form, rows: Iterable[Value]) -> Value:
    """Anything can stand in a draft: only what the author may open himself gets its title."""
    data = [_tidy(form, row["data"]) for row in rows]
    return {id: ref for id, ref in refs_of(rights, form, data).items() if ref["kind"] != "title"}


def _tidy(form: Form, data: Any) -> Value:
    kept = {key: value for key, value in data.items() if key in form.fields} if isinstance(data, dict) else {}
    rows = {key: [row for row in kept[key] if isinstance(row, dict)] for key, field in form.fields.items()
            if field.columns and isinstance(kept.get(key), list)}
    return {**kept, **rows}
