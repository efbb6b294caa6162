"""Makes the nodes of the tree while the text is read, innermost first, so that nothing recurses."""

from decimal import Decimal
from typing import Any

from lark import Token, Transformer

from formloom.kernel.formulas.errors import FormulaError
from formloom.kernel.formulas.tree import Tree

MAX_DIGITS = 15
MAX_EXPONENT = 30

Part = Any
"""A token of the text, or a node made of some."""


class Builder(Transformer[Token, Tree]):
    """One method per rule of the grammar."""

    def start(self, parts: list[Part]) -> Tree:
        return _node(parts[0])

    def chain(self, parts: list[Part]) -> Tree:
        ops = [str(op) for op in parts[1::2]]
        return {"kind": "chain", "at": _at(parts), "items": parts[::2], "ops": ops}

    def sign(self, parts: list[Part]) -> Tree:
        inner = _node(parts[1])
        if parts[0] == "-":
            return {"kind": "minus", "at": _at(parts), "of": inner}
        return _spread(inner, parts)

    def percent(self, parts: list[Part]) -> Tree:
        return {"kind": "percent", "at": _at(parts), "of": parts[0]}

    def group(self, parts: list[Part]) -> Tree:
        return _spread(_node(parts[1]), parts)

    def call(self, parts: list[Part]) -> Tree:
        return {"kind": "call", "at": _at(parts), "name": parts[0].upper(), "args": parts[2:-1:2]}

    def number(self, parts: list[Part]) -> Tree:
        value = Decimal(parts[0])
        digits = "".join(map(str, value.as_tuple().digits)).strip("0")
        if len(digits) > MAX_DIGITS or (value and abs(value.adjusted()) > MAX_EXPONENT):
            start, end = _at(parts)
            raise FormulaError("number_too_long", start, end, {"max": MAX_DIGITS})
        return {"kind": "number", "at": _at(parts), "value": format(value, "f")}

    def text(self, parts: list[Part]) -> Tree:
        value = parts[0][1:-1].replace('""', '"')
        if "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
            start, end = _at(parts)
            raise FormulaError("formula_syntax", start, end, {"found": ""})
        return {"kind": "text", "at": _at(parts), "value": value}

    def name(self, parts: list[Part]) -> Tree:
        word = parts[0].upper()
        if word in ("TRUE", "FALSE"):
            return {"kind": "boolean", "at": _at(parts), "value": word == "TRUE"}
        return {"kind": "name", "at": _at(parts), "path": parts[0].split(".")}


def _node(part: Part) -> Tree:
    node: Tree = part
    return node


def _spread(node: Tree, parts: list[Part]) -> Tree:
    """The same node, now reaching over its sign or its brackets."""
    return {**node, "at": _at(parts)}


def _at(parts: list[Part]) -> list[int]:
    """Where the parts begin and end in the text."""
    return [_edges(parts[0])[0], _edges(parts[-1])[1]]


def _edges(part: Part) -> tuple[int, int]:
    if isinstance(part, Token):
        return int(part.start_pos or 0), int(part.end_pos or 0)
    return part["at"][0], part["at"][1]
