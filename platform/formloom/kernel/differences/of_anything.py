"""Differences of documents without a file of their own: key by key, lists of plain values entry by entry."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.differences.difference import ABSENT, Difference, only_in, options
from formloom.kernel.differences.titles import Titles
from formloom.kernel.pointers import escaped

MOST_STEPS = 4
PLAIN = (str, int, float, bool, type(None))


def of_anything(before: Mapping[str, Any], after: Mapping[str, Any], _titles: Titles) -> Iterator[Difference]:
    """What was set, changed and taken away, named by its path of keys."""
    yield from _compared(before, after, "", "", MOST_STEPS)


def _compared(
    before: Mapping[str, Any], after: Mapping[str, Any], path: str, at: str, steps: int,
) -> Iterator[Difference]:
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key, ABSENT), after.get(key, ABSENT)
        here, place = f"{path}.{key}" if path else key, f"{at}/{escaped(key)}"
        if old == new:
            continue
        if steps > 0 and isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from _compared(old, new, here, place, steps - 1)
        elif _plain(old) and _plain(new):
            yield from _entries(old, new, here, place)
        else:
            was, now = ({} if one is ABSENT else {here: one} for one in (old, new))
            yield from (one._replace(pointer=place) for one in options("document", was, now, ""))


def _plain(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, PLAIN) for one in value)


def _entries(old: list[Any], new: list[Any], path: str, at: str) -> Iterator[Difference]:
    added, gone = only_in(new, old), only_in(old, new)
    if added:
        yield Difference("entries_added", {"option": path, "to": added}, at)
    if gone:
        yield Difference("entries_removed", {"option": path, "from": gone}, at)
    if not added and not gone:
        yield Difference("document_changed", {"option": path, "from": old, "to": new}, at)
