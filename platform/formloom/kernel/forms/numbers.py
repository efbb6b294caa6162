"""Exact numbers as JSON: at most 15 significant digits, a scale of at most 6, never NaN."""

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from typing import Any

from formloom.kernel.problems import Problem

MAX_DIGITS = 15
MAX_SCALE = 6
MAX_WHOLE = 18
"""Digits before the point plus the scale: what a scaled 64-bit integer can hold."""

SCALE_OPTION = {"type": "integer", "minimum": 0, "maximum": MAX_SCALE}


def exact(raw: Any) -> Decimal | None:
    """The decimal a JSON number stands for; None for everything else."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return Decimal(raw) if abs(raw) < 10**40 else Decimal("1E+40")
    if isinstance(raw, float):
        raw = Decimal(repr(raw))
    return raw if isinstance(raw, Decimal) and raw.is_finite() else None


def scale_from(option: Any, usual: int) -> int:
    """The scale that an option asks for; the usual one where it asks for none that there is."""
    number = exact(option)
    return int(number) if number is not None and number in range(MAX_SCALE + 1) else usual


def plain(number: Decimal) -> int | Decimal:
    """The shortest way to write it: whole numbers as int, no trailing zeros."""
    sign, digits, exponent = number.as_tuple()
    shown = list(digits)
    power = int(exponent)
    while len(shown) > 1 and shown[-1] == 0:
        shown.pop()
        power += 1
    if shown == [0]:
        return 0
    if power >= 0:
        return int(Decimal((sign, tuple(shown), power)))
    return Decimal((sign, tuple(shown), power))


def shape(number: Decimal) -> tuple[int, int, int]:
    """How many digits it has: significant, before the point, after the point."""
    digits, power = list(number.as_tuple().digits), int(number.as_tuple().exponent)
    while digits and digits[-1] == 0:
        digits.pop()
        power += 1
    if not digits:
        return 0, 0, 0
    return len(digits), max(0, len(digits) + power), max(0, -power)


def read_number(raw: Any, scale: int) -> int | Decimal | Problem:
    """The number if it fits the scale and the digits that survive a double."""
    number = exact(raw)
    if number is None:
        return Problem("", "not_a_number")
    significant, whole, decimals = shape(number)
    if max(significant, whole) > MAX_DIGITS or whole + scale > MAX_WHOLE:
        return Problem("", "number_too_long")
    if decimals > scale:
        return Problem("", "wrong_scale", {"scale": scale})
    return plain(number)


def rounded(raw: Any, scale: int) -> Any:
    """A computed number brought to the field's scale, half away from zero."""
    number = exact(raw)
    if number is None or number.adjusted() > MAX_WHOLE:
        return raw
    try:
        return plain(number.quantize(Decimal(1).scaleb(-scale), ROUND_HALF_UP, Context(prec=80)))
    except InvalidOperation:
        return raw


def grouped(number: Any, scale: int | None = None) -> str:
    """1234.5 with scale 2 -> 1,234.50; without a scale only the digits it has."""
    value = exact(number)
    if value is None:
        return str(number)
    return f"{value:,.{scale}f}" if scale is not None else f"{Decimal(plain(value)):,f}"
