"""Whether the document is a JSON Schema of the kind a form is: keys, keywords, patterns, references."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from formloom.kernel.forms.fields import FIELD_TYPES
from formloom.kernel.forms.keywords import CODES, KEPT, FormValidator
from formloom.kernel.forms.pattern import BadPattern, compiled, pieces_in
from formloom.kernel.problems import Problem

REFERENCES = frozenset({"$ref", "$dynamicRef", "$recursiveRef", "$anchor", "$dynamicAnchor"})
ABOUT = frozenset({"title", "description", "$comment", "examples", "deprecated"})
ROOT = ABOUT | KEPT | {"$schema", "$id", "type", "properties", "required", "x-formloom"}
ROWS = ABOUT | {"type", "properties", "required", "additionalProperties"}
FIELD = ABOUT | KEPT | CODES.keys() | {"type", "format", "readOnly", "default", "items", "x-formloom"}
MOST_WORK = 1_000_000
"""Pieces of a pattern times letters of its text: about a tenth of a second."""
ANY_TEXT = 100_000
LONGEST_KEY = 48
SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def check_shape(document: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with it as a JSON Schema; empty when its fields can be read."""
    found = [*_metaschema(document)]
    if found:
        return found
    return [*_root(document), *_walk(document, "")]


def _metaschema(document: Mapping[str, Any]) -> Iterator[Problem]:
    validator: Any = FormValidator(FormValidator.META_SCHEMA)
    errors = {".".join(map(str, error.absolute_path)): error for error in validator.iter_errors(document)}
    for path in sorted(errors):
        yield Problem(path, "bad_schema", {"keyword": path.rpartition(".")[2]})


def _root(document: Mapping[str, Any]) -> Iterator[Problem]:
    if document.get("$schema", SCHEMA) != SCHEMA:
        yield Problem("$schema", "bad_schema", {"keyword": "$schema"})
    if document.get("type") != "object":
        yield Problem("type", "wrong_schema_type", {"expected": "object"})
    if not isinstance(document.get("properties"), dict) or not document["properties"]:
        yield Problem("properties", "bad_schema", {"keyword": "properties"})
    if not isinstance(document.get("title"), str) or not document["title"].strip():
        yield Problem("title", "bad_schema", {"keyword": "title"})
    yield from _unknown(document, ROOT, "")
    for key, schema in _properties(document):
        yield from _field(schema, f"properties.{key}")


def _field(schema: Any, path: str) -> Iterator[Problem]:
    if not isinstance(schema, dict):
        yield Problem(path, "not_an_object")
        return
    yield from _unknown(schema, FIELD, f"{path}.")
    options = schema.get("x-formloom")
    if not isinstance(options, dict):
        yield Problem(f"{path}.x-formloom", "not_an_object")
    elif options.get("field") == "subform":
        rows = schema.get("items")
        if not isinstance(rows, dict) or rows.get("type") != "object" or not rows.get("properties"):
            yield Problem(f"{path}.items", "bad_schema", {"keyword": "items"})
            return
        yield from _unknown(rows, ROWS, f"{path}.items.")
        for key, column in _properties(rows):
            yield from _field(column, f"{path}.items.properties.{key}")


def _unknown(schema: Mapping[str, Any], known: frozenset[str], prefix: str) -> Iterator[Problem]:
    for word in schema:
        if word not in known and word not in REFERENCES:
            yield Problem(f"{prefix}{word}", "unknown_keyword", {"keyword": word})
    if schema.get("additionalProperties") not in (None, False):
        yield Problem(f"{prefix}additionalProperties", "unknown_keyword", {"keyword": "additionalProperties"})


def _properties(schema: Mapping[str, Any]) -> list[tuple[str, Any]]:
    found = schema.get("properties")
    return list(found.items()) if isinstance(found, dict) else []


def _walk(value: Any, path: str) -> Iterator[Problem]:
    """References and patterns wherever they stand; what people write as data is left alone."""
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from _walk(one, f"{path}{at}.")
    if not isinstance(value, dict):
        return
    for word, child in value.items():
        here = f"{path}{word}"
        if word in REFERENCES and isinstance(child, str):
            yield Problem(here, "bad_reference", {"reference": child})
        elif word == "pattern" and isinstance(child, str):
            yield from _pattern(child, here, _longest(value))
        elif word == "patternProperties" and isinstance(child, dict):
            for pattern in child:
                yield from _pattern(pattern, here, LONGEST_KEY)
        if word not in ("x-formloom", "enum", "const", "default", "examples"):
            yield from _walk(child, f"{here}.")


def _longest(schema: Mapping[str, Any]) -> int:
    """How many letters a text may have that this schema is asked about."""
    options, most = schema.get("x-formloom"), schema.get("maxLength")
    named = str(options.get("field")) if isinstance(options, dict) else ""
    own = FIELD_TYPES[named].longest if named in FIELD_TYPES else 0
    return min(own or ANY_TEXT, int(most) if isinstance(most, int | Decimal) else ANY_TEXT)


def _pattern(pattern: str, path: str, longest: int) -> Iterator[Problem]:
    try:
        compiled(pattern)
        pieces = pieces_in(pattern)
    except BadPattern:
        yield Problem(path, "bad_pattern")
        return
    if pieces * longest > MOST_WORK:
        yield Problem(path, "pattern_too_costly", {"max": MOST_WORK // pieces})
