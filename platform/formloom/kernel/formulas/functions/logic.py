"""Choosing between values, and combining truths. A blank truth is neither TRUE nor FALSE."""

from decimal import Decimal

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Like, Run, family
from formloom.kernel.formulas.operators import compare
from formloom.kernel.formulas.tree import Tree
from formloom.kernel.formulas.values import Value, is_blank, truth_of


def _if(run: Run, condition: bool | None, then: Tree, otherwise: Tree | None) -> Value:
    if condition is True:
        return run.value(then)
    return run.value(otherwise) if otherwise is not None else None


def _ifs(run: Run, *nodes: Tree) -> Value:
    for at in range(0, len(nodes), 2):
        if truth_of(run.value(nodes[at])) is True:
            return run.value(nodes[at + 1])
    raise Failure("no_match")


def _switch(run: Run, value: Value, *nodes: Tree) -> Value:
    pairs = len(nodes) // 2 * 2
    for at in range(0, pairs, 2):
        case = run.value(nodes[at])
        if (is_blank(value) and is_blank(case)) or compare("=", value, case, run.env) is True:
            return run.value(nodes[at + 1])
    if pairs < len(nodes):
        return run.value(nodes[-1])
    raise Failure("no_match")


def _and(run: Run, *nodes: Tree) -> bool | None:
    return _all(run, nodes, stop=False)


def _or(run: Run, *nodes: Tree) -> bool | None:
    return _all(run, nodes, stop=True)


def _all(run: Run, nodes: tuple[Tree, ...], *, stop: bool) -> bool | None:
    """From left to right until the answer is certain."""
    blank = False
    for node in nodes:
        found = truth_of(run.value(node))
        if found is stop:
            return stop
        blank = blank or found is None
    return None if blank else not stop


def _not(run: Run, value: bool | None) -> bool | None:
    return None if value is None else not value


def _iferror(run: Run, value: Tree, otherwise: Tree) -> Value:
    try:
        return run.value(value)
    except Failure:
        return run.value(otherwise)


def _xor(run: Run, *conditions: bool | None) -> bool | None:
    return None if None in conditions else sum(map(bool, conditions)) % 2 == 1


def _coalesce(run: Run, *nodes: Tree) -> Value:
    """The first value that is not blank; what follows is not computed."""
    found: Value = None
    for node in nodes:
        found = run.value(node)
        if not is_blank(found):
            return found
    return found


def _choose(run: Run, position: Decimal, *nodes: Tree) -> Value:
    if not 1 <= position < len(nodes) + 1:
        raise Failure("no_match")
    return run.value(nodes[int(position) - 1])


def _between(run: Run, value: Value, low: Value, high: Value) -> bool | None:
    least, most = compare(">=", value, low, run.env), compare("<=", value, high, run.env)
    return None if least is None or most is None else least and most


def _iserror(run: Run, value: Tree) -> bool:
    try:
        run.value(value)
    except Failure:
        return True
    return False


def _isnumber(run: Run, value: Value) -> bool:
    return isinstance(value, Decimal)


def _istext(run: Run, value: Value) -> bool:
    return isinstance(value, str) and not is_blank(value)


def _isblank(run: Run, value: Value) -> bool:
    return is_blank(value)


CONDITION = Arg("condition", "node", gives="boolean")
THEN = Arg("then", "node")
VALUE = Arg("value", "node")
OTHERWISE = Arg("otherwise", "node")

LOGIC = family(
    Function("IF", (Arg("condition", "boolean"), THEN, Arg("otherwise", "node", optional=True)),
             Like(("then", "otherwise")), _if,
             {"en": "One value when the condition is true, another one otherwise.",
              "zh-CN": "条件成立时返回一个值，否则返回另一个值。"}),
    Function("IFS", (CONDITION, VALUE), Like(("value",)), _ifs,
             {"en": "The value after the first condition that is true.",
              "zh-CN": "返回第一个成立的条件所对应的值。"}, repeats=2),
    Function("SWITCH", (Arg("value"), Arg("case", "node"), Arg("result", "node")), Like(("result",)), _switch,
             {"en": "The result whose case equals the value; a last single argument is the result otherwise.",
              "zh-CN": "返回与给定值相等的情形所对应的结果；末尾单独的参数为默认结果。"},
             repeats=2, otherwise=True),
    Function("AND", (CONDITION,), "boolean", _and,
             {"en": "Whether all conditions are true.", "zh-CN": "所有条件都成立时为真。"}, repeats=1),
    Function("OR", (CONDITION,), "boolean", _or,
             {"en": "Whether at least one condition is true.",
              "zh-CN": "至少一个条件成立时为真。"}, repeats=1),
    Function("NOT", (Arg("condition", "boolean"),), "boolean", _not,
             {"en": "True for false and false for true; blank stays blank.",
              "zh-CN": "真变假，假变真；空值仍为空。"}),
    Function("IFERROR", (VALUE, OTHERWISE), Like(("value", "otherwise")), _iferror,
             {"en": "The value, or another one when it cannot be computed.",
              "zh-CN": "返回该值；无法计算时返回另一个值。"}),
    Function("ISBLANK", (Arg("value"),), "boolean", _isblank,
             {"en": "Whether there is no value.", "zh-CN": "判断是否没有值。"}),
    Function("XOR", (Arg("condition", "boolean"),), "boolean", _xor,
             {"en": "Whether an odd number of conditions is true.", "zh-CN": "成立的条件为奇数个时为真。"},
             repeats=1),
    Function("IFBLANK", (VALUE, OTHERWISE), Like(("value", "otherwise")), _coalesce,
             {"en": "The value, or another one when it is blank.",
              "zh-CN": "返回该值；为空时返回另一个值。"}),
    Function("COALESCE", (VALUE,), Like(("value",)), _coalesce,
             {"en": "The first value that is not blank.", "zh-CN": "返回第一个非空值。"}, repeats=1),
    Function("CHOOSE", (Arg("position", "number"), VALUE), Like(("value",)), _choose,
             {"en": "The value at a position among those that follow.",
              "zh-CN": "按位置返回其后的某个值。"}, repeats=1),
    Function("BETWEEN", (Arg("value"), Arg("low"), Arg("high")), "boolean", _between,
             {"en": "Whether a value lies between two others or is one of them.",
              "zh-CN": "判断值是否在两个值之间，含两端。"}),
    Function("ISERROR", (VALUE,), "boolean", _iserror,
             {"en": "Whether a value cannot be computed.", "zh-CN": "判断值是否无法计算。"}),
    Function("ISNUMBER", (Arg("value"),), "boolean", _isnumber,
             {"en": "Whether the value is a number.", "zh-CN": "判断值是否为数字。"}),
    Function("ISTEXT", (Arg("value"),), "boolean", _istext,
             {"en": "Whether the value is a text; dates and ids are.",
              "zh-CN": "判断值是否为文本；日期和编号也是文本。"}),
)
