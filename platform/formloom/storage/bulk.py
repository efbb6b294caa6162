"""Many new rows of one table at once: a statement for all that have the same columns."""

from collections.abc import Iterable, Mapping
from typing import Any

from formloom.storage.prepared import inserted
from formloom.storage.stores import Tx


def insert(tx: Tx, table: Any, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert the rows; a column that a row leaves out gets its default. Those alike keep their order."""
    alike: dict[frozenset[str], list[dict[str, Any]]] = {}
    for row in rows:
        alike.setdefault(frozenset(row), []).append(dict(row))
    for group in alike.values():
        tx.execute(inserted(table), group)
