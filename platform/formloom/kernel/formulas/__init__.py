"""Formulas: parse a text to a tree, check it where it will stand, compute it.

The browser's twin evaluates the same trees; both run the vectors in ``tests/vectors/formulas``.
"""

from formloom.kernel.formulas.budget import MAX_STEPS, MAX_TOTAL, Budget
from formloom.kernel.formulas.checking import FormulaCheck, check
from formloom.kernel.formulas.env import Env
from formloom.kernel.formulas.errors import ErrorValue, FormulaError
from formloom.kernel.formulas.evaluating import evaluate
from formloom.kernel.formulas.functions import FAMILIES, FUNCTIONS
from formloom.kernel.formulas.parsing import parse
from formloom.kernel.formulas.scope import Scope
from formloom.kernel.formulas.tree import Tree, names, places

__all__ = [
    "FAMILIES", "FUNCTIONS", "MAX_STEPS", "MAX_TOTAL", "Budget", "Env", "ErrorValue", "FormulaCheck",
    "FormulaError", "Scope", "Tree", "check", "evaluate", "names", "parse", "places",
]
