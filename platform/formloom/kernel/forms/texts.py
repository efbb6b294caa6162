"""Reading texts: what all kinds of text have in common."""

from typing import Any

from formloom.kernel.forms.values import WHITE, has_bad_letters
from formloom.kernel.problems import Problem


def read_text(raw: Any, longest: int, *, trim: bool = True) -> str | Problem | None:
    """A clean text, None when nothing but space is in it."""
    if not isinstance(raw, str):
        return Problem("", "not_text")
    if has_bad_letters(raw):
        return Problem("", "bad_text")
    bare = raw.strip(WHITE)
    if bare == "":
        return None
    if len(raw) > longest:
        return Problem("", "too_long", {"max": longest})
    return bare if trim else raw.replace("\r\n", "\n").replace("\r", "\n")
