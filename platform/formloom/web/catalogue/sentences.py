"""A problem's sentence in one language, with its parameters filled in."""

import re
from collections.abc import Mapping
from typing import Any

from formloom.web.catalogue.problems import PROBLEMS
from formloom.web.catalogue.titles import TITLES

DEFAULT_LANGUAGE = "en"
_PLACE = re.compile(r"\{([a-z_]+)\}")


def sentence(code: str, params: Mapping[str, Any], language: str) -> str:
    """What a reader is told. A code without an entry shows as itself (a test keeps that from happening)."""
    texts = PROBLEMS.get(code)
    if texts is None:
        return code
    text = texts.get(language, texts[DEFAULT_LANGUAGE])
    return _PLACE.sub(lambda place: in_language(params.get(place[1], ""), language), text)


def title(status: int, language: str) -> str:
    """The heading of all refusals with this status."""
    texts = TITLES.get(status, TITLES[400 if status < 500 else 500])
    return texts.get(language, texts[DEFAULT_LANGUAGE])


def in_language(text: Any, language: str) -> str:
    """A definition's text: plain, or one per language."""
    if isinstance(text, Mapping):
        text = text.get(language) or next(iter(text.values()), "")
    if isinstance(text, list | tuple):
        return ", ".join(in_language(part, language) for part in text)
    return str(text)
