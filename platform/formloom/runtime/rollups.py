"""Keeping rollups in step: with every change of what they are drawn from, and all at once.

Order of locks: serial counter, case, record, then the values of the rollups by record; what is computed from
them is written to the target last. A target's revision and history know nothing of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from formloom.kernel.conditions import Scope, Tree, resolve
from formloom.kernel.context import Context
from formloom.kernel.forms import Field, Form, settle
from formloom.kernel.problems import Problem
from formloom.kernel.rollups import Rollup, lines_of, rollups_of, source_form
from formloom.runtime import catalogue, contexts
from formloom.runtime.clock import now
from formloom.runtime.problems import Invalid
from formloom.storage import NumberTooLong, Tx, read, records, rollups, write
from formloom.storage.record_tables import RecordTable

Data = Mapping[str, Any]
MOST_LINES = 200_000
MOST_COMPUTED = 5_000
"""What one publication draws together for the first time: lines, and records computed from the result."""


def follow(
    tx: Tx, ctx: Context, table: RecordTable, record: str, before: Data | None, after: Data | None
) -> bool:
    """Bring up to date what is drawn from a record that was just written. None: not there, or deleted.

    The answer is whether anything is drawn from what changed. Raises Invalid where a sum has too many digits.
    """
    touched = [(one, _touched(one, record, before, after)) for one in _drawn_from(tx, table.form.key)]
    rollups.hold(tx, [(one.target, one.key, id) for one, ids in touched for id in ids])
    changed: dict[str, dict[str, set[str]]] = {}
    for one, ids in touched:
        for id in _renew(tx, ctx, one, sorted(ids)):
            changed.setdefault(one.target, {}).setdefault(id, set()).add(one.key)
    if changed:
        contexts.forget(tx)
    for target, keys_of in sorted(changed.items()):
        for id, keys in sorted(keys_of.items()):
            _compute(tx, ctx, target, id, keys)
    return any(ids for _, ids in touched)


def fill(tx: Tx, ctx: Context, wanted: Iterable[Rollup]) -> None:
    """Draw these together from everything there is: when published, and when data came or went in bulk."""
    done: dict[str, set[str]] = {}
    for one in wanted:
        source = catalogue.table(tx, one.source)
        if source is not None:
            rollups.keep_still(tx, source)
            rollups.replace_all(tx, one, _added(tx, ctx, one, source))
            done.setdefault(one.target, set()).add(one.key)
    contexts.forget(tx)
    for target, keys in done.items():
        table = catalogue.need_table(tx, target)
        if _computed_from(table.form, keys):
            for id in records.ids(tx, table):
                _compute(tx, ctx, target, id, keys)


def fill_app(tx: Tx, ctx: Context, app: str) -> None:
    """Draw together everything that is drawn from this app's forms, or into them."""
    fill(tx, ctx, [one for one in _all(tx) if app in (one.target.split("/")[0], one.source.split("/")[0])])


def new_in(before: Form | None, after: Form) -> list[Rollup]:
    """The rollups of a form that were not there before, or were drawn otherwise."""
    known = rollups_of(before) if before is not None else []
    return [one for one in rollups_of(after) if one not in known]


def too_many(tx: Tx, form: Form, one: Rollup) -> int | None:
    """The limit that drawing this rollup together for the first time would break, None for none."""
    source, own = catalogue.table(tx, one.source), catalogue.table(tx, form.key)
    if source is not None and (not one.rows or one.rows in source.parts) and (
            rollups.count_lines(tx, source, one.rows, MOST_LINES) > MOST_LINES):
        return MOST_LINES
    if own is not None and _computed_from(form, {one.key}) and (
            rollups.count_lines(tx, own, "", MOST_COMPUTED) > MOST_COMPUTED):
        return MOST_COMPUTED
    return None


def look(workspace: str) -> list[str]:
    """The rollups of a workspace (``app/form.field``) that are not what they are drawn from."""
    with read(workspace) as tx:
        return [f"{one.target}.{one.key}" for one in _wrong(tx, contexts.context(tx, None, now()))]


def mend(workspace: str) -> None:
    """Draw those together anew."""
    with write(workspace) as tx:
        ctx = contexts.context(tx, None, now())
        fill(tx, ctx, _wrong(tx, ctx))


def _wrong(tx: Tx, ctx: Context) -> list[Rollup]:
    found = []
    for one in _all(tx):
        source = catalogue.table(tx, one.source)
        if source is not None:
            now, nothing = _added(tx, ctx, one, source), 0 if one.op in ("sum", "count") else None
            stored = rollups.values_of(tx, one)
            if any(now.get(id, nothing) != stored.get(id, nothing) for id in {*now, *stored}):
                found.append(one)
    return found


def _all(tx: Tx) -> Iterator[Rollup]:
    """Every rollup that counts now. Asked anew each time: who had to wait must see what was published."""
    for head in catalogue.heads(tx, "forms"):
        yield from catalogue.rollups(tx, head)


def _drawn_from(tx: Tx, form: str) -> list[Rollup]:
    return [one for one in _all(tx) if one.source == form]


def _touched(one: Rollup, record: str, before: Data | None, after: Data | None) -> set[str]:
    """The targets of every line that came, went or says something else now."""
    old, new = lines_of(one, record, before), lines_of(one, record, after)
    found: set[str] = set()
    for id in {*old, *new}:
        was, now = ([side.get(key) for key in one.reads] if side is not None else None
                    for side in (old.get(id), new.get(id)))
        if was != now:
            found |= {side[0] for side in (was, now) if side is not None and side[0] is not None}
    return found


def _renew(tx: Tx, ctx: Context, one: Rollup, ids: Sequence[str]) -> list[str]:
    """Add up for these targets, which are held; the answer is those whose value is another one now."""
    source = catalogue.need_table(tx, one.source)
    stored = rollups.values_of(tx, one, ids)
    found = _added(tx, ctx, one, source, ids)
    nothing = 0 if one.op in ("sum", "count") else None
    now = {id: found.get(id, nothing) for id in ids}
    rollups.put(tx, one, now)
    return [id for id in ids if now[id] != stored.get(id, nothing)]


def _added(
    tx: Tx, ctx: Context, one: Rollup, source: RecordTable, ids: Sequence[str] | None = None
) -> dict[str, Any]:
    try:
        return rollups.add_up(tx, one, source, _where(ctx, one, source), ids)
    except NumberTooLong as error:
        path = f"{one.rows}.{one.link}" if one.rows else one.link
        raise Invalid([Problem(path, "number_too_long")]) from error


def _where(ctx: Context, one: Rollup, source: RecordTable) -> Tree:
    form = source_form(source.form, one.rows)
    assert form is not None
    found: Tree = resolve(one.where, Scope(form, lambda _reference: None), ctx)
    return found


def _computed_from(form: Form, keys: set[str]) -> list[Field]:
    """The fields and columns that a formula computes from one of these, directly or by way of others."""
    return [one for one in form.all_fields()
            if one.formula is not None and form.closures[one.path] & keys]


def _compute(tx: Tx, ctx: Context, target: str, id: str, keys: set[str]) -> None:
    """Compute anew what a target computes from its rollups, and nothing else of it."""
    table = catalogue.table(tx, target)
    wanted = _computed_from(table.form, keys) if table is not None else []
    stored = records.get(tx, table, id, lock=True) if table is not None and wanted else None
    if table is None or stored is None:
        return
    settled = settle(table.form, stored.data, {}, {}, ctx, complete=False).data
    data = _with_computed(stored.data, settled, wanted)
    if data != stored.data:
        records.rewrite(tx, table, stored, data)
        contexts.forget(tx)
        follow(tx, ctx, table, id, stored.data, data)


def _with_computed(stored: Data, settled: Data, wanted: Sequence[Field]) -> dict[str, Any]:
    found = dict(stored)
    for field in wanted:
        if not field.parent:
            found |= {field.key: settled.get(field.key)}
        elif field.parent in found:
            rows = {row["id"]: row for row in settled[field.parent]}
            found[field.parent] = [_present({**row, field.key: rows[row["id"]].get(field.key)})
                                   for row in found[field.parent]]
    return _present(found)


def _present(data: Data) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value is not None}
