"""My work: what the reader has to do, started, did, and got a copy of."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from formloom.kernel.access import read_only
from formloom.kernel.flows import Case, Flow, access_of, stage_access
from formloom.kernel.forms import Field, Form, grant, show
from formloom.kernel.forms.grants import BLIND
from formloom.runtime import catalogue, contexts, cursors, texts
from formloom.runtime.actor import Actor
from formloom.runtime.cases import returned
from formloom.runtime.clock import iso
from formloom.runtime.problems import BadRequest
from formloom.runtime.refs import person, title_for
from formloom.runtime.rights import Rights, rights_of
from formloom.storage import Tx, cases, read, records, work_lists
from formloom.storage.records import Stored

Value = dict[str, Any]
MOST_FIELDS = 4
# What a line of a list has no room for, and what stands in it anyway.
LEFT_OUT = frozenset({"attachment", "image", "subform", "serial", "textarea"})
# What each list shows, and the moments that say where a page of it ends.
LISTS: Mapping[str, tuple[Callable[..., list[Value]], tuple[str, ...]]] = {
    "todo": (work_lists.todo, ("due_at", "opened_at")), "started": (work_lists.started, ("case_started_at",)),
    "done": (work_lists.done, ("closed_at",)), "copied": (work_lists.copied, ("copied_at",)),
}


def page(actor: Actor, name: str, *, cursor: str | None = None, size: int = 50) -> Value:
    """One page of a list; ``total`` counts all of it, ``late`` what of it is late, up to a thousand."""
    select, by = LISTS[name]
    place = _place(cursors.unpack(f"work:{name}", cursor), len(by)) if cursor else None
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        rows = select(tx, actor.member, place, size + 1)
        shown, more = rows[:size], len(rows) > size
        ends = [shown[-1][one] or work_lists.NEVER for one in by] if more else []
        mark = [*(one.isoformat() for one in ends), _id(shown[-1])] if more else None
        return {
            "items": items(rights, shown, actor.language),
            "next": cursors.pack(f"work:{name}", mark) if mark else None,
            "total": work_lists.count(tx, name, actor.member),
            "late": work_lists.count_late(tx, actor.member, rights.ctx.now) if name == "todo" else 0,
        }


def _place(after: Sequence[str], moments: int) -> list[Any]:
    """Where a page goes on. Raises BadRequest for a mark of other times."""
    if len(after) != moments + 1:
        raise BadRequest("bad_cursor", field="cursor")
    return [*(datetime.fromisoformat(one) for one in after[:-1]), after[-1]]


def _id(row: Value) -> str:
    return str(row.get("id") or row["case_id"])


def items(rights: Rights, rows: Sequence[Value], language: str) -> list[Value]:
    """Lines of a list for rows of the store: tasks, or cases."""
    stored = _records(rights.tx, rows)
    known = cases.get_many(rights.tx, [row["case_id"] for row in rows if row.get("id") is None])
    again = [row["case_id"] for row in rows if row.get("why") == "return"]
    logs = cases.events_of(rights.tx, again, returned.TYPES)
    found = []
    for row in rows:
        flow = catalogue.flow(rights.tx, f"{row['case_app']}/{row['case_flow']}", row["case_flow_version"])
        form = _form(rights.tx, row)
        assert flow is not None
        if row.get("id") is not None:
            access = read_only(stage_access(flow, row["stage"], form))
        else:
            case = Case.from_json(known[row["case_id"]].snapshot, {})
            access = access_of(flow, case, rights.member, form)
        item = _item(rights, row, flow, form, stored.get(row["case_record"]), access, language)
        sender = returned.sender_of(logs.get(row["case_id"], ()), row["visit"]) if "visit" in row else None
        found.append({**item, "returned": returned.told(rights, flow, sender, language)})
    return found


def _records(tx: Tx, rows: Sequence[Value]) -> dict[str, Stored]:
    """The records of the rows, with what their links lead to read at once."""
    wanted: dict[tuple[str, int], list[str]] = {}
    for row in rows:
        place = f"{row['case_app']}/{row['case_form']}", row["case_form_version"]
        wanted.setdefault(place, []).append(row["case_record"])
    found: dict[str, Stored] = {}
    for (form, version), ids in wanted.items():
        table = catalogue.need_table(tx, form, version)
        some = records.get_many(tx, table, ids, rows=False)
        contexts.prefetch_links(tx, table.form, [one.data for one in some.values()])
        found |= some
    return found


def _form(tx: Tx, row: Value) -> Form:
    return catalogue.need_form(tx, f"{row['case_app']}/{row['case_form']}", row["case_form_version"])


def _item(
    rights: Rights, row: Value, flow: Flow, form: Form, stored: Stored | None, access: Mapping[str, str],
    language: str,
) -> Value:
    """One line. A record that was deleted since has only its form's name left."""
    is_task = row.get("id") is not None
    stage = row["stage"] if is_task else next(iter(stored.stages or ()), None) if stored else None
    title = title_for(form, stored.data, access, rights, language) if stored else ""
    opened = row["opened_at"] if is_task else row.get("copied_at") or row["case_started_at"]
    return {
        "task": row.get("id"), "case": row["case_id"], "app": row["case_app"], "form": row["case_form"],
        "record": {"id": row["case_record"], "number": _number(form, stored, access),
                   "title": title or form.title_in(language)},
        "flow": texts.flow_named(flow, language),
        "stage": texts.stage_named(flow, stage, language) if stage else None,
        "state": row["state"] if is_task else row["case_state"],
        "opened_at": iso(opened) if opened else None,
        "due_at": iso(row["due_at"]) if is_task and row["due_at"] else None,
        "initiator": person(rights.ctx.people, row["case_initiator"]),
        "fields": _fields(rights, form, stored, access, language) if stored else [],
    }


def _number(form: Form, stored: Stored | None, access: Mapping[str, str]) -> str | None:
    seen = form.serial_fields and grant(access, form.serial_fields[0]) not in BLIND
    return stored.number if stored is not None and seen else None


def _fields(
    rights: Rights, form: Form, stored: Stored, access: Mapping[str, str], language: str
) -> list[Value]:
    """The first few fields of the form's first view that he may read here and that hold something.

    An amount among its columns is always with them.
    """
    found: list[Value] = []
    amounts: list[Value] = []
    for field in _columns(rights.tx, form):
        if grant(access, field) in BLIND or field.type.name in LEFT_OUT:
            continue
        text = show(field, stored.data.get(field.key), language, rights.ctx)
        if text:
            found.append({"key": field.key, "title": field.title_in(language), "text": text})
            amounts += found[-1:] if field.type.name == "money" else []
    shown = found[:MOST_FIELDS]
    return shown if not amounts or amounts[-1] in shown else [*shown[:-1], amounts[-1]]


def _columns(tx: Tx, form: Form) -> list[Field]:
    """The columns of the form's first view, else its fields."""
    return tx.remember(("columns", form.key, id(form)), lambda: _load_columns(tx, form))


def _load_columns(tx: Tx, form: Form) -> list[Field]:
    app, _, key = form.key.partition("/")
    for head in catalogue.heads(tx, "views", app):
        view = catalogue.document(tx, "views", f"{app}/{head.key}", head.version)
        if view is not None and view.get("form") == key:
            named = [form.fields[one] for one in view.get("columns", ()) if one in form.fields]
            if named:
                return named
    return list(form.fields.values())
