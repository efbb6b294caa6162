"""Every code that the code base can say has its sentence in both languages."""

import ast
import re
from pathlib import Path

import pytest

import formloom
from formloom.kernel.flows.problems import FLOW_CODES
from formloom.kernel.forms import DEFINITION_CODES, VALUE_CODES
from formloom.kernel.formulas.errors import CHECKING, COMPUTING, READING
from formloom.web.catalogue.definitions import OF_DEFINITIONS
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
        # A play's own refusals name a place in the play, and are printed in English only.
        for code in codes_in(path) if "plays" not in path.parts else ():
            found.setdefault(code, path.relative_to(SOURCES))
    return found


def test_the_walk_finds_codes():
    assert {"bad_json", "signed_out", "body_too_large"} <= set(all_codes())


def test_every_code_has_a_sentence():
    missing = {code: str(path) for code, path in all_codes().items() if code not in PROBLEMS}
    assert missing == {}


@pytest.mark.parametrize("codes", [
    VALUE_CODES, DEFINITION_CODES, FLOW_CODES, READING, CHECKING, COMPUTING,
])
def test_every_code_of_the_kernel_s_closed_lists_has_a_sentence(codes):
    assert sorted(codes - PROBLEMS.keys()) == []


def test_every_code_stands_in_one_file_only():
    assert sorted(OF_DEFINITIONS) == list(OF_DEFINITIONS)
    own = ast.parse((SOURCES / "web" / "catalogue" / "problems.py").read_text(encoding="utf-8"))
    written = [key.value for node in ast.walk(own) if isinstance(node, ast.Dict)
               for key in node.keys if isinstance(key, ast.Constant) and key.value not in LANGUAGES]
    assert len(written) == len(set(written))
    assert written == sorted(written)
    assert not set(written) & OF_DEFINITIONS.keys()


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_a_sentence_is_there_in_each_language_and_uses_the_same_parameters(code):
    texts = PROBLEMS[code]
    assert set(texts) == set(LANGUAGES)
    places = [set(re.findall(r"\{(\w+)\}", text)) for text in texts.values()]
    assert places[0] == places[1]
    assert all(text.strip() for text in texts.values())


def test_titles_are_there_in_each_language():
    assert all(set(texts) == set(LANGUAGES) for texts in TITLES.values())


def test_a_parameter_is_text_and_never_a_format():
    hostile = "{0.__class__} %s {max}"
    assert hostile in sentence("validation", {"message": hostile}, "en")


def test_a_message_in_several_languages_is_read_in_the_reader_s():
    message = {"en": "Too dear", "zh-CN": "太贵"}
    assert sentence("validation", {"message": message}, "zh-CN") == "太贵"
