"""Whether the formulas of a form can be read, name what exists, and do not wait for each other."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.forms.check.fields import Forms
from formloom.kernel.forms.check.layout import document_path
from formloom.kernel.forms.form import Form
from formloom.kernel.forms.order import cycle
from formloom.kernel.problems import Problem


def check_formulas(document: Mapping[str, Any], known_forms: Forms) -> list[Problem]:
    """Problems of every formula, with the position in its text; then the circles they make."""
    form = Form.load(document, "")
    return [*_circles(form)]


def _circles(form: Form) -> Iterator[Problem]:
    for path in cycle(form.fields):
        yield Problem(f"{document_path(form, path)}.x-formloom", "formula_cycle", {"field": path})
