"""Powers and logarithms, with the same steps in both languages so that both round alike.

Broken exponents and logarithms are computed in whole numbers with 60 decimal places.
"""

from decimal import Decimal

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.numbers import MAX_EXPONENT, ONE, WIDE, WORKING, ZERO, divide, held, multiply

MOST = 10_000
"""The largest exponent; anything beyond is 0, 1 or too large anyway."""

FARTHEST = 100
"""The largest power of e that is computed."""

PLACES = 60
UNIT = 10**PLACES
LN10 = 2_3025850929_9404568401_7991454684_3642076011_0148862877_2976033327
"""Natural logarithm of ten, times UNIT."""


def power(base: Decimal, exponent: Decimal) -> Decimal:
    """The base to the exponent."""
    if not base:
        return _of_zero(exponent)
    if exponent != exponent.to_integral_value():
        return _broken(base, exponent)
    if abs(exponent) > MOST:
        raise Failure("number_too_large")
    times = int(exponent)
    return _whole(base, times) if times >= 0 else _inverse(base, -times)


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


def _inverse(base: Decimal, times: int) -> Decimal:
    """One by the power; one by what is too large is nothing, and the reverse."""
    try:
        whole = _whole(base, times)
    except Failure:
        return ZERO
    if not whole:
        raise Failure("number_too_large")
    return divide(ONE, whole)


def _broken(base: Decimal, exponent: Decimal) -> Decimal:
    """A broken exponent, only of a positive number: e to the exponent times the logarithm."""
    if base < 0:
        raise Failure("bad_argument")
    _, digits, shift = exponent.as_tuple()
    scaled = int("".join(map(str, digits))) * (-1 if exponent < 0 else 1)
    return _raised(scaled * _logarithm(base) // 10 ** -int(shift))


def _raised(logarithm: int) -> Decimal:
    """The number whose natural logarithm, times UNIT, this is."""
    tens = logarithm // LN10
    if abs(tens) > MAX_EXPONENT + 1:
        if tens < 0:
            return ZERO
        raise Failure("number_too_large")
    return held(WORKING.plus(Decimal(f"{_exponential(logarithm - tens * LN10)}E{tens - PLACES}")))


def exponential(power: Decimal) -> Decimal:
    """e to the power."""
    if power.copy_abs() > FARTHEST:
        if power < 0:
            return ZERO
        raise Failure("number_too_large")
    return _raised(int(WIDE.scaleb(power, PLACES).to_integral_value("ROUND_FLOOR")))


def logarithm(number: Decimal, base: Decimal | None = None) -> Decimal:
    """The logarithm of a positive number; the natural one without a base."""
    if number <= 0 or (base is not None and base <= 0):
        raise Failure("bad_argument")
    natural, unit = _logarithm(number), UNIT if base is None else _logarithm(base)
    if not unit:
        raise Failure("division_by_zero")
    return held(WORKING.plus(Decimal(f"{natural * UNIT // unit}E-{PLACES}")))


def _logarithm(number: Decimal) -> int:
    """Natural logarithm times UNIT, by the series of the area tangent."""
    digits = "".join(map(str, number.as_tuple().digits)).lstrip("0")
    leading = int(digits) * UNIT // 10 ** (len(digits) - 1)
    ratio = (leading - UNIT) * UNIT // (leading + UNIT)
    square = ratio * ratio // UNIT
    term, total, divisor = ratio, 0, 1
    while term:
        total += term // divisor
        term, divisor = term * square // UNIT, divisor + 2
    return 2 * total + number.adjusted() * LN10


def _exponential(power: int) -> int:
    """e to a power between 0 and LN10, both times UNIT."""
    term, total, step = UNIT, 0, 1
    while term:
        total += term
        term, step = term * power // UNIT // step, step + 1
    return total
