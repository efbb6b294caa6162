"""Small facts about JSON values that every field type shares: blank, equal, clean text."""

from decimal import Decimal
from typing import Any

WHITE = " \t\r\n\u00a0\u3000"
"""What counts as empty space at the ends of a text: the same few letters in both languages."""


def is_blank(value: Any) -> bool:
    """No value: absent, null or an empty text."""
    return value is None or (isinstance(value, str) and value == "")


def same(left: Any, right: Any) -> bool:
    """Equal as JSON: numbers by value, but true is not 1."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, int | Decimal | float) and isinstance(right, int | Decimal | float):
        return left == right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return type(left) is type(right) and bool(left == right)


def has_bad_letters(text: str) -> bool:
    """NUL and lone surrogates can be stored nowhere."""
    return "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text)
