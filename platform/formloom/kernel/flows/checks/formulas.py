"""Conditions of a flow against the fields of its form."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel import formulas
from formloom.kernel.forms import Form
from formloom.kernel.problems import Problem

# What can never be computed. Values of the wrong type are found when there are values: an incident (J39).
HOPELESS = frozenset({"unknown_function", "wrong_argument_count", "formula_too_costly"})


def check_condition(path: str, text: str, form: Form, forms: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with a condition, at its position in the text."""
    try:
        tree = formulas.parse(text)
    except formulas.FormulaError as error:
        return [Problem(path, error.code, {"start": error.start, "end": error.end, **error.params})]
    found = [
        Problem(path, "unknown_field", {"field": name, "start": start, "end": end})
        for name, (start, end) in sorted(formulas.places(tree).items())
        if not _is_known(form, name)
    ]
    told = formulas.check(tree, form.scopes[""]).problems
    return found + [Problem(path, one.code, one.params) for one in told if one.code in HOPELESS]


def _is_known(form: Form, name: str) -> bool:
    """Is there such a field, or column? What lies behind a link is another form's."""
    head, *rest = name.split(".")
    field = form.find(head)
    return field is not None and (not rest or not field.columns or rest[0] in field.columns)
