"""Rollup values: held, added up in SQL, stored. kernel/rollups/adding.py is the pure twin.

Whoever changes what is rolled up holds the rows of the targets until his transaction ends, and adds up only
then: so he sees everything that others have stored, and nobody stores a sum that leaves him out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from formloom.kernel.conditions import Operand, Scope, Tree
from formloom.kernel.forms.numbers import plain
from formloom.kernel.rollups import Rollup, source_form
from formloom.storage.conditions import to_sql
from formloom.storage.record_tables import RecordTable
from formloom.storage.stores import Tx
from formloom.storage.tables import ROLLUP_SCALE, rollup
from formloom.storage.types import Exact, exact_sum, joined_sum, whole

Key = tuple[str, str, str]
"""(full reference of the form, field, record)."""
MOST_AT_ONCE = 500


def hold(tx: Tx, keys: Iterable[Key]) -> None:
    """Hold these values until the transaction ends, always in the same order."""
    rows = [_place(*key) for key in sorted(set(keys), key=lambda key: (key[2], key[0], key[1]))]
    if not rows:
        return
    make = sqlite.insert(rollup) if tx.is_sqlite else postgresql.insert(rollup)
    for row in rows:
        tx.execute(make.values(row).on_conflict_do_nothing())
        if not tx.is_sqlite:
            tx.execute(sa.select(rollup.c.value).where(*_at(row)).with_for_update())


def add_up(
    tx: Tx, one: Rollup, source: RecordTable, where: Tree, targets: Sequence[str] | None = None
) -> dict[str, int | Decimal]:
    """Target -> value, of these targets or of all, where anything is rolled up. where: resolved.

    Leans on the index of the link. Raises NumberTooLong.
    """
    form, part = source_form(source.form, one.rows), source.parts[one.rows] if one.rows else source.main
    assert form is not None
    scope, columns, own = Scope(form, lambda _reference: None), part.columns, source.main.table

    def column(operand: Operand) -> sa.ColumnElement[Any]:
        return columns[operand.key]

    link = columns[one.link]
    query = sa.select(link, *_together(tx, one, columns.get(one.of))).where(
        link.is_not(None), own.c["_deleted_at"].is_(None), to_sql(where, scope, column))
    if one.rows:
        query = query.join_from(part.table, own, part.table.c["_parent"] == own.c["_id"])
    found: dict[str, int | Decimal] = {}
    for some in _in_parts(targets):
        here = query.where(link.in_(some)) if some is not None else query
        for target, *parts in tx.execute(here.group_by(link)):
            value = _value(one, columns.get(one.of), parts)
            if value is not None:
                found[target] = value
    return found


def put(tx: Tx, one: Rollup, values: Mapping[str, int | Decimal | None]) -> None:
    """Store values of records whose rows are held."""
    for record, value in values.items():
        place = _place(one.target, one.key, record)
        tx.execute(sa.update(rollup).where(*_at(place)).values(value=value))


def replace_all(tx: Tx, one: Rollup, values: Mapping[str, int | Decimal]) -> None:
    """Store all values of one rollup anew."""
    app, _, form = one.target.partition("/")
    tx.execute(sa.delete(rollup).where(
        rollup.c.app == app, rollup.c.form == form, rollup.c.field == one.key))
    rows = [{**_place(one.target, one.key, record), "value": value} for record, value in values.items()]
    if rows:
        tx.execute(sa.insert(rollup), rows)


def values_of(tx: Tx, one: Rollup, records: Sequence[str] | None = None) -> dict[str, int | Decimal]:
    """The stored values, of these records or of all that have one."""
    app, _, form = one.target.partition("/")
    query = sa.select(rollup.c.record, rollup.c.value).where(
        rollup.c.app == app, rollup.c.form == form, rollup.c.field == one.key, rollup.c.value.is_not(None))
    found: dict[str, int | Decimal] = {}
    for some in _in_parts(records):
        here = query.where(rollup.c.record.in_(some)) if some is not None else query
        found |= {record: plain(value) for record, value in tx.execute(here)}
    return found


def count_lines(tx: Tx, source: RecordTable, rows: str, most: int) -> int:
    """How many lines there are to be added up, counted no further than one more than ``most``."""
    table = source.parts[rows].table if rows else source.main.table
    some = sa.select(table.c["_id"]).limit(most + 1).subquery()
    return int(tx.execute(sa.select(sa.func.count()).select_from(some)).scalar_one())


def keep_still(tx: Tx, source: RecordTable) -> None:
    """Let nobody write what is being rolled up for the first time; who waited sees the new rollup."""
    if not tx.is_sqlite:
        for part in (source.main, *source.parts.values()):
            tx.execute(sa.text(f'LOCK TABLE "{part.table.name}" IN SHARE MODE'))


def _place(form: str, field: str, record: str) -> dict[str, Any]:
    app, _, key = form.partition("/")
    return {"app": app, "form": key, "field": field, "record": record}


def _at(place: Mapping[str, Any]) -> list[sa.ColumnElement[bool]]:
    return [rollup.c[name] == value for name, value in place.items()]


def _in_parts(ids: Sequence[str] | None) -> Iterator[Sequence[str] | None]:
    if ids is None:
        yield None
    for at in range(0, len(ids or ()), MOST_AT_ONCE):
        yield sorted(ids or ())[at:at + MOST_AT_ONCE]


def _together(tx: Tx, one: Rollup, column: sa.ColumnElement[Any] | None) -> list[sa.ColumnElement[Any]]:
    if column is None:
        return [sa.func.count()]
    if one.op in ("min", "max"):
        return [sa.func.min(column) if one.op == "min" else sa.func.max(column)]
    sums = exact_sum(column) if tx.is_sqlite else [sa.func.sum(column)]
    return [sa.func.count(column), *sums]


def _value(one: Rollup, column: sa.ColumnElement[Any] | None, parts: Sequence[Any]) -> int | Decimal | None:
    """One value from what the query told. Raises NumberTooLong."""
    if column is None or one.op in ("min", "max"):
        return None if parts[0] is None else _kept(Decimal(parts[0]))
    count, *sums = parts
    assert isinstance(column.type, Exact)
    total = joined_sum(sums[0], sums[1], column.type.scale) if len(sums) == 2 else Decimal(sums[0] or 0)
    if one.op == "sum":
        return _kept(total)
    return _kept(total / count) if count else None


def _kept(value: Decimal) -> int | Decimal:
    """The value as it is stored."""
    context = Context(prec=60)
    rounded = value.quantize(Decimal(1).scaleb(-ROLLUP_SCALE), ROUND_HALF_UP, context)
    whole(rounded, ROLLUP_SCALE)
    return plain(rounded)
