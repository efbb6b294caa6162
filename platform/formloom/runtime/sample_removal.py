"""Taking the sample of an app away again: its records, cases and people, and nothing of one's own."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from formloom.kernel.forms import Field, split_rows, title_of
from formloom.kernel.problems import Problem
from formloom.runtime import apps, catalogue, contexts, rollups
from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.problems import Conflict
from formloom.storage import Tx, definitions, files, people, read, records, samples, write
from formloom.storage.record_tables import RecordTable

Value = dict[str, Any]
Ids = Mapping[str, set[str]]
MOST_TOLD = 20


def look(actor: Actor, app: str) -> Value:
    """How much there is of it: records, cases, members, departments; zeros without a sample."""
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        found = samples.of_app(tx, app)
        return _counts(tx, found)


def remove(workspace: str, app: str, language: str = "en") -> Value:
    """Remove all of it, or nothing; the answer counts what went.

    Raises Conflict, ``sample_in_use``, naming records of one's own that link to a sample record. Sample
    people who took part in something that stays become former members.
    """
    with write(workspace) as tx:
        definitions.lock(tx)
        apps.need(tx, app)
        found = samples.of_app(tx, app)
        counts = _counts(tx, found)
        _refuse_if_used(tx, found, language)
        gone = set[str]()
        for table in _tables(tx, app):
            gone |= samples.remove_records(tx, table, found["record"])
        _remove_people(tx, found)
        samples.forget(tx, app)
        people.touch(tx)
        rollups.fill_app(tx, contexts.context(tx, None, now()), app)
    # Bytes put in place a moment ago may be those of a file that is being stored.
    files.drop_bytes(workspace, gone, now() - timedelta(minutes=1))
    return counts


def _counts(tx: Tx, found: Ids) -> Value:
    return {"records": len(found["record"]), "cases": samples.count_cases(tx, found["record"]),
            "members": len(found["member"]), "departments": len(found["department"])}


def _refuse_if_used(tx: Tx, found: Ids, language: str) -> None:
    """What somebody made himself and what stands on the sample is named, never cut off."""
    errors = []
    for table in _all_tables(tx):
        for field in table.form.all_fields():
            if field.type.value == "record":
                named = _named_in(tx, field, found["record"])
                own = samples.links_from(tx, table, field, named) - found["record"]
                errors += [Problem(f"{table.form.key}#{field.path}", "links_to_sample", {"record": title})
                           for title in _titles(tx, table, own, language)]
    if errors:
        raise Conflict("sample_in_use", errors=errors[:MOST_TOLD])


def _titles(tx: Tx, table: RecordTable, ids: set[str], language: str) -> list[str]:
    ctx = contexts.context(tx, None, now())
    stored = records.get_many(tx, table, ids)
    return sorted(title_of(table.form, one.data, ctx, language) for one in stored.values())


def _remove_people(tx: Tx, found: Ids) -> None:
    tables = list(_all_tables(tx))
    makers = [table.main.table.c[name] for table in tables for name in ("_created_by", "_updated_by")]
    named = samples.named_members(tx, found["member"])
    named |= samples.named_by(tx, [*makers, *_columns(tables, "member")], found["member"])
    samples.remove_members(tx, found["member"] - named, named)
    used = samples.used_departments(tx, found["department"])
    used |= samples.named_by(tx, _columns(tables, "department"), found["department"])
    samples.remove_departments(tx, found["department"] - used, used)


def _columns(tables: list[RecordTable], kind: str) -> Iterator[Any]:
    """The columns of all fields of one type."""
    for table in tables:
        for field in table.form.all_fields():
            part = table.parts[field.parent] if field.parent else table.main
            if field.type.value == kind and field.key in part.columns:
                yield part.columns[field.key]


def _named_in(tx: Tx, link: Field, ids: set[str]) -> set[str]:
    """What a link to one of these records holds: its id, or that of one of its rows."""
    form, rows = split_rows(link.target)
    target = catalogue.table(tx, form) if rows else None
    return samples.rows_of(tx, target.parts[rows], ids) if target is not None else ids


def _tables(tx: Tx, app: str) -> Iterator[RecordTable]:
    return (table for table in _all_tables(tx) if table.form.key.startswith(f"{app}/"))


def _all_tables(tx: Tx) -> Iterator[RecordTable]:
    for head in definitions.heads(tx, "forms", removed=True):
        found = catalogue.table(tx, f"{head.app}/{head.key}", head.version)
        if found is not None:
            yield found
