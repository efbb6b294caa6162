"""From text to syntax tree. Only the server does this; the browser gets trees."""

from importlib.resources import files

from lark import Lark, UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from formloom.kernel.formulas.building import Builder
from formloom.kernel.formulas.errors import FormulaError
from formloom.kernel.formulas.tree import Tree, walk

MAX_LETTERS = 4000
MAX_DEPTH = 48
"""Levels of nesting; the tree has at most twice as many levels of JSON."""

PARSER = Lark(
    files("formloom.kernel.formulas").joinpath("grammar.lark").read_text("utf-8"),
    parser="lalr", transformer=Builder(), maybe_placeholders=False,
)


def parse(text: str) -> Tree:
    """The tree of a formula. Raises FormulaError and nothing else."""
    if not isinstance(text, str) or not text.strip():
        raise FormulaError("formula_empty", 0, 0)
    if len(text) > MAX_LETTERS:
        raise FormulaError("formula_too_long", MAX_LETTERS, len(text), {"max": MAX_LETTERS})
    try:
        tree: Tree = PARSER.parse(text)  # type: ignore[assignment]
    except UnexpectedInput as error:
        raise _located(error, text) from error
    for node, depth in walk(tree):
        if depth > MAX_DEPTH:
            start, end = node["at"]
            raise FormulaError("formula_too_deep", start, end, {"max": MAX_DEPTH})
    return tree


def _located(error: UnexpectedInput, text: str) -> FormulaError:
    """Where reading stopped, and at what."""
    start = end = len(text)
    if isinstance(error, UnexpectedCharacters):
        start = error.pos_in_stream or 0
        end = start + 1
    elif isinstance(error, UnexpectedToken) and error.token.type != "$END":
        start, end = int(error.token.start_pos or 0), int(error.token.end_pos or 0)
    return FormulaError("formula_syntax", start, end, {"found": text[start:end][:20]})
