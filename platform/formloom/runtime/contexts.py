"""The world as the kernel is told of it, out of one transaction: who acts, when, and what links lead to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.context import Context
from formloom.kernel.forms import TITLE, Field, Form, split_rows, title_links, title_of
from formloom.kernel.problems import Problem
from formloom.runtime import catalogue
from formloom.storage import Tx, files, people, records
from formloom.storage.ids import new_id

DEFAULT_ZONE = "Asia/Shanghai"
DEEPEST_TITLE = 3
# The first words of the keys under which a transaction remembers what links lead to.
LINKED = ("record", "linked", "parent", "found")
Linked = Callable[[str, str], Mapping[str, Any] | None]


def context(tx: Tx, user: str | None, moment: datetime) -> Context:
    """The kernel's context for one member (None: the app). Links are read with the app's own rights."""
    zone = ZoneInfo(people.get_setting(tx, "zone") or DEFAULT_ZONE)
    blank = Context(moment, zone, user, people.organisation(tx), lambda _form, _id: None, new_id)
    told = replace(
        blank, file=lambda id: _file(tx, id, user),
        lookup=lambda form, key, value, field: (find(tx, form, key, value) or {}).get(field))
    return replace(told, linked=_linked(tx, told, DEEPEST_TITLE))


def _linked(tx: Tx, ctx: Context, depth: int) -> Linked:
    """Follows links; a linked record's title may name records behind its own links, some steps far."""

    def linked(reference: str, id: str) -> Mapping[str, Any] | None:
        return tx.remember(("linked", reference, id, depth), lambda: _look_up(tx, ctx, depth, reference, id))

    return linked


def _look_up(tx: Tx, ctx: Context, depth: int, reference: str, id: str) -> Mapping[str, Any] | None:
    form, rows = split_rows(reference)
    table, record = catalogue.table(tx, form), records_behind(tx, reference, [id]).get(id)
    stored = _stored(tx, form, record) if record is not None else None
    if table is None or stored is None:
        return None
    inner = replace(ctx, linked=_linked(tx, ctx, depth - 1)) if depth > 0 else replace(ctx, linked=_nothing)
    titled = {TITLE: title_of(table.form, stored.data, inner) or stored.number or stored.id}
    if not rows:
        return {**stored.data, **titled}
    row = next((one for one in stored.data.get(rows, ()) if one["id"] == id), None)
    return None if row is None else {**row, **titled}


def find(tx: Tx, form: str, key: str, value: Any) -> Mapping[str, Any] | None:
    """The first record whose key field has this value, as it is stored, under ``_id`` its id."""
    table = catalogue.table(tx, form)
    field = table.form.fields.get(key) if table is not None else None
    if table is None or field is None or key not in table.main.columns:
        return None
    wanted = field.type.parse(value, field)
    if wanted is None or isinstance(wanted, Problem):
        return None
    id = tx.remember(("found", form, key, wanted), lambda: records.first_with(tx, table, key, wanted))
    stored = _stored(tx, form, id) if id is not None else None
    return {"_id": stored.id, **stored.data} if stored is not None else None


def records_behind(tx: Tx, reference: str, ids: Iterable[str]) -> dict[str, str]:
    """What a link names -> the record it leads to: the same, or for a row of a subform the row's record."""
    form, rows = split_rows(reference)
    wanted = dict.fromkeys(ids)
    table = catalogue.table(tx, form)
    if table is None or (rows and rows not in table.parts):
        return {}
    if not rows:
        return {id: id for id in wanted}
    unknown = [id for id in wanted if ("parent", reference, id) not in tx.memory]
    found = records.parents_of(tx, table.parts[rows], unknown)
    tx.memory.update({("parent", reference, id): found.get(id) for id in unknown})
    return {id: record for id in wanted if (record := tx.memory["parent", reference, id]) is not None}


def prefetch_links(tx: Tx, form: Form, data: Iterable[Mapping[str, Any]]) -> None:
    """Read what the links of many records lead to, so that their titles and texts ask no more."""
    _prefetch_fields(tx, form.fields.values(), list(data), DEEPEST_TITLE)


def prefetch(tx: Tx, reference: str, ids: Iterable[str], depth: int = DEEPEST_TITLE) -> None:
    """Read many linked records, and what their titles name, at once: following the links asks no more."""
    form = split_rows(reference)[0]
    table = catalogue.table(tx, form)
    behind = dict.fromkeys(records_behind(tx, reference, ids).values())
    wanted = [id for id in behind if ("record", form, id) not in tx.memory]
    if table is not None and wanted:
        found = records.get_many(tx, table, wanted)
        tx.memory.update({("record", form, id): found.get(id) for id in wanted})
        if depth > 0:
            _prefetch_fields(tx, title_links(table.form), [one.data for one in found.values()], depth - 1)


def _prefetch_fields(
    tx: Tx, fields: Iterable[Field], data: Sequence[Mapping[str, Any]], depth: int
) -> None:
    for field in fields:
        if field.target:
            named = (one.get(field.key) for one in data)
            prefetch(tx, field.target, [id for id in named if isinstance(id, str)], depth)


def forget(tx: Tx) -> None:
    """Look linked records up again: one of them was written."""
    for key in [key for key in tx.memory if isinstance(key, tuple) and key[0] in LINKED]:
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
