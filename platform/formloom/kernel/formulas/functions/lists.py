"""Counting, adding and choosing among the values of a list, such as a column of all rows."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from formloom.kernel.formulas.criteria import criterion
from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Like, Run, family
from formloom.kernel.formulas.functions.text import joined
from formloom.kernel.formulas.numbers import ONE, ZERO, add, divide, multiply
from formloom.kernel.formulas.operators import compare
from formloom.kernel.formulas.values import Value, is_blank, text_of


def total(numbers: list[Decimal]) -> Decimal:
    """The sum, from left to right."""
    found = ZERO
    for number in numbers:
        found = add(found, number)
    return found


def _count(run: Run, *lists: list[Value]) -> Decimal:
    return Decimal(sum(isinstance(value, Decimal) for values in lists for value in values))


def _counta(run: Run, *lists: list[Value]) -> Decimal:
    return Decimal(sum(not is_blank(value) for values in lists for value in values))


def _countblank(run: Run, values: list[Value]) -> Decimal:
    return Decimal(sum(is_blank(value) for value in values))


def _countif(run: Run, values: list[Value], wanted: Value) -> Decimal:
    meets = criterion(wanted, run.env)
    return Decimal(sum(meets(value) for value in values))


def _chosen(run: Run, values: list[Value], wanted: Value, numbers: list[Value] | None) -> list[Decimal]:
    """The numbers that stand where the criterion is met."""
    taken = values if numbers is None else numbers
    if len(taken) != len(values):
        raise Failure("bad_argument")
    meets = criterion(wanted, run.env)
    return [number for value, number in zip(values, taken, strict=True)
            if meets(value) and isinstance(number, Decimal)]


def _sumif(run: Run, values: list[Value], wanted: Value, numbers: list[Value] | None) -> Decimal:
    return total(_chosen(run, values, wanted, numbers))


def _average(run: Run, *lists: list[Decimal]) -> Decimal:
    return mean([number for numbers in lists for number in numbers])


def _averageif(run: Run, values: list[Value], wanted: Value, numbers: list[Value] | None) -> Decimal:
    return mean(_chosen(run, values, wanted, numbers))


def mean(numbers: list[Decimal]) -> Decimal:
    """The sum by how many; fails when there is none."""
    return divide(total(numbers), Decimal(len(numbers)))


def _sumproduct(run: Run, *lists: list[Value]) -> Decimal:
    if any(len(values) != len(lists[0]) for values in lists):
        raise Failure("bad_argument")
    found = ZERO
    for row in zip(*lists, strict=True):
        product = ONE
        for value in row:
            product = multiply(product, value) if isinstance(value, Decimal) else ZERO
        found = add(found, product)
    return found


def _join(run: Run, values: list[Value], separator: str | None) -> str:
    parts = [text_of(value) for value in values if not is_blank(value)]
    return joined(run, parts, ", " if separator is None else separator)


def _unique(run: Run, values: list[Value]) -> list[Value]:
    found: dict[tuple[type, Value], Value] = {}
    for value in values:
        if not isinstance(value, str | bool | Decimal | None):
            raise Failure("wrong_type")
        if not is_blank(value):
            found.setdefault((type(value), value), value)
    return list(found.values())


def _index(run: Run, values: list[Value], position: Decimal) -> Value:
    """Position -1 is the last."""
    at = int(position)
    if at == 0 or abs(at) > len(values):
        raise Failure("no_match")
    return values[at - 1 if at > 0 else at]


def _holding(judge: Callable[[Iterable[bool]], bool]) -> Callable[..., Value]:
    """Whether all, or any, of some values stand in a list; blank where one side is, as in a comparison."""

    def holding(run: Run, values: list[Value], *wanted: Value) -> bool | None:
        if not values or any(map(is_blank, wanted)):
            return None
        return judge(any(compare("=", one, value, run.env) is True for one in values) for value in wanted)

    return holding


LIST = Arg("list", "list")
NUMBERS = Arg("numbers", "numbers")
CRITERION = Arg("criterion")
SUMMED = Arg("summed", "list", optional=True)

LISTS = family(
    Function("COUNT", (LIST,), "number", _count,
             {"en": "How many numbers there are.", "zh-CN": "返回数字的个数。"}, repeats=1),
    Function("COUNTA", (LIST,), "number", _counta,
             {"en": "How many values are not blank; of a subform, how many rows.",
              "zh-CN": "返回非空值的个数；用于子表时为行数。"}, repeats=1),
    Function("COUNTBLANK", (LIST,), "number", _countblank,
             {"en": "How many values are blank.", "zh-CN": "返回空值的个数。"}),
    Function("COUNTIF", (LIST, CRITERION), "number", _countif,
             {"en": "How many values meet a criterion such as \">10\" or \"A\".",
              "zh-CN": "返回符合条件（如 \">10\"、\"A\"）的值的个数。"}),
    Function("SUMIF", (LIST, CRITERION, SUMMED), "number", _sumif,
             {"en": "Adds the numbers that stand where a criterion is met.",
              "zh-CN": "对符合条件的位置上的数字求和。"}),
    Function("AVERAGE", (NUMBERS,), "number", _average,
             {"en": "The mean of the numbers; fails when there is none.",
              "zh-CN": "返回数字的平均值；没有数字时出错。"}, repeats=1),
    Function("AVERAGEIF", (LIST, CRITERION, SUMMED), "number", _averageif,
             {"en": "The mean of the numbers that stand where a criterion is met.",
              "zh-CN": "返回符合条件的位置上数字的平均值。"}),
    Function("SUMPRODUCT", (LIST,), "number", _sumproduct,
             {"en": "Multiplies lists place by place and adds the products.",
              "zh-CN": "把各列表对应位置相乘后求和。"}, repeats=1),
    Function("JOIN", (LIST, Arg("separator", "text", optional=True)), "text", _join,
             {"en": "The values in one text, with a separator between them; blanks are left out.",
              "zh-CN": "用分隔符把各个值连成一段文本，忽略空值。"}),
    Function("UNIQUE", (LIST,), Like(("list",), item=True, many=True), _unique,
             {"en": "Every value once, in order; blanks are left out.",
              "zh-CN": "返回去重后的列表，忽略空值。"}),
    Function("INDEX", (LIST, Arg("position", "number")), Like(("list",), item=True), _index,
             {"en": "The value at a position: 1 is the first, -1 the last.",
              "zh-CN": "返回指定位置的值：1 为第一个，-1 为最后一个。"}),
    Function("HAS", (LIST, Arg("value")), "boolean", _holding(all),
             {"en": "Whether a list has every one of the values in it; blank when the list is.",
              "zh-CN": "列表是否包含给出的每一个值；列表为空时结果为空。"}, repeats=1),
    Function("HASANY", (LIST, Arg("value")), "boolean", _holding(any),
             {"en": "Whether a list has at least one of the values in it; blank when the list is.",
              "zh-CN": "列表是否至少包含其中一个值；列表为空时结果为空。"}, repeats=1),
)
