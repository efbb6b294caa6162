"""What values are inside a formula: blank (None), Decimal, text, boolean, list.

A date is a text in the one shape of a date; a record or a member is its id.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.numbers import exact, plain, written

Value = Any
"""None | bool | Decimal | str | list of these and of rows (mappings)."""


def is_blank(value: Value) -> bool:
    """No value: nothing, an empty text, an empty list."""
    return value is None or value == "" or value == []


def inner(raw: Any) -> Value:
    """A JSON value as formulas know it."""
    if raw is None or isinstance(raw, bool | str):
        return raw
    if isinstance(raw, int | float | Decimal):
        return exact(raw)
    if isinstance(raw, list | tuple):
        return [inner(one) for one in raw]
    if isinstance(raw, Mapping):
        return raw
    raise Failure("wrong_type")


def outer(value: Value) -> Any:
    """A formula's value as JSON; an empty text is blank."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, list):
        return [outer(one) for one in value]
    return None if value == "" else value


def number_of(value: Value) -> Decimal:
    """The value as a number; blank is 0 (J39)."""
    if isinstance(value, Decimal):
        return value
    if is_blank(value):
        return Decimal(0)
    raise Failure("wrong_type")


def text_of(value: Value) -> str:
    """The value as a text; blank is empty."""
    if isinstance(value, str):
        return value
    if is_blank(value):
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Decimal):
        return written(value)
    raise Failure("wrong_type")


def truth_of(value: Value) -> bool | None:
    """The value as TRUE, FALSE or neither; blank is neither."""
    if isinstance(value, bool):
        return value
    if is_blank(value):
        return None
    raise Failure("wrong_type")


def list_of(value: Value) -> list[Value]:
    """The value as a list; blank is an empty one, a single value a list of one."""
    if isinstance(value, list):
        return value
    return [] if is_blank(value) else [value]
