"""The one place that stores a record: numbers, unique fields, files and history with it, or nothing.

What a record *may* become is the kernel's to say (``settle``, ``decide``); here it is written down.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.forms import Field, Form, broken_promises, next_serial, period_of, settle
from formloom.kernel.problems import Problem
from formloom.runtime import contexts, rollups
from formloom.runtime.diffs import changes_between
from formloom.runtime.problems import Conflict, Invalid, Stale
from formloom.storage import NotUnique, Tx, files, histories, records
from formloom.storage.record_tables import RecordTable
from formloom.storage.records import Stored

Data = dict[str, Any]


def create(
    tx: Tx, ctx: Context, table: RecordTable, id: str, data: Mapping[str, Any], *, by: str | None, path: str,
    case: str | None = None, state: str | None = None, stages: Sequence[str] | None = None,
) -> Data:
    """Store a new record of revision 1; the answer is its data, with the numbers it got.

    data: settled. Serial fields it has already are kept (a case needs them before). Raises Invalid.
    """
    stored = numbered(tx, ctx, table.form, data)
    _check(tx, table, id, stored)
    number = next((stored[one.key] for one in table.form.serial_fields), None)
    try:
        records.insert(
            tx, table, id, stored, number=number, created_at=ctx.now, created_by=by, case=case, state=state,
            stages=None if stages is None else list(stages))
    except NotUnique as error:
        raise _duplicate(error.field) from error
    _attach(tx, ctx, table.form, id, {}, stored)
    _follow(tx, ctx, table, id, None, stored)
    changes = changes_between(table.form, {}, stored)
    histories.add(tx, table.form.key, id, 1, "created", by=by, path=path, at=ctx.now, changes=changes,
                  case=case)
    contexts.forget(tx)
    return stored


def change(
    tx: Tx, ctx: Context, table: RecordTable, before: Stored, data: Mapping[str, Any], *, revision: int,
    by: str | None, path: str, case: str | None = None, state: str | None = None,
    stages: Sequence[str] | None = None,
) -> None:
    """Store what a record became. The same revision means that only its place in the case changed.

    state, stages: where its case stands; None leaves them. Raises Invalid, Stale, Conflict.
    """
    given = {"state": state, "stages": None if stages is None else list(stages), "case": case}
    system = {name: value for name, value in given.items() if value is not None}
    if revision == before.revision:
        if system:
            records.set_system(tx, table, before.id, **system)
    else:
        _check(tx, table, before.id, data)
        _update(tx, table, before, data, revision=revision, updated_at=ctx.now, updated_by=by, **system)
        _attach(tx, ctx, table.form, before.id, before.data, data)
        _follow(tx, ctx, table, before.id, before.data, data)
        changes = changes_between(table.form, before.data, data)
        histories.add(tx, table.form.key, before.id, revision, "updated", by=by, path=path, at=ctx.now,
                      changes=changes, case=case)
    contexts.forget(tx)


def remove(tx: Tx, ctx: Context, table: RecordTable, before: Stored, *, by: str | None, path: str) -> None:
    """Put a record into the recycle bin."""
    at = {"deleted_at": ctx.now, "deleted_by": by}
    _update(tx, table, before, before.data, revision=before.revision + 1, **at)
    rollups.follow(tx, ctx, table, before.id, before.data, None)
    histories.add(tx, table.form.key, before.id, before.revision + 1, "deleted", by=by, path=path, at=ctx.now,
                  changes=[])
    contexts.forget(tx)


def numbered(tx: Tx, ctx: Context, form: Form, data: Mapping[str, Any]) -> Data:
    """The data with the serial numbers it lacks, and with what is computed from them."""
    given = serials(tx, ctx, form, but=data)
    filled = {**data, **given}
    if any(given.keys() & needs - {path} for path, needs in form.closures.items()):
        filled = settle(form, filled, {}, {}, ctx, complete=False).data
    known = [key for key in form.fields if key in filled]
    return {key: filled[key] for key in [*known, *(key for key in filled if key not in form.fields)]}


def serials(tx: Tx, ctx: Context, form: Form, *, but: Mapping[str, Any] | None = None) -> dict[str, str]:
    """Fresh numbers, field -> text, for the serial fields that ``but`` does not have.

    The counter is held until the transaction ends: one that is rolled back leaves no gap.
    """
    app, _, key = form.key.partition("/")
    found = {}
    for field in form.serial_fields:
        if not (but or {}).get(field.key):
            period = period_of(field.options, ctx.today)
            count = records.next_number(tx, app, key, field.key, period)
            found[field.key] = next_serial(field.options, count, ctx.today)[0]
    return found


def _check(tx: Tx, table: RecordTable, id: str, data: Mapping[str, Any]) -> None:
    """What only the store can say: too long for a column, there already."""
    problems = [Problem(path, "number_too_long") for path in records.too_long(table, data)]
    for field in table.form.fields.values():
        if field.options.get("unique") is True and field.key in table.main.columns and field.key in data:
            holder = records.holder_of(tx, table, field.key, data[field.key], but=id)
            problems += [Problem(field.key, "duplicate")] if holder is not None else []
    if problems:
        raise Invalid(problems)


def _follow(
    tx: Tx, ctx: Context, table: RecordTable, id: str, before: Mapping[str, Any] | None,
    data: Mapping[str, Any],
) -> None:
    """What is drawn from the record, and then what it promises about that."""
    moved = rollups.follow(tx, ctx, table, id, before, data)
    if moved:
        # Others may have written while this waited for them.
        contexts.forget(tx)
    problems = broken_promises(table.form, before, data, ctx, moved=moved)
    if problems:
        raise Invalid(problems)


def _update(tx: Tx, table: RecordTable, before: Stored, data: Mapping[str, Any], **more: Any) -> None:
    try:
        done = records.update(tx, table, before, data, **more)
    except NotUnique as error:
        raise _duplicate(error.field) from error
    if not done:
        newer = records.get(tx, table, before.id)
        raise Stale(newer.revision) if newer is not None else Conflict()


def _duplicate(field: str) -> Invalid:
    return Invalid([Problem(field, "duplicate")])


def _attach(
    tx: Tx, ctx: Context, form: Form, id: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    """Bind the files that a change names for the first time."""
    for field in form.all_fields():
        if field.type.holds_files:
            new = sorted(_files(field, after) - _files(field, before))
            if new and files.attach(tx, new, form.key, id, field.path, ctx.now) < len(new):
                # Somebody attached one of them elsewhere since it was looked up.
                raise Invalid([Problem(field.path, "not_found")])


def _files(field: Field, data: Mapping[str, Any]) -> set[str]:
    """The files that a field or column names."""
    rows = data.get(field.parent) or [] if field.parent else [data]
    return {one["id"] for row in rows for one in row.get(field.key) or []}
