"""Every code that the code base can say has its sentence in both languages."""

import ast
import re
from pathlib import Path

import pytest

import formloom
from formloom.web.catalogue.problems import LANGUAGES, PROBLEMS
from formloom.web.catalogue.sentences import sentence
from formloom.web.catalogue.titles import TITLES

SOURCES = Path(formloom.__file__).parent
RUNTIME = ("Invalid", "NotFound", "Forbidden", "Conflict", "Stale", "Locked", "TooMany", "Busy",
           "PreconditionRequired", "Refused", "BadJson")
PLACE = {"Problem": 1, "HttpProblem": 1} | dict.fromkeys(RUNTIME, 0)


def codes_in(path):
    """The constant codes that one source file names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name not in PLACE:
            continue
        given = node.args[PLACE[name]] if len(node.args) > PLACE[name] else None
        given = next((word.value for word in node.keywords if word.arg == "code"), given)
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            yield given.value


def all_codes():
    found = {}
    for path in sorted(SOURCES.rglob("*.py")):
        for code in codes_in(path):
            found.setdefault(code, path.relative_to(SOURCES))
    return found


def test_the_walk_finds_codes():
    assert {"bad_json", "signed_out", "body_too_large"} <= set(all_codes())


def test_every_code_has_a_sentence():
    missing = {code: str(path) for code, path in all_codes().items() if code not in PROBLEMS}
    assert missing == {}


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_a_sentence_is_there_in_each_language_and_uses_the_same_parameters(code):
    texts = PROBLEMS[code]
    assert set(texts) == set(LANGUAGES)
    places = [set(re.findall(r"\{(\w+)\}", text)) for text in texts.values()]
    assert places[0] == places[1]
    assert all(text.strip() for text in texts.values())


def test_the_catalogue_is_sorted():
    assert list(PROBLEMS) == sorted(PROBLEMS)


def test_titles_are_there_in_each_language():
    assert all(set(texts) == set(LANGUAGES) for texts in TITLES.values())


def test_a_parameter_is_text_and_never_a_format():
    hostile = "{0.__class__} %s {max}"
    assert hostile in sentence("validation", {"message": hostile}, "en")


def test_a_message_in_several_languages_is_read_in_the_reader_s():
    message = {"en": "Too dear", "zh-CN": "太贵"}
    assert sentence("validation", {"message": message}, "zh-CN") == "太贵"
