"""Conditions of a flow against the fields of its form."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel import formulas
from formloom.kernel.forms import Form
from formloom.kernel.problems import Problem


def check_condition(path: str, text: str, form: Form, forms: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with a condition, at its position in the text."""
    try:
        tree = formulas.parse(text)
    except formulas.FormulaError as error:
        return [Problem(path, error.code, {"start": error.start, "end": error.end, **error.params})]
    return [
        Problem(path, "unknown_field", {"field": name})
        for name in sorted(formulas.names(tree))
        if form.find(name.split(".")[0]) is None
    ]
