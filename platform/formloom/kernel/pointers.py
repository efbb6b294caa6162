"""Where a problem's dotted path leads in a document, as a JSON pointer (RFC 6901)."""

from collections.abc import Iterator
from typing import Any

LONGEST_PATH = 500
"""Steps; no document that may be read is deeper, however many dots its keys have."""


def pointer(document: Any, path: str) -> str:
    """The pointer to what the path names; where that is missing, to what it is missing in."""
    parts = path.split(".") if path else []
    value, found = document, ""
    while parts and len(parts) <= LONGEST_PATH:
        step = next(_steps(value, parts), None)
        if step is None:
            break
        key, taken = step
        value, parts = value[key], parts[taken:]
        found += "/" + escaped(str(key))
    return found


def escaped(key: str) -> str:
    """A key as a pointer writes it."""
    return key.replace("~", "~0").replace("/", "~1")


def _steps(value: Any, parts: list[str]) -> Iterator[tuple[Any, int]]:
    """What the path may mean next and how many parts that takes: keys have dots too (``items.qty``)."""
    if isinstance(value, list):
        if parts[0].isdigit() and int(parts[0]) < len(value):
            yield int(parts[0]), 1
    elif isinstance(value, dict):
        for taken in range(len(parts), 0, -1):
            key = ".".join(parts[:taken])
            if key in value:
                yield key, taken
