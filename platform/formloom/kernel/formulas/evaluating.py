"""Computing a tree. Depth is bounded by the parser, work by the budget; a formula cannot raise."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from formloom.kernel.formulas import dates
from formloom.kernel.formulas.budget import Budget
from formloom.kernel.formulas.env import Env, read
from formloom.kernel.formulas.errors import ErrorValue, Failure, OverBudget
from formloom.kernel.formulas.function import Arg
from formloom.kernel.formulas.functions import FUNCTIONS
from formloom.kernel.formulas.numbers import HUNDREDTH, multiply
from formloom.kernel.formulas.operators import apply
from formloom.kernel.formulas.scope import DATES
from formloom.kernel.formulas.tree import Tree
from formloom.kernel.formulas.values import Value, is_blank, list_of, number_of, outer, text_of, truth_of


def evaluate(tree: Tree, env: Env, budget: Budget | None = None) -> Any:
    """The formula's value as JSON (None = blank), or an ErrorValue."""
    try:
        return outer(Evaluation(env, budget or Budget()).value(tree))
    except Failure as failure:
        return ErrorValue(failure.code)
    except OverBudget:
        return ErrorValue("too_costly")


class Evaluation:
    """One evaluation under way; functions get it as ``run``."""

    __slots__ = ("budget", "env")

    def __init__(self, env: Env, budget: Budget) -> None:
        self.env = env
        self.budget = budget

    def value(self, node: Tree) -> Value:
        """The value of a part of the formula. Raises Failure or OverBudget."""
        self.budget.spend()
        return KINDS[node["kind"]](self, node)

    def chain(self, node: Tree) -> Value:
        """Operands with operators between them, from left to right."""
        items, dated = node["items"], None
        value = self.value(items[0])
        for at, operator in enumerate(node["ops"]):
            right = self.value(items[at + 1])
            if operator in "+-" and (value is None or right is None):
                dated = dated or self.dated_so_far(node)
                no_date = (value is None and dated[at]) or (right is None and self.dated(items[at + 1]))
                value = None if no_date else apply(operator, value, right, self.env)
            else:
                value = apply(operator, value, right, self.env)
            if isinstance(value, str):
                self.budget.write(len(value))
        return value

    def dated(self, node: Tree) -> bool:
        """Whether a part that is blank would be a date: adding to no date gives no date, not a number."""
        if node["kind"] == "name":
            return self.env.scope.type_of(node["path"]) in DATES
        if node["kind"] == "chain" and node["ops"][0] in "+-":
            return self.dated_so_far(node)[-1]
        function = FUNCTIONS.get(node["name"]) if node["kind"] == "call" else None
        return function is not None and function.result in DATES

    def dated_so_far(self, chain: Tree) -> list[bool]:
        """Whether a sum is a date after each of its parts; a date minus a date is none."""
        found = [self.dated(chain["items"][0])]
        for operator, item in zip(chain["ops"], chain["items"][1:], strict=True):
            dated = self.dated(item)
            found.append(found[-1] or dated if operator == "+" else found[-1] and not dated)
        return found

    def minus(self, node: Tree) -> Value:
        return number_of(self.value(node["of"])).copy_negate()

    def percent(self, node: Tree) -> Value:
        return multiply(number_of(self.value(node["of"])), HUNDREDTH)

    def name(self, node: Tree) -> Value:
        return read(self.env, node["path"], self.budget)

    def call(self, node: Tree) -> Value:
        function = FUNCTIONS.get(node["name"])
        if function is None:
            raise Failure("unknown_function")
        given = node["args"]
        if not function.takes(len(given)):
            raise Failure("wrong_argument_count")
        args = [self.argument(function.arg(at, len(given)), one) for at, one in enumerate(given)]
        args += [None] * (len(function.args) - len(args))
        value = function.call(self, *args)
        if isinstance(value, str):
            self.budget.write(len(value))
        return value

    def argument(self, arg: Arg, node: Tree) -> Any:
        """An argument as its function wants it."""
        if arg.type == "node":
            return node
        value = self.value(node)
        if isinstance(value, list):
            self.budget.spend(len(value))
        return COERCIONS[arg.type](value)


def _date_of(value: Value) -> dates.Stamp | None:
    if is_blank(value):
        return None
    found = dates.stamp_of(value)
    if found is None:
        raise Failure("wrong_type")
    return found


def _range_of(value: Value) -> tuple[dates.Stamp, dates.Stamp] | None:
    """The first and last day of a range; a single day is a range of one."""
    ends = [_date_of(one) for one in value] if isinstance(value, list) else [_date_of(value)] * 2
    if not ends or ends[0] is None or ends[-1] is None:
        return None
    return ends[0], ends[-1]


def _numbers_of(value: Value) -> list[Decimal]:
    """The numbers among the values of a list; a single value must be one, blanks are left out."""
    if isinstance(value, list):
        return [one for one in value if isinstance(one, Decimal)]
    return [] if is_blank(value) else [number_of(value)]


COERCIONS: Mapping[str, Callable[[Value], Any]] = {
    "any": lambda value: value, "number": number_of, "text": text_of, "boolean": truth_of,
    "date": _date_of, "daterange": _range_of, "numbers": _numbers_of, "list": list_of,
}

KINDS: Mapping[str, Callable[[Evaluation, Tree], Value]] = {
    "number": lambda run, node: Decimal(node["value"]),
    "text": lambda run, node: node["value"],
    "boolean": lambda run, node: node["value"],
    "name": Evaluation.name, "call": Evaluation.call, "chain": Evaluation.chain,
    "minus": Evaluation.minus, "percent": Evaluation.percent,
}
