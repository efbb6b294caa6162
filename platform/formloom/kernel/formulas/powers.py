"""Powers, with the same steps in both languages so that both round alike."""

from decimal import Decimal

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.numbers import ONE, WORKING, ZERO, divide, held, multiply

MOST = 10_000
"""The largest exponent; anything beyond is 0, 1 or too large anyway."""


def power(base: Decimal, exponent: Decimal) -> Decimal:
    """The base to the exponent."""
    if not base:
        return _of_zero(exponent)
    if exponent != exponent.to_integral_value():
        return _broken(base, exponent)
    if abs(exponent) > MOST:
        raise Failure("number_too_large")
    times = int(exponent)
    return _whole(base, times) if times >= 0 else divide(ONE, _whole(base, -times))


def _of_zero(exponent: Decimal) -> Decimal:
    if exponent < 0:
        raise Failure("division_by_zero")
    return ONE if not exponent else ZERO


def _whole(base: Decimal, times: int) -> Decimal:
    """By squaring; every step is rounded."""
    result, factor = ONE, base
    while times:
        if times % 2:
            result = multiply(result, factor)
        times //= 2
        if times:
            factor = multiply(factor, factor)
    return result


def _broken(base: Decimal, exponent: Decimal) -> Decimal:
    """A broken exponent: only of a positive number."""
    if base < 0:
        raise Failure("bad_argument")
    return held(WORKING.power(base, exponent))
