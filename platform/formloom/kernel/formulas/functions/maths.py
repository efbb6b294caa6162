"""Sums, rounding and the arithmetic that has no sign of its own."""

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, ROUND_UP, Decimal

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Run, family
from formloom.kernel.formulas.numbers import ONE, ZERO, add, divide, multiply, places, subtract
from formloom.kernel.formulas.powers import power

MOST_PLACES = 30
HALF = Decimal("0.5")


def _sum(run: Run, *lists: list[Decimal]) -> Decimal:
    total = ZERO
    for numbers in lists:
        for number in numbers:
            total = add(total, number)
    return total


def _digits(digits: Decimal | None) -> int:
    """How many places; a part of one is dropped."""
    found = digits or ZERO
    if found.copy_abs() > MOST_PLACES:
        raise Failure("bad_argument")
    return int(found)


def _round(run: Run, number: Decimal, digits: Decimal | None) -> Decimal:
    return places(number, _digits(digits), ROUND_HALF_UP)


def _round_up(run: Run, number: Decimal, digits: Decimal | None) -> Decimal:
    return places(number, _digits(digits), ROUND_UP)


def rounded_down(run: Run, number: Decimal, digits: Decimal | None) -> Decimal:
    """Cut off after so many places, none without a number of them."""
    return places(number, _digits(digits), ROUND_DOWN)


def _whole(run: Run, number: Decimal) -> Decimal:
    return places(number, 0, ROUND_FLOOR)


def _abs(run: Run, number: Decimal) -> Decimal:
    return number.copy_abs()


def _mod(run: Run, number: Decimal, divisor: Decimal) -> Decimal:
    # The sign is the divisor's, as in spreadsheets.
    times = places(divide(number, divisor), 0, ROUND_FLOOR)
    return subtract(number, multiply(divisor, times))


def _power(run: Run, number: Decimal, exponent: Decimal) -> Decimal:
    return power(number, exponent)


def _sqrt(run: Run, number: Decimal) -> Decimal:
    return power(number, HALF)


def _ceiling(run: Run, number: Decimal, step: Decimal | None) -> Decimal:
    return to_step(number, step, ROUND_CEILING)


def _floor(run: Run, number: Decimal, step: Decimal | None) -> Decimal:
    return to_step(number, step, ROUND_FLOOR)


def to_step(number: Decimal, step: Decimal | None, rounding: str) -> Decimal:
    """The number brought to a multiple of the step, of 1 without one; of no step there is only 0."""
    size = ONE if step is None else step.copy_abs()
    return multiply(places(divide(number, size), 0, rounding), size) if size else ZERO


def _min(run: Run, *lists: list[Decimal]) -> Decimal:
    return min((number for numbers in lists for number in numbers), default=ZERO)


def _max(run: Run, *lists: list[Decimal]) -> Decimal:
    return max((number for numbers in lists for number in numbers), default=ZERO)


NUMBER = Arg("number", "number")
NUMBERS = Arg("numbers", "numbers")
DIGITS = Arg("digits", "number", optional=True)
STEP = Arg("step", "number", optional=True)

MATHS = family(
    Function("SUM", (NUMBERS,), "number", _sum,
             {"en": "Adds numbers and lists of numbers; blanks are left out.",
              "zh-CN": "对数字和数字列表求和，忽略空值。"}, repeats=1),
    Function("ROUND", (NUMBER, DIGITS), "number", _round,
             {"en": "Rounds to so many decimal places, half away from zero.",
              "zh-CN": "四舍五入到指定的小数位数。"}),
    Function("ROUNDUP", (NUMBER, DIGITS), "number", _round_up,
             {"en": "Rounds away from zero to so many decimal places.",
              "zh-CN": "向远离零的方向舍入到指定的小数位数。"}),
    Function("ROUNDDOWN", (NUMBER, DIGITS), "number", rounded_down,
             {"en": "Cuts off after so many decimal places.", "zh-CN": "截断到指定的小数位数。"}),
    Function("ABS", (NUMBER,), "number", _abs,
             {"en": "The number without its sign.", "zh-CN": "返回数字的绝对值。"}),
    Function("MOD", (NUMBER, Arg("divisor", "number")), "number", _mod,
             {"en": "What is left after dividing, with the divisor's sign.",
              "zh-CN": "返回除法的余数，符号与除数相同。"}),
    Function("INT", (NUMBER,), "number", _whole,
             {"en": "The next whole number below.", "zh-CN": "向下取整。"}),
    Function("MIN", (NUMBERS,), "number", _min,
             {"en": "The smallest number; 0 when there is none.",
              "zh-CN": "返回最小的数字；没有数字时为 0。"},
             repeats=1),
    Function("MAX", (NUMBERS,), "number", _max,
             {"en": "The largest number; 0 when there is none.", "zh-CN": "返回最大的数字；没有数字时为 0。"},
             repeats=1),
    Function("SQRT", (NUMBER,), "number", _sqrt,
             {"en": "The square root.", "zh-CN": "返回平方根。"}),
    Function("POWER", (NUMBER, Arg("exponent", "number")), "number", _power,
             {"en": "The number multiplied by itself so many times.", "zh-CN": "返回数字的乘幂。"}),
    Function("CEILING", (NUMBER, STEP), "number", _ceiling,
             {"en": "The next multiple of the step above; without a step, the next whole number.",
              "zh-CN": "向上舍入为步长的倍数；省略步长时向上取整。"}),
    Function("FLOOR", (NUMBER, STEP), "number", _floor,
             {"en": "The next multiple of the step below; without a step, the next whole number.",
              "zh-CN": "向下舍入为步长的倍数；省略步长时向下取整。"}),
)
