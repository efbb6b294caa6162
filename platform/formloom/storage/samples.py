"""What belongs to the sample of an app, and taking it out of every table."""

from collections.abc import Iterable, Iterator, Sequence

import sqlalchemy as sa

from formloom.kernel.forms import Field
from formloom.storage import bulk
from formloom.storage.record_tables import Part, RecordTable
from formloom.storage.stores import Tx
from formloom.storage.tables import (
    department,
    draft,
    event,
    file,
    flow_case,
    history,
    member,
    member_department,
    notice,
    outbox,
    participant,
    role_member,
    rollup,
    sample_item,
    saved_view,
    task,
    timer,
    visit,
)

OF_CASE = (event, visit, task, participant, notice, outbox, timer)
OF_RECORD = (history, draft, rollup)
MOST_AT_ONCE = 500


def add(tx: Tx, app: str, kind: str, ids: Iterable[str]) -> None:
    """Note what came with the sample. kind: record, member, department."""
    bulk.insert(tx, sample_item, [{"app": app, "kind": kind, "id": id} for id in ids])


def of_app(tx: Tx, app: str) -> dict[str, set[str]]:
    """Kind -> ids of what came with the sample and is still there."""
    found: dict[str, set[str]] = {"record": set(), "member": set(), "department": set()}
    query = sa.select(sample_item.c.kind, sample_item.c.id).where(sample_item.c.app == app)
    for kind, id in tx.execute(query):
        found[kind].add(id)
    return found


def apps(tx: Tx) -> set[str]:
    """The apps that have sample data."""
    return set(tx.execute(sa.select(sample_item.c.app).distinct()).scalars())


def forget(tx: Tx, app: str) -> None:
    tx.execute(sa.delete(sample_item).where(sample_item.c.app == app))


def links_from(tx: Tx, table: RecordTable, field: Field, ids: Iterable[str]) -> set[str]:
    """The records, not deleted ones, whose field names one of these ids."""
    part = table.parts[field.parent] if field.parent else table.main
    own, column = table.main.table.c, part.columns[field.key]
    query = sa.select(own["_id"]).where(own["_deleted_at"].is_(None))
    if field.parent:
        query = query.join(part.table, part.table.c["_parent"] == own["_id"])
    return {id for some in _portions(ids) for id in tx.execute(query.where(column.in_(some))).scalars()}


def rows_of(tx: Tx, part: Part, records: Iterable[str]) -> set[str]:
    """The ids of the rows that these records have in a subform."""
    own = part.table.c
    return {id for some in _portions(records)
            for id in tx.execute(sa.select(own["_id"]).where(own["_parent"].in_(some))).scalars()}


def count_cases(tx: Tx, records: Iterable[str]) -> int:
    """How many cases run or ran on these records."""
    return len(_cases(tx, records))


def remove_records(tx: Tx, table: RecordTable, ids: Iterable[str]) -> set[str]:
    """The records of one form with rows, cases and everything about them.

    The answer: hashes of files that nothing has any more.
    """
    for some in _portions(ids):
        cases = _cases(tx, some)
        for one in OF_CASE:
            for few in _portions(cases):
                tx.execute(sa.delete(one).where(one.c.case.in_(few)))
        tx.execute(sa.delete(flow_case).where(flow_case.c.record.in_(some)))
        for one in OF_RECORD:
            tx.execute(sa.delete(one).where(one.c.record.in_(some)))
        for part in table.parts.values():
            tx.execute(sa.delete(part.table).where(part.table.c["_parent"].in_(some)))
        tx.execute(sa.delete(table.main.table).where(table.main.table.c["_id"].in_(some)))
    gone = {sha256 for some in _portions(ids) for sha256 in tx.execute(
        sa.delete(file).where(file.c.record.in_(some)).returning(file.c.sha256)).scalars()}
    kept = {sha256 for some in _portions(gone) for sha256 in tx.execute(
        sa.select(file.c.sha256).where(file.c.sha256.in_(some))).scalars()}
    return gone - kept


def _cases(tx: Tx, records: Iterable[str]) -> list[str]:
    return [id for some in _portions(records) for id in tx.execute(
        sa.select(flow_case.c.id).where(flow_case.c.record.in_(some))).scalars()]


def named_members(tx: Tx, ids: Iterable[str]) -> set[str]:
    """Those of the members whom a case, a history or a file still names."""
    columns = (participant.c.member, task.c.member, task.c.by, event.c.by, history.c.by, file.c.uploader)
    return {id for some in _portions(ids) for column in columns
            for id in tx.execute(sa.select(column).where(column.in_(some)).distinct()).scalars()}


def named_by(
    tx: Tx, columns: Iterable[sa.ColumnElement[str]], ids: Iterable[str]
) -> set[str]:
    """Those of the ids that stand in one of these columns."""
    return {id for some in _portions(ids) for column in columns
            for id in tx.execute(sa.select(column).where(column.in_(some)).distinct()).scalars()}


def remove_members(tx: Tx, gone: Iterable[str], leaving: Iterable[str]) -> None:
    """Take members away; those ``leaving`` stay as former ones, whom no role holds any more."""
    for some in _portions(leaving):
        tx.execute(sa.update(member).where(member.c.id.in_(some)).values(active=False, sample=False))
        tx.execute(sa.delete(role_member).where(role_member.c.member.in_(some)))
    for some in _portions(gone):
        for one in (role_member, member_department, notice, saved_view):
            tx.execute(sa.delete(one).where(one.c.member.in_(some)))
        tx.execute(sa.update(member).where(member.c.manager.in_(some)).values(manager=None))
        tx.execute(sa.update(department).where(department.c.head.in_(some)).values(head=None))
        tx.execute(sa.delete(member).where(member.c.id.in_(some)))


def remove_departments(tx: Tx, gone: Iterable[str], leaving: Iterable[str]) -> None:
    """Take departments away; those ``leaving`` stay as ordinary ones."""
    for some in _portions(leaving):
        tx.execute(sa.update(department).where(department.c.id.in_(some)).values(sample=False))
    for some in _portions(gone):
        tx.execute(sa.update(department).where(department.c.parent.in_(some)).values(parent=None))
        tx.execute(sa.delete(member_department).where(member_department.c.department.in_(some)))
        tx.execute(sa.delete(department).where(department.c.id.in_(some)))


def used_departments(tx: Tx, ids: Iterable[str]) -> set[str]:
    """Those of the departments that members belong to."""
    return named_by(tx, (member.c.department, member_department.c.department), ids)


def _portions(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    found = sorted(ids)
    for at in range(0, len(found), MOST_AT_ONCE):
        yield found[at:at + MOST_AT_ONCE]
