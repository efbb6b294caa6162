"""Arithmetic beyond sums: products, whole numbers, logarithms."""

import math
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, Decimal

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Run, family
from formloom.kernel.formulas.functions.maths import rounded_down, to_step
from formloom.kernel.formulas.numbers import (
    MAX_EXPONENT,
    ONE,
    WORKING,
    ZERO,
    add,
    divide,
    held,
    multiply,
    places,
    subtract,
)
from formloom.kernel.formulas.powers import exponential, logarithm

PI = Decimal("3.14159265358979323846264338328")
TEN = Decimal(10)
TWO = Decimal(2)
MOST = 1000
"""Factors of a factorial; what has more is too large anyway."""


def _sign(run: Run, number: Decimal) -> Decimal:
    return Decimal((number > 0) - (number < 0))


def _product(run: Run, *lists: list[Decimal]) -> Decimal:
    found = [number for numbers in lists for number in numbers]
    product = ONE if found else ZERO
    for number in found:
        product = multiply(product, number)
    return product


def _sumsq(run: Run, *lists: list[Decimal]) -> Decimal:
    total = ZERO
    for numbers in lists:
        for number in numbers:
            total = add(total, multiply(number, number))
    return total


def _quotient(run: Run, number: Decimal, divisor: Decimal) -> Decimal:
    return places(divide(number, divisor), 0, ROUND_DOWN)


def _even(run: Run, number: Decimal) -> Decimal:
    return _signed(to_step(number.copy_abs(), TWO, ROUND_CEILING), number)


def _odd(run: Run, number: Decimal) -> Decimal:
    return _signed(subtract(to_step(add(number.copy_abs(), ONE), TWO, ROUND_CEILING), ONE), number)


def _signed(size: Decimal, like: Decimal) -> Decimal:
    return size.copy_negate() if like < 0 else size


def _mround(run: Run, number: Decimal, step: Decimal) -> Decimal:
    return to_step(number, step, ROUND_HALF_UP)


def _wholes(lists: tuple[list[Decimal], ...]) -> list[int]:
    """The numbers without what stands behind the point; none may be negative."""
    found = [int(number) for numbers in lists for number in numbers]
    if any(number < 0 for number in found):
        raise Failure("bad_argument")
    return found


def _of_whole(number: int) -> Decimal:
    return held(WORKING.plus(Decimal(number)))


def _gcd(run: Run, *lists: list[Decimal]) -> Decimal:
    return _of_whole(math.gcd(*_wholes(lists)))


def _lcm(run: Run, *lists: list[Decimal]) -> Decimal:
    numbers = _wholes(lists)
    found = 1 if numbers else 0
    for number in numbers:
        found = math.lcm(found, number)
        if found > 10 ** (MAX_EXPONENT + 1):
            raise Failure("number_too_large")
        if not found:
            break
    return _of_whole(found)


def _fact(run: Run, number: Decimal) -> Decimal:
    count = int(number)
    if count < 0:
        raise Failure("bad_argument")
    return _falling(count, count)


def _combin(run: Run, number: Decimal, chosen: Decimal) -> Decimal:
    count, taken = int(number), int(chosen)
    if not 0 <= taken <= count:
        raise Failure("bad_argument")
    taken = min(taken, count - taken)
    return places(divide(_falling(count, taken), _falling(taken, taken)), 0, ROUND_HALF_UP)


def _falling(first: int, count: int) -> Decimal:
    """So many factors, each one less than the one before."""
    if count > MOST:
        raise Failure("number_too_large")
    product = ONE
    for less in range(count):
        product = multiply(product, _of_whole(first - less))
    return product


def _parity(rest: int) -> Callable[[Run, Decimal], bool]:
    return lambda run, number: int(number) % 2 == rest


def _exp(run: Run, power: Decimal) -> Decimal:
    return exponential(power)


def _ln(run: Run, number: Decimal) -> Decimal:
    return logarithm(number)


def _log(run: Run, number: Decimal, base: Decimal | None) -> Decimal:
    return logarithm(number, TEN if base is None else base)


NUMBER = Arg("number", "number")
NUMBERS = Arg("numbers", "numbers")

ARITHMETIC = family(
    Function("PRODUCT", (NUMBERS,), "number", _product,
             {"en": "Multiplies numbers and lists of numbers; 0 when there is none.",
              "zh-CN": "把数字和数字列表相乘；没有数字时为 0。"}, repeats=1),
    Function("SUMSQ", (NUMBERS,), "number", _sumsq,
             {"en": "Adds the squares of the numbers.", "zh-CN": "返回数字的平方和。"}, repeats=1),
    Function("QUOTIENT", (NUMBER, Arg("divisor", "number")), "number", _quotient,
             {"en": "How many whole times the divisor fits.", "zh-CN": "返回除法的整数部分。"}),
    Function("SIGN", (NUMBER,), "number", _sign,
             {"en": "1 for a positive number, -1 for a negative one, 0 for none.",
              "zh-CN": "正数返回 1，负数返回 -1，零返回 0。"}),
    Function("TRUNC", (NUMBER, Arg("digits", "number", optional=True)), "number", rounded_down,
             {"en": "Cuts off after so many decimal places, like ROUNDDOWN.",
              "zh-CN": "截断到指定的小数位数，同 ROUNDDOWN。"}),
    Function("EVEN", (NUMBER,), "number", _even,
             {"en": "The next even number away from zero.", "zh-CN": "向远离零的方向舍入为偶数。"}),
    Function("ODD", (NUMBER,), "number", _odd,
             {"en": "The next odd number away from zero.", "zh-CN": "向远离零的方向舍入为奇数。"}),
    Function("MROUND", (NUMBER, Arg("step", "number")), "number", _mround,
             {"en": "The nearest multiple of the step.", "zh-CN": "舍入为最接近的步长倍数。"}),
    Function("ISEVEN", (NUMBER,), "boolean", _parity(0),
             {"en": "Whether a number is even; parts are dropped.",
              "zh-CN": "判断数字是否为偶数，小数部分忽略。"}),
    Function("ISODD", (NUMBER,), "boolean", _parity(1),
             {"en": "Whether a number is odd; parts are dropped.",
              "zh-CN": "判断数字是否为奇数，小数部分忽略。"}),
    Function("GCD", (NUMBERS,), "number", _gcd,
             {"en": "The greatest common divisor of whole numbers.", "zh-CN": "返回整数的最大公约数。"},
             repeats=1),
    Function("LCM", (NUMBERS,), "number", _lcm,
             {"en": "The least common multiple of whole numbers.", "zh-CN": "返回整数的最小公倍数。"},
             repeats=1),
    Function("FACT", (NUMBER,), "number", _fact,
             {"en": "The product of all whole numbers up to this one.", "zh-CN": "返回阶乘。"}),
    Function("COMBIN", (NUMBER, Arg("chosen", "number")), "number", _combin,
             {"en": "In how many ways so many can be chosen from a number.",
              "zh-CN": "返回从若干个中选取指定个数的组合数。"}),
    Function("EXP", (Arg("power", "number"),), "number", _exp,
             {"en": "e to a power.", "zh-CN": "返回 e 的乘幂。"}),
    Function("LN", (NUMBER,), "number", _ln,
             {"en": "The natural logarithm.", "zh-CN": "返回自然对数。"}),
    Function("LOG", (NUMBER, Arg("base", "number", optional=True)), "number", _log,
             {"en": "The logarithm to a base; to 10 without one.",
              "zh-CN": "返回指定底数的对数，省略底数时以 10 为底。"}),
    Function("PI", (), "number", lambda run: PI,
             {"en": "The circle's number, 3.14159265358979.", "zh-CN": "返回圆周率 3.14159265358979。"}),
)
