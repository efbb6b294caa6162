"""Walking a sort index or sorting what a filter finds: SQLite always walks, also when little is found.

Counting tells, up to a number; the answer is kept for a while, so that pages do not count again.
"""

import time
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from formloom.storage.stores import Tx

FEW = 3000
SECONDS = 60.0
MOST_KEPT = 1000
_kept: OrderedDict[tuple[str, str], tuple[float, bool]] = OrderedDict()


def is_better_sorted(
    tx: Tx, question: str, where: Sequence[sa.ColumnElement[bool]], first: sa.ColumnElement[Any]
) -> bool:
    """Whether the index of the first sort column shall not be walked. question: names the list.

    Wrong for a minute at most, and then slow, not false.
    """
    if not tx.is_sqlite or not isinstance(first, sa.Column):
        # Something computed has no index.
        return False
    place = (tx.workspace, question)
    at, answer = _kept.get(place, (0.0, False))
    if time.monotonic() - at > SECONDS:
        some = sa.select(sa.literal(1)).select_from(first.table).where(*where).limit(FEW).subquery()
        answer = int(tx.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()) < FEW
        _kept[place] = (time.monotonic(), answer)
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return answer
