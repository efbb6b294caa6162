"""Counting and adding where several criteria are met at once, place by place."""

from collections.abc import Callable
from decimal import Decimal

from formloom.kernel.formulas.criteria import criterion
from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Run, family
from formloom.kernel.formulas.functions.lists import mean, total
from formloom.kernel.formulas.numbers import ZERO
from formloom.kernel.formulas.values import Value, list_of


def meeting(run: Run, length: int, pairs: tuple[Value, ...]) -> list[bool]:
    """For each place of lists this long, whether every criterion is met there.

    pairs: a list and its criterion, in turn; all lists have the same length.
    """
    found = [True] * length
    for values, wanted in zip(map(list_of, pairs[::2]), pairs[1::2], strict=True):
        if len(values) != length:
            raise Failure("bad_argument")
        run.budget.spend(length)
        meets = criterion(wanted, run.env)
        found = [met and meets(value) for met, value in zip(found, values, strict=True)]
    return found


def _countifs(run: Run, values: list[Value], *wanted: Value) -> Decimal:
    return Decimal(sum(meeting(run, len(values), (values, *wanted))))


def _over(gather: Callable[[list[Decimal]], Decimal]) -> Callable[..., Decimal]:
    """What is made of the numbers that stand where all criteria are met."""

    def over(run: Run, numbers: list[Value], *pairs: Value) -> Decimal:
        met = meeting(run, len(numbers), pairs)
        return gather([number for number, here in zip(numbers, met, strict=True)
                       if here and isinstance(number, Decimal)])

    return over


def _least(numbers: list[Decimal]) -> Decimal:
    return min(numbers, default=ZERO)


def _most(numbers: list[Decimal]) -> Decimal:
    return max(numbers, default=ZERO)


LIST = Arg("list", "list")
CRITERION = Arg("criterion")

CONDITIONAL = family(
    Function("COUNTIFS", (LIST, CRITERION), "number", _countifs,
             {"en": "At how many places every list meets its criterion.",
              "zh-CN": "返回各列表同时符合各自条件的位置数。"}, repeats=2),
    Function("SUMIFS", (Arg("summed", "list"), LIST, CRITERION), "number", _over(total),
             {"en": "Adds the numbers that stand where every list meets its criterion.",
              "zh-CN": "对各列表同时符合各自条件的位置上的数字求和。"}, repeats=2),
    Function("AVERAGEIFS", (Arg("averaged", "list"), LIST, CRITERION), "number", _over(mean),
             {"en": "The mean of the numbers that stand where every list meets its criterion.",
              "zh-CN": "返回各列表同时符合各自条件的位置上数字的平均值。"}, repeats=2),
    Function("MINIFS", (Arg("numbers", "list"), LIST, CRITERION), "number", _over(_least),
             {"en": "The smallest number where every list meets its criterion; 0 for none.",
              "zh-CN": "返回各列表同时符合各自条件的位置上最小的数字；没有时为 0。"}, repeats=2),
    Function("MAXIFS", (Arg("numbers", "list"), LIST, CRITERION), "number", _over(_most),
             {"en": "The largest number where every list meets its criterion; 0 for none.",
              "zh-CN": "返回各列表同时符合各自条件的位置上最大的数字；没有时为 0。"}, repeats=2),
)
