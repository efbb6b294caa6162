"""Records: rows in, rows out. The reader's rights come in as conditions and are part of the query."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.elements import False_, True_

from formloom.kernel.forms import Field
from formloom.kernel.forms.numbers import plain
from formloom.storage import bulk
from formloom.storage.errors import NotUnique, NumberTooLong
from formloom.storage.prepared import updated
from formloom.storage.record_tables import Part, RecordTable, field_of_index
from formloom.storage.stores import Tx
from formloom.storage.tables import serial_counter
from formloom.storage.types import Exact, whole

Data = dict[str, Any]
SYSTEM = (
    "id",
    "number",
    "revision",
    "version",
    "state",
    "stages",
    "case",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
)


@dataclass(frozen=True)
class Stored:
    """One record as it lies in the database. flags: whether it met the extra conditions of the query."""

    id: str
    number: str | None
    revision: int
    version: int
    state: str | None
    stages: list[Any] | None
    case: str | None
    created_at: datetime
    created_by: str | None
    updated_at: datetime
    updated_by: str | None
    deleted_at: datetime | None
    data: Data
    flags: tuple[bool, ...] = ()
    marks: tuple[Any, ...] = attribute(default=(), repr=False)

    @property
    def facts(self) -> Data:
        """Data and system facts together, as conditions see them."""
        system = {
            "_id": self.id, "_number": self.number, "_state": self.state, "_created_by": self.created_by,
            "_updated_by": self.updated_by, "_created_at": self.created_at.isoformat(),
            "_updated_at": self.updated_at.isoformat(), "_stages": self.stages,
        }
        return {**self.data, **system}


def insert(tx: Tx, table: RecordTable, id: str, data: Mapping[str, Any], **system: Any) -> None:
    """A new record of revision 1. ``system``: number, state, created_at, created_by… Raises NotUnique."""
    insert_many(tx, table, [(id, data, system)])


def insert_many(
    tx: Tx, table: RecordTable, found: Sequence[tuple[str, Mapping[str, Any], Mapping[str, Any]]]
) -> None:
    """New records at once, each (id, data, system) as ``insert`` takes them. Raises NotUnique."""
    with _unique(table):
        bulk.insert(tx, table.main.table, [
            {**_system_row(table, id, system), **_columns(table.main, data)} for id, data, system in found])
    for key, part in table.parts.items():
        bulk.insert(tx, part.table, [
            _row(part, id, at, one) for id, data, _ in found for at, one in enumerate(data.get(key) or [])])


def _system_row(table: RecordTable, id: str, system: Mapping[str, Any]) -> Data:
    row = {f"_{name}": value for name, value in system.items()}
    fixed = {"_id": id, "_revision": row.get("_revision", 1), "_version": table.version}
    return {"_updated_at": row["_created_at"], "_updated_by": row.get("_created_by"), **row, **fixed}


def update(
    tx: Tx, table: RecordTable, before: Stored, data: Mapping[str, Any], *, revision: int, **system: Any
) -> bool:
    """Store a record's new data and revision; False when somebody else changed it since ``before``.

    Raises NotUnique.
    """
    row = {f"_{name}": value for name, value in system.items()}
    changed = {
        name: value for name, value in _columns(table.main, data).items()
        if value != _columns(table.main, before.data)[name]
    }
    own = table.main.table
    with _unique(table):
        done = tx.execute(
            sa.update(own).where(own.c["_id"] == before.id, own.c["_revision"] == before.revision)
            .values({**row, **changed, "_revision": revision, "_version": table.version})
        )
    if done.rowcount == 1:
        for key, part in table.parts.items():
            _update_rows(tx, part, before.id, before.data.get(key) or [], data.get(key) or [])
    return done.rowcount == 1


def rewrite(tx: Tx, table: RecordTable, before: Stored, data: Mapping[str, Any]) -> None:
    """Store what is computed anew about a record that is held: no change of it, so no new revision."""
    old, new = _columns(table.main, before.data), _columns(table.main, data)
    changed = {name: value for name, value in new.items() if value != old[name]}
    own = table.main.table
    if changed:
        tx.execute(sa.update(own).where(own.c["_id"] == before.id).values(changed))
    for key, part in table.parts.items():
        _update_rows(tx, part, before.id, before.data.get(key) or [], data.get(key) or [])


def set_system(tx: Tx, table: RecordTable, id: str, **system: Any) -> None:
    """Set facts that are no change of the record itself: state, stages, case, deleted_at…"""
    row = {f"_{name}": value for name, value in system.items()}
    tx.execute(updated(table.main.table, "_id"), {**row, "of__id": id})


def get(
    tx: Tx, table: RecordTable, id: str, *, where: sa.ColumnElement[bool] | None = None,
    flags: Sequence[sa.ColumnElement[bool]] = (), lock: bool = False, deleted: bool = False,
) -> Stored | None:
    """One record, if it meets the condition. lock: hold it until the transaction ends."""
    own = table.main.table
    if lock and table.derived:
        # What is kept elsewhere would be as it was before this had to wait: hold first, then look.
        tx.execute(sa.select(own.c["_id"]).where(own.c["_id"] == id).with_for_update())
    held = lock and not table.derived
    if where is None and all(isinstance(flag, True_ | False_) for flag in flags):
        shape = ("get", tuple(isinstance(flag, True_) for flag in flags), held, deleted)
        query = table.prepare(shape, lambda: _one(table, flags, held, deleted))
    else:
        query = _one(table, flags, held, deleted)
        query = query if where is None else query.where(where)
    found = fetch(tx, table, query, len(flags), values={"id": id})
    return found[0] if found else None


def _one(
    table: RecordTable, flags: Sequence[sa.ColumnElement[bool]], held: bool, deleted: bool
) -> sa.Select[Any]:
    own = table.main.table
    query = select(table, flags).where(own.c["_id"] == sa.bindparam("id"))
    if not deleted:
        query = query.where(own.c["_deleted_at"].is_(None))
    return query.with_for_update(of=own) if held else query


def get_many(
    tx: Tx, table: RecordTable, ids: Iterable[str], *, where: sa.ColumnElement[bool] | None = None,
    flags: Sequence[sa.ColumnElement[bool]] = (), rows: bool = True,
) -> dict[str, Stored]:
    """Records by id, those that are there and meet the condition."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    query = _some(table, flags) if flags else table.prepare(("some",), lambda: _some(table, ()))
    if where is not None:
        query = query.where(where)
    return {one.id: one for one in fetch(tx, table, query, len(flags), rows=rows, values={"ids": wanted})}


def _some(table: RecordTable, flags: Sequence[sa.ColumnElement[bool]]) -> sa.Select[Any]:
    own = table.main.table.c
    return select(table, flags).where(
        own["_id"].in_(sa.bindparam("ids", expanding=True)), own["_deleted_at"].is_(None))


def ids(tx: Tx, table: RecordTable) -> list[str]:
    """The ids of all records that are not deleted, in their order."""
    own = table.main.table.c
    query = sa.select(own["_id"]).where(own["_deleted_at"].is_(None)).order_by(own["_id"])
    return list(tx.execute(query).scalars())


def parents_of(tx: Tx, part: Part, rows: Iterable[str]) -> dict[str, str]:
    """Row id -> record id, for rows of one subform."""
    wanted = sorted(set(rows))
    own = part.table.c
    found = tx.execute(sa.select(own["_id"], own["_parent"]).where(own["_id"].in_(wanted))) if wanted else ()
    return {row[0]: row[1] for row in found}


def select(
    table: RecordTable, flags: Sequence[sa.ColumnElement[bool]] = (),
    marks: Sequence[sa.ColumnElement[Any]] = (),
) -> sa.Select[Any]:
    """The columns of a record, by name; never ``*``."""
    own = table.main.table.c
    return sa.select(
        *(own[f"_{name}"] for name in SYSTEM), *table.main.columns.values(),
        *(column.label(key) for key, column in table.derived.items()),
        *(sa.type_coerce(flag, sa.Boolean).label(f"_flag{at}") for at, flag in enumerate(flags)),
        *(mark.label(f"_mark{at}") for at, mark in enumerate(marks)),
    )


def fetch(
    tx: Tx, table: RecordTable, query: sa.Select[Any], flags: int, *, rows: bool = True,
    values: Mapping[str, Any] | None = None,
) -> list[Stored]:
    """Run a query of ``select`` with the values it asks for, and put the subform rows in."""
    names = [f"_{name}" for name in SYSTEM]
    keys = [*table.main.columns, *table.derived]
    found = []
    for row in tx.execute(query, values):
        told = tuple(row)
        system = dict(zip(SYSTEM, told, strict=False))
        data = _data(keys, told[len(names):len(names) + len(keys)])
        rest = told[len(names) + len(keys):]
        found.append(Stored(**system, data=data, flags=tuple(map(bool, rest[:flags])), marks=rest[flags:]))
    if rows:
        _add_rows(tx, table, found)
    return found


def next_number(tx: Tx, app: str, form: str, field: str, period: str) -> int:
    """Count a serial up, holding its row until the transaction ends: a rolled-back one leaves no gap."""
    row = {"app": app, "form": form, "field": field, "period": period, "value": 1}
    return int(tx.execute(_count_up(tx.is_sqlite), row).scalar_one())


@cache
def _count_up(on_sqlite: bool) -> Any:
    kind = sqlite.insert(serial_counter) if on_sqlite else postgresql.insert(serial_counter)
    return kind.on_conflict_do_update(
        index_elements=["app", "form", "field", "period"], set_={"value": serial_counter.c.value + 1}
    ).returning(serial_counter.c.value)


def holder_of(tx: Tx, table: RecordTable, key: str, value: Any, *, but: str | None) -> str | None:
    """Another record that has this value in a unique field. Leans on the field's unique index."""
    own = table.main.table.c
    query = sa.select(own["_id"]).where(table.main.columns[key] == value, own["_deleted_at"].is_(None))
    if but is not None:
        query = query.where(own["_id"] != but)
    found: str | None = tx.execute(query.limit(1)).scalar()
    return found


def first_with(tx: Tx, table: RecordTable, key: str, value: Any) -> str | None:
    """The record that was first to have this value in a field. Leans on the field's index."""
    own = table.main.table.c
    query = sa.select(own["_id"]).where(table.main.columns[key] == value, own["_deleted_at"].is_(None))
    found: str | None = tx.execute(query.order_by(own["_id"]).limit(1)).scalar()
    return found


def too_long(table: RecordTable, data: Mapping[str, Any]) -> list[str]:
    """Paths of the numbers that do not fit into their columns."""
    found = [key for key, column in table.main.columns.items() if not _fits(column, data.get(key))]
    for key, part in table.parts.items():
        found += [
            f"{key}.{at}.{name}" for at, row in enumerate(data.get(key) or [])
            for name, column in part.columns.items() if not _fits(column, row.get(name))
        ]
    return found


def _fits(column: sa.ColumnElement[Any], value: Any) -> bool:
    if value is None or not isinstance(column.type, Exact):
        return True
    try:
        whole(Decimal(value), column.type.scale)
    except NumberTooLong:
        return False
    return True


@contextmanager
def _unique(table: RecordTable) -> Iterator[None]:
    """Tell which unique field another transaction was faster with."""
    try:
        yield
    except IntegrityError as error:
        field = field_of_index(table, str(error.orig))
        if field is None:
            raise
        raise NotUnique(field) from error


def is_linked(tx: Tx, table: RecordTable, field: Field, ids: Sequence[str], *, but: str) -> bool:
    """Whether a record that is not deleted, other than ``but``, links to one of these."""
    own = table.main.table.c
    query = sa.select(own["_id"]).where(own["_deleted_at"].is_(None), own["_id"] != but)
    if field.parent:
        part = table.parts[field.parent]
        query = query.join(part.table, part.table.c["_parent"] == own["_id"])
        query = query.where(part.columns[field.key].in_(sorted(ids)))
    else:
        query = query.where(table.main.columns[field.key].in_(sorted(ids)))
    return bool(ids) and tx.execute(query.limit(1)).first() is not None


def _columns(part: Part, data: Mapping[str, Any]) -> Data:
    """Column name -> value; blank is NULL."""
    return {column.name: _blank(data.get(key)) for key, column in part.columns.items()}


def _blank(value: Any) -> Any:
    return None if value in ("", []) else value


def _row(part: Part, parent: str, position: int, row: Mapping[str, Any]) -> Data:
    return {"_id": row["id"], "_parent": parent, "_position": position, **_columns(part, row)}


def _update_rows(tx: Tx, part: Part, parent: str, before: Sequence[Data], after: Sequence[Data]) -> None:
    """Write the difference between the rows there were and the rows there are."""
    own = part.table
    old = {row["id"]: _row(part, parent, at, row) for at, row in enumerate(before)}
    new = {row["id"]: _row(part, parent, at, row) for at, row in enumerate(after)}
    gone = sorted(old.keys() - new.keys())
    if gone:
        tx.execute(sa.delete(own).where(own.c["_parent"] == parent, own.c["_id"].in_(gone)))
    added = [row for id, row in new.items() if id not in old]
    if added:
        tx.execute(sa.insert(own), added)
    for id, row in new.items():
        changed = {name: value for name, value in row.items() if id in old and value != old[id][name]}
        if changed:
            tx.execute(sa.update(own).where(own.c["_parent"] == parent, own.c["_id"] == id).values(changed))


def _add_rows(tx: Tx, table: RecordTable, found: Sequence[Stored]) -> None:
    """Load the subform rows of these records: one query per subform."""
    by_id = {one.id: one for one in found}
    for key, part in table.parts.items():
        if not by_id:
            return
        names = list(part.columns)
        for row in tx.execute(_rows_of(table, key), {"parents": sorted(by_id)}):
            data = {"id": row[1], **_data(names, tuple(row)[2:])}
            by_id[row[0]].data.setdefault(key, []).append(data)


def _rows_of(table: RecordTable, key: str) -> sa.Select[Any]:
    def make() -> sa.Select[Any]:
        part = table.parts[key]
        own = part.table.c
        parents = own["_parent"].in_(sa.bindparam("parents", expanding=True))
        return sa.select(own["_parent"], own["_id"], *part.columns.values()).where(parents).order_by(
            own["_parent"], own["_position"])

    return table.prepare(("rows", key), make)


def _data(keys: Sequence[str], values: Sequence[Any]) -> Data:
    """Field -> value as the kernel has it: blanks absent, numbers without trailing zeros."""
    return {
        key: plain(value) if isinstance(value, Decimal) else value
        for key, value in zip(keys, values, strict=True) if value is not None
    }
