"""The publish check of a form: every problem at once, each with its path into the document."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.forms.check.fields import check_fields
from formloom.kernel.forms.check.formulas import check_formulas
from formloom.kernel.forms.check.layout import check_own_options
from formloom.kernel.forms.check.limits import check_limits
from formloom.kernel.forms.check.shape import check_shape
from formloom.kernel.problems import Problem

__all__ = ["check_form"]


def check_form(document: Any, known_forms: Mapping[str, Mapping[str, Any]]) -> list[Problem]:
    """Everything that keeps this document from being published; empty when it is fine.

    known_forms: reference as this document writes it (``customer``, ``app/form``) -> that form's document,
    the form itself included when it links to itself.
    """
    found = check_limits(document)
    if found:
        return found
    found = check_shape(document)
    if found:
        return found
    found = [*check_fields(document, known_forms), *check_own_options(document, known_forms)]
    # A formula is judged only where the fields it names are sound.
    return found or check_formulas(document, known_forms)
