"""Statements made once, their values told when they run: what every request asks again costs no building.

A key of a ``where`` is told as ``of_<key>``, since a change may set the same column.
"""

from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from formloom.storage.stores import Tx

MOST_KEPT = 500


@lru_cache(MOST_KEPT)
def inserted(table: Any) -> sa.Insert:
    """New rows; their columns are those of the values."""
    return sa.insert(table)


@lru_cache(MOST_KEPT)
def _unless_there(table: Any, on_sqlite: bool) -> sa.Insert:
    kind = sqlite.insert(table) if on_sqlite else postgresql.insert(table)
    return kind.on_conflict_do_nothing()


def unless_there(tx: Tx, table: Any) -> sa.Insert:
    """New rows; one whose key is there already is left alone."""
    return _unless_there(table, tx.is_sqlite)


@lru_cache(MOST_KEPT)
def _upserted(table: Any, keys: tuple[str, ...], columns: frozenset[str], on_sqlite: bool) -> sa.Insert:
    kind = sqlite.insert(table) if on_sqlite else postgresql.insert(table)
    return kind.on_conflict_do_update(
        index_elements=list(keys), set_={one: kind.excluded[one] for one in sorted(columns)})


def upserted(tx: Tx, table: Any, keys: tuple[str, ...], columns: frozenset[str]) -> sa.Insert:
    """Rows that may be there: these columns are then set."""
    return _upserted(table, keys, columns, tx.is_sqlite)


@lru_cache(MOST_KEPT)
def updated(table: Any, *keys: str) -> sa.Update:
    """Change the row with these keys (``of_<key>``); what is set are the other values."""
    return sa.update(table).where(*(table.c[one] == sa.bindparam(f"of_{one}") for one in keys))
