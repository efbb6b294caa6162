"""Lists of records: one query with rights, filter, search and sort inside, read page by page from a place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import operators

from formloom.kernel.conditions import SYSTEM, Operand, Tree, lowered
from formloom.storage.conditions import Columns, to_sql
from formloom.storage.reach import Reach, TableOf, raw_columns, seen_columns
from formloom.storage.records import Stored, fetch, select
from formloom.storage.sort_index import is_better_sorted
from formloom.storage.stores import Tx
from formloom.storage.types import IsoMoment, Moment

NEVER = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Sort:
    """One thing to sort by. Blanks come first ascending and last descending."""

    operand: Operand
    descending: bool = False


NEWEST = Sort(Operand("_created_at", "_created_at", SYSTEM["created_at"]), descending=True)


@dataclass(frozen=True)
class Query:
    """What a list shows. flags: conditions (raw) told for each record. search_in: operands to search.

    filter: a resolved tree over what the reader sees. fixed: one over what is stored (a link's own filter).
    """

    reach: Reach
    filter: Tree = True
    fixed: Tree = True
    search: str = ""
    search_in: Sequence[Operand] = ()
    sort: Sequence[Sort] = (NEWEST,)
    flags: Sequence[Tree] = ()


@dataclass(frozen=True)
class Page:
    """Some records, and the place to go on from (None at the end)."""

    records: list[Stored]
    after: list[Any] | None


def page(tx: Tx, table_of: TableOf, query: Query, after: Sequence[Any] | None, size: int) -> Page:
    """The next ``size`` records behind a place. Leans on the index of the first sort column."""
    table, scope = query.reach.table, query.reach.scope
    raw, seen = raw_columns(table, table_of), seen_columns(query.reach, table_of)
    own = table.main.table
    where = conditions_of(query, raw, seen)
    keys = [
        *((_sorted_by(one, seen), one.descending) for one in query.sort),
        (own.c["_id"], query.sort[0].descending),
    ]
    flags = [to_sql(tree, scope, raw) for tree in query.flags]
    statement = select(table, flags, [column for column, _ in keys[:-1]]).where(*where)
    plain = _is_narrow(query) and is_better_sorted(tx, _name_of(query), where, keys[0][0])
    found: list[Stored] = []
    for part in _stretches(keys, after):
        ordered = statement.where(*part).order_by(*(_order(column, down, plain) for column, down in keys))
        found += fetch(tx, table, ordered.limit(size + 1 - len(found)), len(flags))
        if len(found) > size:
            break
    rest = len(found) > size
    last = found[size - 1] if rest else None
    return Page(found[:size], [*_travel(last.marks), last.id] if last else None)


def _sorted_by(sort: Sort, seen: Columns) -> sa.ColumnElement[Any]:
    """What has no deadline comes after everything that has one."""
    column = seen(sort.operand)
    return sa.func.coalesce(column, sa.literal(NEVER, Moment())) if sort.operand.key == "_due" else column


def conditions_of(query: Query, raw: Columns, seen: Columns) -> list[sa.ColumnElement[bool]]:
    """What a record must meet to stand in the list: rights, filter and search."""
    own, scope = query.reach.table.main.table, query.reach.scope
    return [
        own.c["_deleted_at"].is_(None), to_sql(query.reach.rows, scope, raw), to_sql(query.fixed, scope, raw),
        to_sql(query.filter, scope, seen), *_search(query, seen),
    ]


def _search(query: Query, seen: Columns) -> list[sa.ColumnElement[bool]]:
    if not query.search:
        return []
    word = lowered(query.search)
    tries = [
        sa.func.lower(seen(one), type_=sa.Text()).contains(word, autoescape=True) for one in query.search_in
    ]
    return [sa.or_(sa.false(), *tries)]


def _stretches(
    keys: Sequence[tuple[sa.ColumnElement[Any], bool]], after: Sequence[Any] | None
) -> list[list[sa.ColumnElement[bool]]]:
    """Conditions of the one or two index ranges that lie behind the place, in reading order.

    Records whose first key is blank form a range of their own: each range is one walk along the index.
    """
    first, descending = keys[0]
    values = list(zip(keys, after, strict=True)) if after else []
    if not getattr(first, "nullable", True):
        return [[_near(*values[0]), _behind(values)] if values else []]
    blank, filled = first.is_(None), first.is_not(None)
    if not values:
        return [[filled], [blank]] if descending else [[blank], [filled]]
    if values[0][1] is None:
        here = [blank, _behind(values[1:])]
        return [here] if descending else [here, [filled]]
    here = [_near(*values[0]), _behind(values)]
    return [here, [blank]] if descending else [here]


def _near(key: tuple[sa.ColumnElement[Any], bool], value: Any) -> sa.ColumnElement[bool]:
    """The bound that lets the index walk begin at the place."""
    column, descending = key
    bound = _bound(column, value)
    return column <= bound if descending else column >= bound


def _bound(column: sa.ColumnElement[Any], value: Any) -> sa.ColumnElement[Any]:
    """A value of a place; system moments travel as text."""
    is_moment = isinstance(column.type, Moment) and not isinstance(column.type, IsoMoment)
    return sa.literal(datetime.fromisoformat(value) if is_moment else value, column.type)


def _behind(values: Sequence[tuple[tuple[sa.ColumnElement[Any], bool], Any]]) -> sa.ColumnElement[bool]:
    """Whether a record comes after the place, key by key."""
    (column, descending), value = values[0]
    further: sa.ColumnElement[bool]
    same: sa.ColumnElement[bool]
    if value is None:
        further = sa.false() if descending else column.is_not(None)
        same = column.is_(None)
    else:
        bound = _bound(column, value)
        further = sa.or_(column < bound, column.is_(None)) if descending else column > bound
        same = column == bound
    return further if len(values) == 1 else sa.or_(further, sa.and_(same, _behind(values[1:])))


def _order(column: sa.ColumnElement[Any], descending: bool, plain: bool) -> sa.ColumnElement[Any]:
    if plain:
        column = sa.UnaryExpression(column, operator=operators.custom_op("+"), type_=column.type)
    return column.desc().nulls_last() if descending else column.asc().nulls_first()


def _is_narrow(query: Query) -> bool:
    """Whether there is anything that could leave most records out."""
    return (
        query.filter is not True or query.fixed is not True or query.reach.rows is not True
        or bool(query.search)
    )


def _name_of(query: Query) -> str:
    """The same for lists that find the same records."""
    form = query.reach.table.form.key
    return repr((form, query.reach.rows, query.fixed, query.filter, query.search))


def _travel(marks: Sequence[Any]) -> list[Any]:
    """Sort values as JSON."""
    return [one.isoformat() if hasattr(one, "isoformat") else one for one in marks]
