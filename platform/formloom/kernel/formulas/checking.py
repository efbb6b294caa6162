"""What is wrong with a formula before any record exists."""

from dataclasses import dataclass

from formloom.kernel.formulas.scope import Scope
from formloom.kernel.formulas.tree import Tree, walk
from formloom.kernel.problems import Problem


@dataclass(frozen=True)
class FormulaCheck:
    """problems: each with ``start`` and ``end`` in its params. type: of the result. cost: steps on a blank record."""

    problems: tuple[Problem, ...]
    type: str
    cost: int


def check(tree: Tree, scope: Scope, wanted: str | None = None) -> FormulaCheck:
    """Everything wrong with the formula here. wanted: the type its result must have."""
    return FormulaCheck((), "any", sum(1 for _ in walk(tree)))
