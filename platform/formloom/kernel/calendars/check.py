"""The publish checks of calendar documents, and their JSON Schema."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from formloom.kernel.calendars.calendar import DAYS
from formloom.kernel.calendars.published import COUNTRIES
from formloom.kernel.problems import Problem

SCHEMA_ID = "https://formloom.dev/schemas/calendar-1.json"
CALENDAR_CODES = frozenset(
    {"bad_day", "bad_span", "bad_zone", "never_works", "not_an_object", "unknown_key", "wrong_value"})
_NAME = "|".join(DAYS)
_DAYS = {"type": "string", "pattern": rf"^({_NAME})(\.\.({_NAME}))?$"}
_DATES = {"type": "array", "maxItems": 4000, "items": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}}
_TEXT = {"anyOf": [{"type": "string", "maxLength": 200},
                   {"type": "object", "additionalProperties": {"type": "string", "maxLength": 200}}]}
KEYS: Mapping[str, Any] = {
    "title": _TEXT,
    "zone": {"type": "string", "maxLength": 60},
    "country": {"enum": sorted(COUNTRIES)},
    "days": {"anyOf": [_DAYS, {"type": "array", "maxItems": 7, "items": _DAYS}]},
    "hours": {"type": "array", "maxItems": 24, "items": {
        "type": "string",
        "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"}},
    "holidays": _DATES,
    "workdays": _DATES,
}


def calendar_schema() -> dict[str, Any]:
    """Draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, "title": "Calendar",
        "type": "object", "properties": {"$schema": {"type": "string"}, **KEYS},
        "additionalProperties": False,
    }


def check_calendar(document: Any) -> list[Problem]:
    """Everything wrong with the document."""
    if not isinstance(document, Mapping):
        return [Problem("", "not_an_object")]
    found = [_problem(error) for error in Draft202012Validator(calendar_schema()).iter_errors(document)]
    if found:
        return found
    return [*_zone(document), *_spans(document), *_dates(document), *_never(document)]


def _problem(error: ValidationError) -> Problem:
    path = ".".join(str(part) for part in error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, Mapping):
        extra = next(str(key) for key in error.instance if key not in {"$schema", *KEYS})
        return Problem(".".join(filter(None, [path, extra])), "unknown_key", {"key": extra})
    return Problem(path, "wrong_value", {"value": str(error.instance)[:80]})


def _zone(document: Mapping[str, Any]) -> list[Problem]:
    if "zone" not in document:
        return []
    try:
        ZoneInfo(document["zone"])
    except (KeyError, OSError, ValueError):
        return [Problem("zone", "bad_zone", {"zone": document["zone"]})]
    return []


def _spans(document: Mapping[str, Any]) -> list[Problem]:
    """Spans rise, and no two share a minute."""
    spans = [tuple(one.split("-")) for one in document.get("hours", ())]
    found = [Problem(f"hours.{at}", "bad_span", {"span": "-".join(span)})
             for at, span in enumerate(spans) if span[0] >= span[1]]
    found += [Problem(f"hours.{at}", "bad_span", {"span": "-".join(after)})
              for at, (before, after) in enumerate(pairwise(spans), 1) if after[0] < before[1]]
    return found[:1]


def _dates(document: Mapping[str, Any]) -> list[Problem]:
    """Days that exist, and none that is both."""
    found, seen = [], set()
    for key in ("holidays", "workdays"):
        for at, text in enumerate(document.get(key, ())):
            if not _exists(text) or (key == "workdays" and text in seen):
                found.append(Problem(f"{key}.{at}", "bad_day", {"day": text}))
            seen.add(text)
    return found


def _exists(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _never(document: Mapping[str, Any]) -> list[Problem]:
    """Without a working hour no deadline would ever come; single days alone run out one day."""
    if document.get("hours") == []:
        return [Problem("hours", "never_works")]
    return [Problem("days", "never_works")] if document.get("days") == [] else []
