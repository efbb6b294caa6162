"""In which orders actions at the same instant are tried on the kernel."""

from collections.abc import Iterator
from itertools import permutations
from random import Random

ALL_UP_TO = 4
SOME = 24


def orders_of(count: int) -> Iterator[tuple[int, ...]]:
    """All of a few, the written one first; of many the written one and seeded others."""
    if count <= ALL_UP_TO:
        yield from permutations(range(count))
        return
    chance = Random(0)
    order = list(range(count))
    for _ in range(SOME):
        yield tuple(order)
        chance.shuffle(order)
