"""Exact arithmetic: 30 significant digits on the way, 15 at the end, half away from zero.

The browser's twin rounds at the same places, so both get the same number.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal, DecimalException
from typing import Any

from formloom.kernel.formulas.errors import Failure

WORKING = Context(prec=30, rounding=ROUND_HALF_UP, Emin=-999, Emax=999, traps=[])
WIDE = Context(prec=120, rounding=ROUND_HALF_UP, Emin=-999, Emax=999, traps=[])
"""For results that are rounded again at once: wide enough to hold any product exactly."""

FINAL = Context(prec=15, rounding=ROUND_HALF_UP, Emin=-999, Emax=999, traps=[])

MAX_EXPONENT = 30
NUMBER = re.compile(r"[+-]?([0-9]{1,60}(\.[0-9]{0,60})?|\.[0-9]{1,60})")
ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)
HUNDREDTH = Decimal("0.01")


def exact(raw: Any) -> Decimal:
    """The decimal of a JSON number."""
    if isinstance(raw, Decimal):
        return held(raw)
    if isinstance(raw, int):
        if abs(raw) >= 10 ** (MAX_EXPONENT + 1):
            raise Failure("number_too_large")
        return Decimal(raw)
    return held(Decimal(repr(raw)))


def number_in(text: str) -> Decimal | None:
    """The number that a text writes out in digits; None when it is none."""
    return held(WORKING.plus(Decimal(text))) if NUMBER.fullmatch(text) else None


def held(number: Decimal) -> Decimal:
    """The number within the limits of size: too large fails, too small is nothing."""
    if not number.is_finite():
        raise Failure("number_too_large")
    power = number.adjusted()
    if -MAX_EXPONENT <= power <= MAX_EXPONENT:
        return number
    if power > 0 and number:
        raise Failure("number_too_large")
    return ZERO


def add(left: Decimal, right: Decimal) -> Decimal:
    return held(WORKING.add(left, right))


def subtract(left: Decimal, right: Decimal) -> Decimal:
    return held(WORKING.subtract(left, right))


def multiply(left: Decimal, right: Decimal) -> Decimal:
    return held(WORKING.multiply(left, right))


def divide(left: Decimal, right: Decimal) -> Decimal:
    if not right:
        raise Failure("division_by_zero")
    return held(WORKING.divide(left, right))


def places(number: Decimal, digits: int, rounding: str) -> Decimal:
    """The number brought to so many decimal places; negative ones round before the point."""
    if digits >= -int(number.as_tuple().exponent):
        return number
    try:
        return held(number.quantize(Decimal(1).scaleb(-digits), rounding, WIDE))
    except DecimalException as error:
        raise Failure("number_too_large") from error


def compared(number: Decimal) -> Decimal:
    """The number as comparisons see it: what looks equal at 15 digits is equal."""
    return FINAL.plus(number)


def plain(number: Decimal) -> int | Decimal:
    """The shortest way to write it, with at most 15 significant digits; whole numbers as int."""
    short = FINAL.plus(number)
    whole = int(short)
    return whole if whole == short else FINAL.normalize(short)


def written(number: Decimal) -> str:
    """The number as a text."""
    return format(Decimal(plain(number)), "f")
