"""Counting a list and adding its numbers up, within the rights of its reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from formloom.kernel.conditions import Operand
from formloom.storage.reach import TableOf, raw_columns, seen_columns
from formloom.storage.record_lists import Query, conditions_of
from formloom.storage.stores import Tx
from formloom.storage.types import exact_sum, joined_sum

MOST = 200_000
"""Records that are counted and added up; a longer list is told as longer."""


@dataclass(frozen=True)
class Totals:
    """How many records there are, and the sums asked for, in their order. complete: nothing was left out."""

    count: int
    complete: bool
    sums: tuple[Decimal, ...]


def totals(tx: Tx, table_of: TableOf, query: Query, numbers: Sequence[Operand]) -> Totals:
    """One pass over the list; a number that the reader may not see in some record is not in the sum."""
    raw, seen = raw_columns(query.reach.table, table_of), seen_columns(query.reach, table_of)
    own = query.reach.table.main.table.c["_id"]
    columns = [seen(one).label(f"n{at}") for at, one in enumerate(numbers)]
    listed = sa.select(own, *columns).where(*conditions_of(query, raw, seen)).limit(MOST + 1).subquery()
    parts = [_sum(tx, listed.c[f"n{at}"], one) for at, one in enumerate(numbers)]
    row = list(tx.execute(sa.select(sa.func.count(), *(one for part in parts for one in part))
                          .select_from(listed)).one())
    count, found = row[0], row[1:]
    if tx.is_sqlite:
        halves = zip(found[::2], found[1::2], numbers, strict=True)
        sums = [joined_sum(high, low, one.scale) for high, low, one in halves]
    else:
        sums = [Decimal(one or 0) for one in found]
    return Totals(min(count, MOST), count <= MOST, tuple(sums))


def _sum(tx: Tx, column: sa.ColumnElement[Any], number: Operand) -> list[sa.ColumnElement[Any]]:
    if tx.is_sqlite:
        return [*exact_sum(column)]
    return [sa.func.sum(sa.type_coerce(column, sa.Numeric(38, number.scale)))]

