"""Reading records: the form as this reader gets it, lists, one record, its history."""

import hashlib
from collections.abc import Mapping
from typing import Any

from formloom.kernel.flows import Flow, stage_access
from formloom.kernel.forms import Field, Form, grant, masked, readable, reader_schema, trees
from formloom.kernel.forms.grants import BLIND
from formloom.runtime import catalogue, cursors
from formloom.runtime.actor import Actor
from formloom.runtime.change_texts import texts
from formloom.runtime.clock import iso
from formloom.runtime.form_access import creating_access, shown_access
from formloom.runtime.problems import Forbidden
from formloom.runtime.record_answers import parts, record, told_access
from formloom.runtime.record_listing import Asked, named_in, query_for
from formloom.runtime.refs import person, refs_of
from formloom.runtime.rights import OnRecord, Rights, rights_of
from formloom.runtime.texts import flow_named, stage_named
from formloom.storage import histories, read, record_lists

Value = dict[str, Any]


def form(actor: Actor, app: str, key: str) -> Value:
    """Everything a page needs to draw a form and its records for this reader."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        one = catalogue.need_form(tx, f"{app}/{key}")
        found, shown = catalogue.flow_on_submit(tx, one.key), shown_access(rights, one)
        try:
            access = creating_access(rights, one, found[1] if found else None)
        except Forbidden:
            access = shown
        return {
            "app": app, "key": key, "title": one.title_in(actor.language),
            "version": catalogue.head(tx, "forms", one.key),
            "schema": reader_schema(one, shown), "trees": trees(one, shown),
            "access": told_access(one, shown, access),
            "may": rights.actions(one.key), "flow": flow_named(found[1], actor.language) if found else None,
            "start": _start(one, found[1], shown) if found else {},
            "stages": [stage_named(found[1], id, actor.language) for id in found[1].stages] if found else [],
        }


def _start(form: Form, flow: Flow, shown: Mapping[str, str]) -> Value:
    """What the flow's start asks of the fields this reader sees."""
    return told_access(form, shown, stage_access(flow, "start", form))


def page(
    actor: Actor, app: str, key: str, *, view: str | None = None, filter: str | None = None,
    sort: str | None = None, search: str | None = None, cursor: str | None = None, size: int = 50,
) -> Value:
    """A page of records: what permission sets let this reader see, row by row and field by field."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        one = catalogue.need_form(tx, f"{app}/{key}")
        reach = rights.reach(one.key)
        if reach is None:
            shown_access(rights, one)
            return {"items": [], "next": None, "refs": {}}
        query = query_for(rights, one, reach, Asked(view, filter, sort, search))
        name = _name_of(actor.member, one.key, view, filter, sort, search)
        after = cursors.unpack(name, cursor) if cursor else None
        found = record_lists.page(tx, rights.table_of, query, after, size)
        items = parts(rights, one, [(row, rights.by_sets(one, row)) for row in found.records], actor.language)
        asked = named_in(query.filter, one) if after is None else []
        return {
            "items": items, "refs": {**_asked_refs(rights, one, asked),
                                     **refs_of(rights, one, [item["data"] for item in items])},
            "next": cursors.pack(name, found.after) if found.after else None,
        }


def _asked_refs(rights: Rights, form: Form, asked: list[Value]) -> Value:
    """What the ids in a filter stand for, so that a page can say it: only what this reader may open."""
    return {id: ref for id, ref in refs_of(rights, form, asked).items() if ref["kind"] != "title"}


def _name_of(*asked: str | None) -> str:
    """A list's name: a page mark of one is of no use in another."""
    return "records:" + hashlib.sha256(repr(asked).encode()).hexdigest()


def get(actor: Actor, app: str, key: str, id: str) -> Value:
    """One record, with the access to each field."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        one = catalogue.need_form(tx, f"{app}/{key}")
        stored, on = rights.find(one.key, id)
        return record(rights, one, stored, on, actor.language)


def history(actor: Actor, app: str, key: str, id: str, *, cursor: str | None = None, size: int = 50) -> Value:
    """A record's changes, newest first, as far as this reader sees the fields."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        one = catalogue.need_form(tx, f"{app}/{key}")
        stored, on = rights.find(one.key, id)
        name = f"history:{stored.id}"
        rows = histories.of_record(tx, stored.id, cursors.unpack(name, cursor) if cursor else None, size + 1)
        items = [_entry(rights, one, on, row, actor.language) for row in rows[:size]]
        shown = [
            _as_data(field, change[side]) for item in items for change in item["changes"]
            for side in ("before", "after") if (field := one.find(change["path"])) is not None
        ]
        more = len(rows) > size
        return {
            "items": items, "refs": refs_of(rights, one, shown),
            "next": cursors.pack(name, rows[size - 1]["id"]) if more else None,
        }


def _entry(rights: Rights, form: Form, on: OnRecord, row: Value, language: str) -> Value:
    changes = [_change(rights, form, on.access, change, language) for change in row["changes"]]
    return {
        "revision": row["revision"], "action": row["action"], "by": person(rights.ctx.people, row["by"]),
        "path": row["path"], "at": iso(row["at"]), "case": row["case"],
        "changes": [one for one in changes if one is not None],
    }


def _change(
    rights: Rights, form: Form, access: Mapping[str, str], change: Value, language: str
) -> Value | None:
    """One change as this reader may know it; None for a field he does not see, or that is gone."""
    field = form.find(change["path"])
    if field is None:
        return None
    sides = {side: _value(form, field, access, change[side]) for side in ("before", "after")}
    if grant(access, field) == "hidden" and not (field.columns and any(sides.values())):
        return None
    row = {"row": change["row"]} if "row" in change else {}
    return {"path": change["path"], "title": field.title_in(language), **row, **sides,
            **texts(rights, field, access, sides, language)}


def _value(form: Form, field: Field, access: Mapping[str, str], value: Any) -> Any:
    if field.columns:
        rows = readable(form, {field.key: [value]}, access).get(field.key) if value else None
        return rows[0] if rows else None
    return masked(field, value) if grant(access, field) in BLIND else value


def _as_data(field: Field, value: Any) -> Value:
    """Where a changed value stands in a record, for naming the ids in it."""
    if field.columns:
        return {field.key: [value]} if value else {}
    return {field.parent: [{field.key: value}]} if field.parent else {field.key: value}
