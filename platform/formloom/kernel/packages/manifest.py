"""The manifest of a package: what it is called, what it needs, what it holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from formloom.kernel.problems import Problem

FILE = "manifest.json"
KINDS = ("forms", "flows", "views", "access", "calendars", "messages")
TEXT = {
    "anyOf": [
        {"type": "string", "minLength": 1, "maxLength": 500},
        {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string", "minLength": 1}},
    ]
}
KEY = "^[a-z][a-z0-9_]{0,47}$"
DOCUMENT = f"^({'|'.join(KINDS)})/[a-z][a-z0-9_]{{0,47}}$"
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://formloom.dev/schemas/manifest-1.json",
    "title": "Manifest",
    "type": "object",
    "required": [
        "format", "key", "version", "title", "summary", "languages", "requires", "roles", "documents",
    ],
    "additionalProperties": False,
    "properties": {
        "format": {"const": 1},
        "key": {"type": "string", "pattern": KEY},
        "version": {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
        "title": TEXT,
        "summary": TEXT,
        "audience": TEXT,
        "languages": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string"}},
        "requires": {"type": "string", "pattern": r"^>=\d+\.\d+(\.\d+)?$"},
        "roles": {"type": "object", "propertyNames": {"pattern": KEY}, "additionalProperties": TEXT},
        "documents": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": True,
            "items": {"type": "string", "pattern": DOCUMENT},
        },
        "modules": {
            "type": "object",
            "propertyNames": {"pattern": KEY},
            "additionalProperties": {
                "type": "object",
                "required": ["title", "documents"],
                "additionalProperties": False,
                "properties": {"title": TEXT, "documents": {"type": "array", "items": {"type": "string"}}},
            },
        },
        "sample": {"type": "boolean"},
    },
}

Text = str | Mapping[str, str]


@dataclass(frozen=True)
class Manifest:
    """What a package says of itself. documents: ``forms/order`` …, in the order the app shows them.

    audience: whom it is for. languages: the first is the app's default. modules: key -> title and the
    documents that go with it.
    """

    key: str
    version: str
    title: Text
    summary: Text
    languages: tuple[str, ...]
    requires: str
    roles: Mapping[str, Text]
    documents: tuple[str, ...]
    modules: Mapping[str, Mapping[str, Any]]
    sample: bool
    audience: Text | None = None


def read_manifest(document: Any) -> Manifest | list[Problem]:
    """The manifest, or everything wrong with it; paths go into the document."""
    found = [_problem(error) for error in Draft202012Validator(SCHEMA).iter_errors(document)]
    if found:
        return sorted(found, key=lambda one: one.path)
    kept = {name: value for name, value in document.items() if name != "format"}
    lists = {name: tuple(kept.pop(name)) for name in ("languages", "documents")}
    return Manifest(**{"modules": {}, "sample": False, **kept, **lists})


def fits(manifest: Manifest, formloom: str) -> bool:
    """Whether this version of Formloom is new enough for the package."""
    return numbers(formloom) >= numbers(manifest.requires)


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers that compare; what is not said counts as 0."""
    found = [int(one) for one in re.findall(r"\d+", version)[:3]]
    return (*found, *(0 for _ in range(3 - len(found))))


def _problem(error: ValidationError) -> Problem:
    """One error of the validator in our words."""
    parts = [str(part) for part in error.absolute_path]
    schema: Mapping[str, Any] = error.schema if isinstance(error.schema, Mapping) else {}
    if error.validator == "additionalProperties" and isinstance(error.instance, Mapping):
        extra = next(str(key) for key in error.instance if key not in schema.get("properties", {}))
        return Problem(".".join([*parts, extra]), "unknown_key", {"key": extra})
    if error.validator == "required" and isinstance(error.instance, Mapping):
        missing = next(key for key in schema["required"] if key not in error.instance)
        return Problem(".".join([*parts, missing]), "missing_key", {"key": missing})
    return Problem(".".join(parts), "wrong_value", {"value": str(error.instance)[:80]})
