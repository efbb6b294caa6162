"""The publish checks of message texts, and their JSON Schema."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from formloom.kernel.forms import Form
from formloom.kernel.messages.filling import PLACEHOLDER
from formloom.kernel.problems import Problem

SCHEMA_ID = "https://formloom.dev/schemas/message-1.json"
EVENTS = ("task", "reminder", "urge", "result", "cc")
FACTS = frozenset({"task.title", "due", "link"})
LANGUAGE = "^[a-z]{2,3}(-[A-Za-z]{2,4})?$"
ONE_LINE = r"^[^\r\n\t\u2028\u2029]*$"
_SAID = {
    "type": "object", "required": ["subject", "body"], "additionalProperties": False,
    "properties": {
        "subject": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": ONE_LINE},
        "body": {"type": "string", "minLength": 1, "maxLength": 5000},
    },
}


def message_schema() -> dict[str, Any]:
    """Draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, "title": "Message texts",
        "type": "object", "minProperties": 1, "properties": {"$schema": {"type": "string"}},
        "patternProperties": {LANGUAGE: _SAID}, "additionalProperties": False,
    }


def check_message(key: str, document: Any, forms: Collection[Form]) -> list[Problem]:
    """Everything wrong with the document; a field may be that of any of the forms."""
    if not isinstance(document, Mapping):
        return [Problem("", "not_an_object")]
    found = [_problem(error) for error in Draft202012Validator(message_schema()).iter_errors(document)]
    if key not in EVENTS:
        found.append(Problem("", "unknown_event", {"event": key, "events": ", ".join(EVENTS)}))
    if not found and not any(isinstance(said, Mapping) for said in document.values()):
        found.append(Problem("", "missing_key", {"key": "en"}))
    return found or list(_placeholders(document, forms))


def _placeholders(document: Mapping[str, Any], forms: Collection[Form]) -> Iterator[Problem]:
    """Rows of a subform are no text: only plain fields can be put in."""
    known = FACTS | {field.key for form in forms for field in form.fields.values() if not field.columns}
    for language, said in document.items():
        for part, text in said.items() if isinstance(said, Mapping) else ():
            for name in dict.fromkeys(found[1] for found in PLACEHOLDER.finditer(text)):
                if name not in known:
                    yield Problem(f"{language}.{part}", "bad_placeholder", {"name": name})


def _problem(error: ValidationError) -> Problem:
    path = [str(part) for part in error.absolute_path]
    if error.validator == "additionalProperties" and isinstance(error.instance, Mapping):
        known = {"$schema"} if not path else {"subject", "body"}
        extra = next((str(one) for one in error.instance if one not in known and _odd(one, path)), "")
        return Problem(".".join([*path, extra]), "unknown_key", {"key": extra})
    if error.validator == "required" and isinstance(error.instance, Mapping):
        missing = next(one for one in ("subject", "body") if one not in error.instance)
        return Problem(".".join([*path, missing]), "missing_key", {"key": missing})
    return Problem(".".join(path), "wrong_value", {"value": str(error.instance)[:80]})


def _odd(name: str, path: list[str]) -> bool:
    """Whether a key has no business there: at the top everything that is no language."""
    return bool(path) or Draft202012Validator({"pattern": LANGUAGE}).is_valid(name) is False
