"""What is wrong with a formula before any record exists."""

from dataclasses import dataclass

from formloom.kernel.formulas.budget import MAX_STEPS, MAX_TOTAL
from formloom.kernel.formulas.inferring import Inference, accepts
from formloom.kernel.formulas.scope import Scope
from formloom.kernel.formulas.tree import Tree, walk
from formloom.kernel.problems import Problem

MOST_ROWS = 1000
"""Rows that a subform may have."""

READINGS = 3
"""How often a list is walked through: along its path, when it is read, and by its function."""


@dataclass(frozen=True)
class FormulaCheck:
    """problems: each with ``start`` and ``end`` in its params. type: of the result.

    cost: steps when every subform has as many rows as it may.
    """

    problems: tuple[Problem, ...]
    type: str
    cost: int


def check(tree: Tree, scope: Scope, wanted: str | None = None) -> FormulaCheck:
    """Everything wrong with the formula here. wanted: the type its result must have."""
    inference = Inference(scope)
    found = inference.type_of(tree)
    if wanted is not None and not accepts(wanted, found):
        inference.refuse("wrong_result", tree, wanted=wanted, found=found)
    cost = sum(_cost(node, scope) for node, _ in walk(tree))
    most = MAX_TOTAL // MOST_ROWS if scope.row else MAX_STEPS
    if cost > most:
        inference.refuse("formula_too_costly", tree, max=most)
    return FormulaCheck(tuple(inference.problems), found, cost)


def _cost(node: Tree, scope: Scope) -> int:
    many = node["kind"] == "name" and (scope.type_of(node["path"]) or "").startswith(("rows", "list"))
    return 1 + READINGS * MOST_ROWS if many else 1
