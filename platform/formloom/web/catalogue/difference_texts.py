"""A difference as a sentence in one language: words for the formats' words, values as people read them."""

import re
from collections.abc import Mapping
from typing import Any

from formloom.kernel import strict_json
from formloom.kernel.differences import Difference
from formloom.web.catalogue import words
from formloom.web.catalogue.differences import DIFFERENCES
from formloom.web.catalogue.sentences import in_language

LONGEST = 160
LANGUAGE = re.compile(r"|[a-z]{2}(-[A-Z]{2})?")
_PLACE = re.compile(r"\{([a-z_]+)\}")
# Codes whose ``from`` and ``to`` are words of a format, or titles; elsewhere they are values.
CHOSEN = {
    "all_fields_access": words.ACCESS, "choice_retitled": {}, "field_access": words.ACCESS,
    "field_retitled": {}, "field_type": words.TYPES, "stage_field": words.ACCESS, "stage_kind": words.KINDS,
    "stage_retitled": {},
}
NAMED = {
    "action": words.ACTIONS, "kind": words.KINDS, "option": words.OPTIONS, "right": words.RIGHTS,
    "type": words.TYPES,
}


def difference_text(difference: Difference, language: str) -> str:
    """The sentence, with titles and values in it cut to what can be read."""
    text = DIFFERENCES[difference.code][language]
    return _PLACE.sub(lambda place: _shown(difference, place[1], language), text)


def _shown(difference: Difference, name: str, language: str) -> str:
    value = difference.params.get(name)
    if name in NAMED:
        return _word(NAMED[name], value, language)
    if name == "who":
        return _people(value, language)
    if name not in ("from", "to"):
        return _cut(in_language(value, language))
    known = CHOSEN.get(difference.code)
    if known is not None:
        return _word(known, value, language)
    if difference.params.get("option") in ("who", "backup"):
        return _people(value, language)
    return value_text(value, language)


def value_text(value: Any, language: str) -> str:
    """A JSON value as people read it: texts in quotes, yes and no, durations, lists; the rest as JSON."""
    if value is None or value == "" or value == []:
        return words.NOTHING[language]
    if isinstance(value, bool):
        return words.YES_NO["true" if value else "false"][language]
    if isinstance(value, str):
        return f"“{_cut(value)}”"
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return _cut(words.AND[language].join(value))
    if _is_text(value):
        return f"“{_cut(in_language(value, language))}”"
    if isinstance(value, Mapping) and len(value) == 1:
        (unit, amount), = value.items()
        if unit in words.TIMES:
            return words.TIMES[unit][language].replace("{n}", str(amount)[:LONGEST])
    return _cut(strict_json.dumps(value))


def _people(sources: Any, language: str) -> str:
    return _cut(words.AND[language].join(_source(one, language) for one in sources or ()))


def _source(source: Any, language: str) -> str:
    if isinstance(source, str):
        return _word(words.SOURCES, source, language)
    word = next((one for one in source if one in words.SOURCES), None)
    if word is None:
        return strict_json.dumps(source)
    return words.SOURCES[word][language].replace("{name}", in_language(source[word], language))


def _word(known: words.Words, value: Any, language: str) -> str:
    if isinstance(value, str) and value in known:
        return known[value][language]
    return _cut(in_language(value, language))


def _is_text(value: Any) -> bool:
    """One text per language."""
    return isinstance(value, Mapping) and bool(value) and all(
        LANGUAGE.fullmatch(key) and isinstance(one, str) for key, one in value.items())


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
