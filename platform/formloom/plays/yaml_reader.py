"""YAML 1.2, core schema, and nothing else: no anchors, no tags, no duplicate keys, exact numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

MAX_DEPTH = 64
MAX_EXPONENT = 38
NULL = frozenset({"", "~", "null", "Null", "NULL"})
BOOLEAN = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
WHOLE = re.compile(r"[-+]?[0-9]+")
OCTAL = re.compile(r"0o[0-7]+")
HEX = re.compile(r"0x[0-9a-fA-F]+")
FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
ENDLESS = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


class BadYaml(ValueError):
    """The text is not YAML we take. ``reason`` is one word, ``line`` counts from 1."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def read_documents(text: str) -> Iterator[Any]:
    """The values of all documents in a text."""
    try:
        events = iter(YAML(typ="safe", pure=True).parse(text))
        for event in events:
            if isinstance(event, DocumentStartEvent):
                if event.tags:
                    raise BadYaml("tag", _line(event))
                yield _value(next(events), events, 0)
            elif isinstance(event, DocumentEndEvent):
                continue
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise BadYaml("syntax", mark.line + 1 if mark is not None else None) from error


def _value(event: Any, events: Iterator[Any], depth: int) -> Any:
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
        raise BadYaml("anchor", _line(event))
    if _has_tag(event):
        raise BadYaml("tag", _line(event))
    if depth > MAX_DEPTH:
        raise BadYaml("too_deep", _line(event))
    if isinstance(event, ScalarEvent):
        return _scalar(event.value, _line(event)) if event.style in (None, "") else event.value
    if isinstance(event, SequenceStartEvent):
        return _sequence(events, depth)
    if isinstance(event, MappingStartEvent):
        return _mapping(events, depth)
    raise BadYaml("syntax", _line(event))


def _sequence(events: Iterator[Any], depth: int) -> list[Any]:
    found = []
    while not isinstance(event := next(events), SequenceEndEvent):
        found.append(_value(event, events, depth + 1))
    return found


def _mapping(events: Iterator[Any], depth: int) -> dict[str, Any]:
    """Keys are text, as they are written."""
    found: dict[str, Any] = {}
    while not isinstance(event := next(events), MappingEndEvent):
        if not isinstance(event, ScalarEvent) or event.anchor is not None or _has_tag(event):
            raise BadYaml("key", _line(event))
        if event.value in found:
            raise BadYaml("duplicate_key", _line(event))
        found[event.value] = _value(next(events), events, depth + 1)
    return found


def _scalar(text: str, line: int | None) -> Any:
    if text in NULL:
        return None
    if text in BOOLEAN:
        return BOOLEAN[text]
    if WHOLE.fullmatch(text) or OCTAL.fullmatch(text) or HEX.fullmatch(text):
        if len(text) > MAX_EXPONENT:
            raise BadYaml("number_too_long", line)
        return int(text, 0) if text[1:2] in ("o", "x") else int(text)
    if FRACTION.fullmatch(text):
        number = Decimal(text)
        if len(text) > 2 * MAX_EXPONENT or (number and abs(number.adjusted()) > MAX_EXPONENT):
            raise BadYaml("number_too_long", line)
        return number
    if ENDLESS.fullmatch(text):
        # No record can hold it and no request can carry it.
        raise BadYaml("not_a_number", line)
    return text


def _has_tag(event: Any) -> bool:
    tag = getattr(event, "ctag", None) or getattr(event, "tag", None)
    return tag is not None and str(tag) not in ("", "None")


def _line(event: Any) -> int | None:
    mark = getattr(event, "start_mark", None)
    return mark.line + 1 if mark is not None else None
