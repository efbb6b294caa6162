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
MAX_ITEMS = 2000
"""In any list: choices, alternatives, whatever people write."""

LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
TABLES = frozenset({"dependentSchemas", "patternProperties", "properties"})
ALONE = frozenset({"additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"})


def check_limits(document: Any) -> list[Problem]:
    """What is too large about the document; empty when all of it may be looked at."""
    if not isinstance(document, dict):
        return [Problem("", "not_an_object")]
    subschemas = 0
    for path, value in _walk(document):
        if len(path) > MAX_DEPTH:
            return [Problem("", "too_deep", {"max": MAX_DEPTH})]
        if isinstance(value, list) and len(value) > MAX_ITEMS:
            return [Problem(".".join(path), "too_many_items", {"max": MAX_ITEMS})]
        subschemas += _subschemas(value)
    if subschemas > MAX_SUBSCHEMAS:
        return [Problem("", "too_many_subschemas", {"max": MAX_SUBSCHEMAS})]
    try:
        size = len(dumps(document).encode())
    except (TypeError, ValueError):
        return [Problem("", "bad_schema")]
    if size > MAX_BYTES:
        return [Problem("", "document_too_large", {"max": MAX_BYTES})]
    return [*_count(document, "", MAX_FIELDS)]


def _walk(document: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every value and the way to it, without recursion."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        if len(path) <= MAX_DEPTH:
            inside = value.items() if isinstance(value, dict) else enumerate(
                value if isinstance(value, list) else ())
            waiting.extend(((*path, str(key)), child) for key, child in inside)


def _subschemas(value: Any) -> int:
    """How many schemas stand directly in this one."""
    found = 0
    for word, child in value.items() if isinstance(value, dict) else ():
        if isinstance(child, dict):
            found += len(child) if word in TABLES else word in ALONE
        elif isinstance(child, list) and word in LISTS:
            found += len(child)
    return found


def _count(schema: Any, path: str, most: int) -> Iterator[Problem]:
    properties = schema.get("properties") if isinstance(schema, dict) else None
    if not isinstance(properties, dict):
        return
    if len(properties) > most:
        yield Problem(f"{path}properties", "too_many_fields", {"max": most})
    for key, one in properties.items():
        if isinstance(one, dict):
            yield from _count(one.get("items"), f"{path}properties.{key}.items.", MAX_COLUMNS)
