"""The world as the kernel is told of it, out of one transaction: who acts, when, and what links lead to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.context import Context
from formloom.kernel.forms import TITLE, split_rows, title_of
from formloom.runtime import catalogue
from formloom.storage import Tx, files, people, records
from formloom.storage.ids import new_id

DEFAULT_ZONE = "Asia/Shanghai"
DEEPEST_TITLE = 3
Linked = Callable[[str, str], Mapping[str, Any] | None]


def context(tx: Tx, user: str | None, moment: datetime) -> Context:
    """The kernel's context for one member (None: the app). Links are read with the app's own rights."""
    zone = ZoneInfo(people.get_setting(tx, "zone") or DEFAULT_ZONE)
    blank = Context(moment, zone, user, people.organisation(tx), lambda _form, _id: None, new_id)
    told = replace(blank, file=lambda id: _file(tx, id, user))
    return replace(told, linked=_linked(tx, told, DEEPEST_TITLE))


def _linked(tx: Tx, ctx: Context, depth: int) -> Linked:
    """Follows links; a linked record's title may name records behind its own links, some steps far."""

    def linked(reference: str, id: str) -> Mapping[str, Any] | None:
        return tx.remember(("linked", reference, id, depth), lambda: _look_up(tx, ctx, depth, reference, id))

    return linked


def _look_up(tx: Tx, ctx: Context, depth: int, reference: str, id: str) -> Mapping[str, Any] | None:
    form, rows = split_rows(reference)
    table = catalogue.table(tx, form)
    if table is None or (rows and rows not in table.parts):
        return None
    record = records.parents_of(tx, table.parts[rows], [id]).get(id) if rows else id
    stored = _stored(tx, form, record) if record is not None else None
    if stored is None:
        return None
    inner = replace(ctx, linked=_linked(tx, ctx, depth - 1)) if depth > 0 else replace(ctx, linked=_nothing)
    titled = {TITLE: title_of(table.form, stored.data, inner) or stored.number or stored.id}
    if not rows:
        return {**stored.data, **titled}
    row = next((one for one in stored.data.get(rows, ()) if one["id"] == id), None)
    return None if row is None else {**row, **titled}


def prefetch(tx: Tx, form: str, ids: Iterable[str]) -> None:
    """Read many linked records at once, so that following the links to them asks no more."""
    table = catalogue.table(tx, form)
    wanted = [id for id in dict.fromkeys(ids) if ("record", form, id) not in tx.memory]
    if table is not None and wanted:
        found = records.get_many(tx, table, wanted)
        tx.memory.update({("record", form, id): found.get(id) for id in wanted})


def forget(tx: Tx) -> None:
    """Look linked records up again: one of them was written."""
    for key in [key for key in tx.memory if isinstance(key, tuple) and key[0] in ("record", "linked")]:
        del tx.memory[key]


def _stored(tx: Tx, form: str, id: str) -> records.Stored | None:
    table = catalogue.need_table(tx, form)
    return tx.remember(("record", form, id), lambda: records.get(tx, table, id))


def _nothing(_form: str, _id: str) -> None:
    return None


def _file(tx: Tx, id: str, user: str | None) -> Mapping[str, Any] | None:
    """A file that this member uploaded and nobody attached yet."""
    found = files.get(tx, id)
    if found is None or found["uploader"] != user or found["record"] is not None:
        return None
    return {"name": found["name"], "size": found["size"], "type": found["type"]}
