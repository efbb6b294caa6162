"""Reading ids. They are made by the shell; here they are only texts of sane length."""

from typing import Any

from formloom.kernel.forms.values import has_bad_letters
from formloom.kernel.problems import Problem

LONGEST = 64


def read_id(raw: Any) -> str | Problem:
    """A text that can be an id."""
    if not isinstance(raw, str) or len(raw) > LONGEST or has_bad_letters(raw):
        return Problem("", "not_an_id")
    return raw
