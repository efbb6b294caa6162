"""Of which type every part of a formula is, and where the types do not go together."""

from collections.abc import Callable, Mapping
from typing import Any

from formloom.kernel.formulas.function import Arg, Function, Like
from formloom.kernel.formulas.functions import FUNCTIONS
from formloom.kernel.formulas.scope import ANY, DATES, TEXTS, Scope
from formloom.kernel.formulas.tree import Tree
from formloom.kernel.problems import Problem

TEXTLIKE = TEXTS | DATES
"""Types whose values are texts inside a formula."""

ARGUMENTS: Mapping[str, Callable[[str], bool]] = {
    "number": lambda found: found == "number",
    "text": lambda found: found in TEXTLIKE | {"number", "boolean"},
    "boolean": lambda found: found == "boolean",
    "date": lambda found: found in DATES | {"text"},
    "daterange": lambda found: found in DATES | {"text", "daterange"},
    "numbers": lambda found: found in ("number", "list", "list:number", "list:any"),
}
"""What an argument takes, by its type; the others take everything."""


def is_list(found: str) -> bool:
    return found.startswith(("list", "rows"))


def is_many(found: str) -> bool:
    """Whether it is more than one value, so that it can be neither joined to a text nor compared."""
    return found == "daterange" or is_list(found)


def accepts(wanted: str, found: str) -> bool:
    """Whether a value of one type can stand where another is wanted."""
    if ANY in (wanted, found) or wanted == found:
        return True
    if wanted in TEXTS:
        return found in TEXTS
    return wanted == "list" and found.startswith("list")


class Inference:
    """The types of one formula; what is wrong is gathered, not raised."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.problems: list[Problem] = []

    def refuse(self, code: str, node: Tree, **params: Any) -> None:
        start, end = node["at"]
        self.problems.append(Problem("", code, {"start": start, "end": end, **params}))

    def type_of(self, node: Tree) -> str:
        """The type of a part; ``any`` where it cannot be told."""
        return KINDS[node["kind"]](self, node)

    def name(self, node: Tree) -> str:
        found = self.scope.type_of(node["path"])
        if found is None:
            self.refuse("unknown_name", node, name=".".join(node["path"]))
        return found or ANY

    def negated(self, node: Tree) -> str:
        self.number(node["of"], self.type_of(node["of"]))
        return "number"

    def number(self, node: Tree, found: str) -> None:
        if found not in ("number", ANY):
            self.refuse("wrong_operand", node, found=found)

    def chain(self, node: Tree) -> str:
        """Operands with operators between them, from left to right."""
        items = node["items"]
        left_node, left = items[0], self.type_of(items[0])
        for operator, right_node in zip(node["ops"], items[1:], strict=True):
            right = self.type_of(right_node)
            left = self.operation(operator, (left_node, left), (right_node, right))
            left_node = right_node
        return left

    def operation(self, operator: str, left: tuple[Tree, str], right: tuple[Tree, str]) -> str:
        if operator == "&":
            for node, found in (left, right):
                if is_many(found):
                    self.refuse("wrong_operand", node, found=found)
            return "text"
        if operator not in "+-*/^":
            return self.comparison(operator, left, right)
        if operator in "+-" and (left[1] in DATES or right[1] in DATES):
            return self.dated(operator, left, right)
        self.number(*left)
        self.number(*right)
        return ANY if operator in "+-" and ANY in (left[1], right[1]) else "number"

    def dated(self, operator: str, left: tuple[Tree, str], right: tuple[Tree, str]) -> str:
        """Date ± number is a date, date - date is days."""
        if operator == "-" and left[1] in DATES | {ANY} and right[1] in DATES:
            return "number"
        if left[1] in DATES:
            self.number(*right)
            return left[1]
        if operator == "-":
            self.refuse("wrong_operand", right[0], found=right[1])
            return ANY
        self.number(*left)
        return right[1]

    def comparison(self, operator: str, left: tuple[Tree, str], right: tuple[Tree, str]) -> str:
        for node, found in (left, right):
            if node["kind"] == "text" and not node["value"]:
                self.refuse("compared_with_nothing", node)
            elif is_many(found) or (found == "boolean" and operator not in ("=", "<>")):
                self.refuse("wrong_operand", node, found=found)
        kinds = {"text" if found in TEXTLIKE else found for _, found in (left, right)}
        if len(kinds) > 1 and ANY not in kinds and not any(map(is_many, kinds)):
            self.refuse("wrong_operand", right[0], found=right[1], wanted=left[1])
        return "boolean"

    def call(self, node: Tree) -> str:
        given = [self.type_of(one) for one in node["args"]]
        function = FUNCTIONS.get(node["name"])
        if function is None:
            self.refuse("unknown_function", node, name=node["name"])
            return ANY
        if not function.takes(len(given)):
            self.refuse("wrong_argument_count", node, name=node["name"], least=function.least)
            return ANY
        args = [function.arg(at, len(given)) for at in range(len(given))]
        for arg, one, found in zip(args, node["args"], given, strict=True):
            self.argument(function, arg, one, found)
        if function.typed is not None:
            return function.typed(self.scope, list(node["args"]), given, self.refuse)
        return function.result if isinstance(function.result, str) else _shared(function.result, args, given)

    def argument(self, function: Function, arg: Arg, node: Tree, found: str) -> None:
        wanted = arg.gives if arg.type == "node" else arg.type
        takes = ARGUMENTS.get(wanted)
        if takes is not None and found != ANY and not takes(found):
            self.refuse("wrong_argument_type", node, name=function.name, wanted=wanted, found=found)


def _shared(like: Like, args: list[Arg], given: list[str]) -> str:
    """The type that the named arguments share, ``any`` when they differ."""
    found = {one for arg, one in zip(args, given, strict=True) if arg.name in like.args}
    shared = found.pop() if len(found) == 1 else ANY
    if like.item and is_list(shared):
        shared = shared.removeprefix("list").removeprefix(":") or ANY
        shared = ANY if shared == "rows" else shared
    return f"list:{shared}" if like.many else shared


KINDS: Mapping[str, Callable[[Inference, Tree], str]] = {
    "number": lambda _inference, _node: "number",
    "text": lambda _inference, _node: "text",
    "boolean": lambda _inference, _node: "boolean",
    "name": Inference.name, "call": Inference.call, "chain": Inference.chain,
    "minus": Inference.negated, "percent": Inference.negated,
}
