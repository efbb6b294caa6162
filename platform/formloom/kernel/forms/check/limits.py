"""How large and how deep a form may be, counted before anything else looks at it."""

from collections.abc import Iterator
from typing import Any

from formloom.kernel.problems import Problem
from formloom.kernel.strict_json import dumps

MAX_FIELDS = 400
MAX_COLUMNS = 200
MAX_SUBSCHEMAS = 2000
MAX_BYTES = 1_000_000
MAX_DEPTH = 32


def check_limits(document: Any) -> list[Problem]:
    """What is too large about the document; empty when all of it may be looked at."""
    if not isinstance(document, dict):
        return [Problem("", "not_an_object")]
    depth, subschemas = 0, 0
    for level, value in _walk(document):
        depth = max(depth, level)
        subschemas += isinstance(value, dict) and bool(value.keys() & {"type", "properties", "items", "enum"})
        if depth > MAX_DEPTH:
            return [Problem("", "too_deep", {"max": MAX_DEPTH})]
    if subschemas > MAX_SUBSCHEMAS:
        return [Problem("", "too_many_subschemas", {"max": MAX_SUBSCHEMAS})]
    try:
        size = len(dumps(document).encode())
    except (TypeError, ValueError):
        return [Problem("", "bad_schema")]
    if size > MAX_BYTES:
        return [Problem("", "document_too_large", {"max": MAX_BYTES})]
    return [*_count(document, "", MAX_FIELDS)]


def _walk(document: Any) -> Iterator[tuple[int, Any]]:
    """Every value and its depth, without recursion."""
    waiting = [(0, document)]
    while waiting:
        level, value = waiting.pop()
        yield level, value
        if level <= MAX_DEPTH:
            children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            waiting.extend((level + 1, child) for child in children)


def _count(schema: Any, path: str, most: int) -> Iterator[Problem]:
    properties = schema.get("properties") if isinstance(schema, dict) else None
    if not isinstance(properties, dict):
        return
    if len(properties) > most:
        yield Problem(f"{path}properties", "too_many_fields", {"max": most})
    for key, one in properties.items():
        if isinstance(one, dict):
            yield from _count(one.get("items"), f"{path}properties.{key}.items.", MAX_COLUMNS)
