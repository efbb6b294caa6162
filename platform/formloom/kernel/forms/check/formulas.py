"""Whether the formulas of a form can be read, name what exists, and do not wait for each other."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.forms.check.fields import Forms, linked_fields
from formloom.kernel.forms.check.layout import document_path
from formloom.kernel.forms.field import RULES, Field
from formloom.kernel.forms.form import Form
from formloom.kernel.forms.lookups import with_targets
from formloom.kernel.forms.order import cycle
from formloom.kernel.forms.promises import formulas_told
from formloom.kernel.forms.scopes import scopes_of
from formloom.kernel.formulas import FormulaError, Scope, check, parse
from formloom.kernel.problems import Problem

CONDITIONS = frozenset({"visible", "required", "readonly"})


def check_formulas(document: Mapping[str, Any], known_forms: Forms) -> list[Problem]:
    """Problems of every formula, with the position in its text; then the circles they make."""
    form = Form.load(with_targets(document, "", known_forms.get), "")
    scopes = scopes_of(form.fields, lambda reference: linked_fields(reference, known_forms))
    found = [problem for path, text, scope, wanted in _formulas(form, scopes)
             for problem in _problems(path, text, scope, wanted)]
    return [*found, *_circles(form)]


def _formulas(form: Form, scopes: Mapping[str, Scope]) -> Iterator[tuple[str, str, Scope, str]]:
    """Path in the document, text, what it may name, and the type it must have; in form order."""
    for field in form.all_fields():
        path = f"{document_path(form, field.path)}.x-formloom"
        for word in RULES:
            text = field.options.get(word)
            if isinstance(text, str) and text.strip():
                yield f"{path}.{word}", text, scopes[field.parent], _wanted(field, word)
        yield from _validations(path, field.options, scopes[field.parent])
    yield from _validations("x-formloom", form.options, scopes[""])


def _wanted(field: Field, word: str) -> str:
    return "boolean" if word in CONDITIONS else field.type.value


def _validations(
    path: str, options: Mapping[str, Any], scope: Scope,
) -> Iterator[tuple[str, str, Scope, str]]:
    given = options.get("validations")
    for at, rule in enumerate(given if isinstance(given, list) else ()):
        here = f"{path}.validations.{at}"
        yield f"{here}.formula", rule["formula"], scope, "boolean"
        for place, text in _messages(path, here, options, rule) if rule.get("after") is True else ():
            for told in formulas_told(text):
                yield place, told, scope, "any"


def _messages(
    path: str, here: str, options: Mapping[str, Any], rule: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Where a rule's message stands, in every language."""
    yield f"{here}.message", rule["message"]
    for language, words in (options.get("text") or {}).items():
        if rule["id"] in words.get("messages", {}):
            yield f"{path}.text.{language}.messages.{rule['id']}", words["messages"][rule["id"]]


def _problems(path: str, text: str, scope: Scope, wanted: str) -> Iterator[Problem]:
    try:
        tree = parse(text)
    except FormulaError as error:
        yield Problem(path, error.code, {"start": error.start, "end": error.end, **error.params})
        return
    for problem in check(tree, scope, wanted).problems:
        yield Problem(path, problem.code, problem.params)


def _circles(form: Form) -> Iterator[Problem]:
    for path in cycle(form.fields):
        yield Problem(f"{document_path(form, path)}.x-formloom", "formula_cycle", {"field": path})
