"""What many numbers have in common: middle, rank, spread. Blanks and texts in lists are left out."""

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Run, family
from formloom.kernel.formulas.functions.lists import mean, total
from formloom.kernel.formulas.functions.maths import HALF
from formloom.kernel.formulas.numbers import ONE, ZERO, add, compared, divide, multiply, subtract
from formloom.kernel.formulas.powers import power

QUARTERS = Decimal(4)


def _flat(lists: tuple[list[Decimal], ...]) -> list[Decimal]:
    """All numbers; there must be one."""
    found = [number for numbers in lists for number in numbers]
    if not found:
        raise Failure("no_match")
    return found


def _median(run: Run, *lists: list[Decimal]) -> Decimal:
    return _at(_flat(lists), HALF)


def _percentile(run: Run, numbers: list[Decimal], share: Decimal) -> Decimal:
    return _at(_flat((numbers,)), share)


def _quartile(run: Run, numbers: list[Decimal], quarter: Decimal) -> Decimal:
    return _at(_flat((numbers,)), divide(Decimal(int(quarter)), QUARTERS))


def _at(numbers: list[Decimal], share: Decimal) -> Decimal:
    """The number below which this share of them lies, between two in a straight line."""
    if not 0 <= share <= 1:
        raise Failure("bad_argument")
    numbers = sorted(numbers)
    position = multiply(share, Decimal(len(numbers) - 1))
    before = int(position)
    low, high = numbers[before], numbers[min(before + 1, len(numbers) - 1)]
    return add(low, multiply(subtract(high, low), subtract(position, Decimal(before))))


def _mode(run: Run, *lists: list[Decimal]) -> Decimal:
    """The first of those that stand there most often; one must stand there twice."""
    numbers = _flat(lists)
    counts = Counter(map(compared, numbers))
    best = max(numbers, key=lambda number: counts[compared(number)])
    if counts[compared(best)] == 1:
        raise Failure("no_match")
    return best


def _nth(sign: int) -> Callable[[Run, list[Decimal], Decimal], Decimal]:
    def nth(run: Run, numbers: list[Decimal], position: Decimal) -> Decimal:
        at = int(position)
        if not 1 <= at <= len(numbers):
            raise Failure("no_match")
        return sorted(numbers, reverse=sign < 0)[at - 1]
    return nth


def _rank(run: Run, number: Decimal, numbers: list[Decimal], order: Decimal | None) -> Decimal:
    """1 for the largest, or with an order for the smallest; equals share a rank."""
    own, others = compared(number), [compared(one) for one in numbers]
    if own not in others:
        raise Failure("no_match")
    return Decimal(1 + sum(one < own if order else one > own for one in others))


def _variance(lists: tuple[list[Decimal], ...], less: Decimal) -> Decimal:
    """The mean square of what lies between the numbers and their mean."""
    numbers = [number for one in lists for number in one]
    middle = mean(numbers)
    away = [subtract(number, middle) for number in numbers]
    squares = total([multiply(one, one) for one in away])
    return divide(squares, subtract(Decimal(len(numbers)), less))


def _spread(less: Decimal, exponent: Decimal) -> Callable[..., Decimal]:
    def spread(run: Run, *lists: list[Decimal]) -> Decimal:
        return power(_variance(lists, less), exponent)
    return spread


NUMBERS = Arg("numbers", "numbers")
POSITION = Arg("position", "number")

STATISTICS = family(
    Function("MEDIAN", (NUMBERS,), "number", _median,
             {"en": "The number in the middle, or the mean of the two there.",
              "zh-CN": "返回中位数；个数为偶数时为中间两数的平均值。"}, repeats=1),
    Function("MODE", (NUMBERS,), "number", _mode,
             {"en": "The number that occurs most often; fails when none occurs twice.",
              "zh-CN": "返回出现次数最多的数字；没有重复的数字时出错。"}, repeats=1),
    Function("LARGE", (NUMBERS, POSITION), "number", _nth(-1),
             {"en": "The largest number, the second largest, and so on.", "zh-CN": "返回第几大的数字。"}),
    Function("SMALL", (NUMBERS, POSITION), "number", _nth(1),
             {"en": "The smallest number, the second smallest, and so on.", "zh-CN": "返回第几小的数字。"}),
    Function("RANK", (Arg("number", "number"), NUMBERS, Arg("order", "number", optional=True)), "number",
             _rank,
             {"en": "Which rank a number has in a list: the largest is 1, with order 1 the smallest.",
              "zh-CN": "返回数字在列表中的排名：默认最大为 1，顺序为 1 时最小为 1。"}),
    Function("PERCENTILE", (NUMBERS, Arg("share", "number")), "number", _percentile,
             {"en": "The number below which a share from 0 to 1 of them lies.",
              "zh-CN": "返回数字的百分位数，比例为 0 到 1。"}),
    Function("QUARTILE", (NUMBERS, Arg("quarter", "number")), "number", _quartile,
             {"en": "The number at a quarter from 0 (smallest) to 4 (largest).",
              "zh-CN": "返回四分位数，0 为最小值，4 为最大值。"}),
    Function("VAR", (NUMBERS,), "number", _spread(ONE, ONE),
             {"en": "The variance, of a sample; needs two numbers.",
              "zh-CN": "返回样本方差，至少需要两个数字。"}, repeats=1),
    Function("VARP", (NUMBERS,), "number", _spread(ZERO, ONE),
             {"en": "The variance, of all there are.", "zh-CN": "返回总体方差。"}, repeats=1),
    Function("STDEV", (NUMBERS,), "number", _spread(ONE, HALF),
             {"en": "The standard deviation, of a sample; needs two numbers.",
              "zh-CN": "返回样本标准差，至少需要两个数字。"}, repeats=1),
    Function("STDEVP", (NUMBERS,), "number", _spread(ZERO, HALF),
             {"en": "The standard deviation, of all there are.", "zh-CN": "返回总体标准差。"}, repeats=1),
)
