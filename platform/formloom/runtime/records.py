"""Writing records: creating, changing and deleting them, with a flow and without."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from formloom.kernel import access
from formloom.kernel.forms import Field, Form, settle, split_rows
from formloom.runtime import catalogue, drafts, writing
from formloom.runtime.actor import Actor
from formloom.runtime.cases import edit, start
from formloom.runtime.form_access import creating_access
from formloom.runtime.problems import Conflict, Forbidden, Invalid, Stale
from formloom.runtime.record_answers import record
from formloom.runtime.rights import RUNNING, OnRecord, Rights, rights_of
from formloom.storage import Tx, cases, definitions, read, records, write
from formloom.storage.ids import new_id
from formloom.storage.records import Stored

Value = dict[str, Any]
Data = Mapping[str, Any]


def create(
    actor: Actor, app: str, key: str, data: Data, *, draft: str | None = None,
    pick: Mapping[str, Sequence[str]] | None = None,
) -> Value:
    """A new record; where the form has a flow that starts on submitting, its case begins with it.

    pick: stage -> people that the initiator chooses for it.
    """
    with write(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = catalogue.need_form(tx, f"{app}/{key}")
        flow, id = catalogue.flow_on_submit(tx, form.key), new_id()
        allowed = creating_access(rights, form, flow[1] if flow else None)
        if flow is not None:
            start(tx, rights, form.key, *flow, data, record=id, path=actor.path, pick=pick)
        else:
            table = catalogue.need_table(tx, form.key)
            made = _settled(rights, form, {}, data, allowed)
            writing.create(tx, rights.ctx, table, id, made, by=actor.member, path=actor.path)
        if draft is not None:
            drafts.use(tx, actor, form.key, draft)
    return _told(tx, actor, form, id)


def change(actor: Actor, app: str, key: str, id: str, data: Data, *, revision: int) -> Value:
    """Change a record outside its flow. While its case is live that is an event of the case (A39)."""
    with write(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = catalogue.need_form(tx, f"{app}/{key}")
        stored, on = rights.find(form.key, id)
        _must(on, "update")
        live = _live_case(tx, stored.id)
        if live is not None:
            # The case is locked first, then its record.
            edit(tx, rights, live, data, access=_writing(rights, form, stored, on), revision=revision,
                 path=actor.path)
        else:
            _change(tx, rights, form, id, data, revision, actor)
        return _answer(rights, form, id, actor.language)


def _change(tx: Tx, rights: Rights, form: Form, id: str, data: Data, revision: int, actor: Actor) -> None:
    before, on = rights.find(form.key, id, lock=True)
    _must(on, "update")
    if before.revision != revision:
        raise Stale(before.revision)
    if _live_case(tx, id) is not None:
        raise Conflict()
    after = _settled(rights, form, before.data, data, _writing(rights, form, before, on))
    if after != before.data:
        table = catalogue.need_table(tx, form.key)
        writing.change(tx, rights.ctx, table, before, after, revision=revision + 1, by=actor.member,
                       path=actor.path)


def delete(actor: Actor, app: str, key: str, id: str, *, revision: int | None = None) -> None:
    """Put a record into the recycle bin. Refused while its case is live, and where a link forbids it."""
    with write(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = catalogue.need_form(tx, f"{app}/{key}")
        before, on = rights.find(form.key, id, lock=True)
        if before.state in RUNNING or _live_case(tx, id) is not None:
            # Who may delete it at other times hears why not now.
            raise Conflict(told="still_running") if _deletes(rights, form) else Forbidden()
        _must(on, "delete")
        if revision is not None and revision != before.revision:
            raise Stale(before.revision)
        _no_link_forbids(tx, form, before)
        table = catalogue.need_table(tx, form.key)
        writing.remove(tx, rights.ctx, table, before, by=actor.member, path=actor.path)


def _told(stored: Tx, actor: Actor, form: Form, id: str) -> Value:
    """The answer behind the commit, so that nobody waits for it to write."""
    with read(actor.workspace) as tx:
        catalogue.carry(stored, tx)
        return _answer(rights_of(tx, actor), form, id, actor.language)


def _answer(rights: Rights, form: Form, id: str, language: str) -> Value:
    """The record as its writer sees it now; who wrote it may be shown it even where he may not read on."""
    table = catalogue.need_table(rights.tx, form.key)
    stored, on = rights.seen_by_its_writer(table, id)
    return record(rights, form, stored, on, language)


def _settled(rights: Rights, form: Form, stored: Data, data: Data, allowed: Mapping[str, str]) -> Value:
    found = settle(form, stored, data, allowed, rights.ctx, complete=True)
    if found.problems:
        raise Invalid(found.problems)
    return found.data


def _writing(rights: Rights, form: Form, stored: Stored, on: OnRecord) -> Mapping[str, str]:
    """What may be written outside the flow: an open task gives no right here, taking part only reading."""
    if rights.is_flow_admin and "update" in on.actions and cases.of_record(rights.tx, stored.id):
        return on.access
    return access.merged(rights.by_sets(form, stored).access, access.read_only(on.access))


def _must(on: OnRecord, action: str) -> None:
    if action not in on.actions:
        raise Forbidden()


def _deletes(rights: Rights, form: Form) -> bool:
    return any("delete" in grant.actions for grant in rights.grants(form.key))


def _live_case(tx: Tx, record: str) -> str | None:
    """The case that this record's changes belong to now."""
    return next((one.id for one in cases.of_record(tx, record) if one.state in RUNNING), None)


def _no_link_forbids(tx: Tx, form: Form, stored: Stored) -> None:
    for other, field in _forbidding(tx, form.key):
        rows = split_rows(field.target)[1]
        ids = [row["id"] for row in stored.data.get(rows) or ()] if rows else [stored.id]
        if records.is_linked(tx, catalogue.need_table(tx, other), field, ids, but=stored.id):
            raise Conflict("still_linked")


def _forbidding(tx: Tx, target: str) -> Iterator[tuple[str, Field]]:
    """Every link of any form that keeps records of this one from being deleted."""
    for head in definitions.heads(tx, "forms"):
        form = catalogue.form(tx, f"{head.app}/{head.key}", head.version)
        for field in form.all_fields() if form is not None else ():
            forbids = field.options.get("on_delete") == "refuse"
            if forbids and field.target and split_rows(field.target)[0] == target:
                yield f"{head.app}/{head.key}", field
