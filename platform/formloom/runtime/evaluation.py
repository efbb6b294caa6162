"""What a form computes from what somebody types, with the rights of the one who types."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from formloom.kernel.forms import TITLE, Field, Form, grant, readable, settle, split_rows, with_lookups
from formloom.kernel.forms.grants import BLIND
from formloom.runtime import catalogue, contexts
from formloom.runtime.actor import Actor
from formloom.runtime.form_access import shown_access
from formloom.runtime.problems import NotFound
from formloom.runtime.rights import Rights, rights_of
from formloom.storage import read

Value = dict[str, Any]
Data = Mapping[str, Any]


def evaluate(actor: Actor, app: str, key: str, data: Data, *, record: str | None = None) -> Value:
    """The form's values if this were handed in, over a stored record if one is named. Nothing is stored.

    What is computed from anything this reader may not see is left out: it shows once it is saved.
    """
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = catalogue.need_form(tx, f"{app}/{key}")
        shown, stored = shown_access(rights, form), {}
        if record is not None:
            found, on = rights.find(form.key, record)
            shown, stored = dict(on.access), _seen(form, found.data, on.access)
        typed = _without_new_ids(form, _seen(form, data, shown), stored)
        ctx = replace(rights.ctx, linked=lambda reference, id: tx.remember(
            ("seen", reference, id), lambda: linked(rights, reference, id)),
            lookup=lambda form, key, value, field: looked_up(rights, form, key, value, field))
        settled = settle(form, stored, typed, {}, ctx, complete=False)
        blind = {one.path for one in form.all_fields() if grant(shown, one) in BLIND}
        open_to_him = {
            one.path: "read" if one.columns or not form.closures[one.path] & blind else "hidden"
            for one in form.all_fields()
        }
        return {
            "data": readable(form, with_lookups(form, settled.data, ctx), open_to_him),
            "errors": {path: code for path, code in settled.errors.items()
                       if open_to_him.get(_field_of(path)) == "read"},
        }


def linked(rights: Rights, reference: str, id: str) -> Data | None:
    """What this reader sees of a linked record, or row; only its title where he may not open it."""
    known = rights.ctx.linked(reference, id)
    form, rows = split_rows(reference)
    table = catalogue.table(rights.tx, form)
    if known is None or table is None:
        return None
    record = contexts.records_behind(rights.tx, reference, [id]).get(id)
    try:
        _, on = rights.find(form, record or "")
    except NotFound:
        return {TITLE: known[TITLE]}
    fields = table.form.fields[rows].columns if rows else table.form.fields
    return {TITLE: known[TITLE], **{
        key: known[key] for key, field in fields.items() if key in known and _sees(on.access, field)}}


def looked_up(rights: Rights, form: str, key: str, value: Any, field: str) -> Any:
    """What this reader sees of the record that a formula finds; nothing where its key is hidden from him."""
    found = contexts.find(rights.tx, form, key, value)
    if found is None:
        return None
    id = found["_id"]
    seen = rights.tx.remember(("seen", form, id), lambda: linked(rights, form, id))
    return seen.get(field) if seen is not None and key in seen else None


def _seen(form: Form, data: Data, access: Mapping[str, str]) -> Value:
    """The values of fields this reader sees, in a shape that can be settled."""
    found: Value = {}
    for key, field in form.fields.items():
        value = data.get(key)
        if field.columns and isinstance(value, list):
            columns = [one.key for one in field.columns.values() if _sees(access, one)]
            found[key] = [{name: row[name] for name in ("id", *columns) if name in row}
                          for row in value if isinstance(row, Mapping)]
        elif value is not None and _sees(access, field):
            found[key] = value
    return found


def _sees(access: Mapping[str, str], field: Field) -> bool:
    return grant(access, field) not in BLIND


def _without_new_ids(form: Form, typed: Value, stored: Data) -> Value:
    """Rows that are not stored get fresh ids: a page names its rows as it likes."""
    found = dict(typed)
    for key, field in form.fields.items():
        if field.columns and key in typed:
            known = {row["id"] for row in stored.get(key) or ()}
            found[key] = [{name: value for name, value in row.items() if name != "id" or value in known}
                          for row in typed[key]]
    return found


def _field_of(path: str) -> str:
    return ".".join(part for part in path.split(".") if not part.isdigit())
