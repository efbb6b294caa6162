"""How a formula fails: it cannot be read, or it has no value."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

READING = frozenset({
    "formula_empty", "formula_syntax", "formula_too_deep", "formula_too_long", "number_too_long",
})
"""Why a text is no formula."""

CHECKING = frozenset({
    "compared_with_nothing", "formula_too_costly", "no_lookup_key", "unknown_function", "unknown_name",
    "wrong_argument_count", "wrong_argument_type", "wrong_operand", "wrong_result",
})
"""Why a formula cannot be published here."""

COMPUTING = frozenset({
    "bad_argument", "date_out_of_range", "division_by_zero", "no_match", "number_too_large", "text_too_long",
    "too_costly", "unknown_function", "unknown_name", "wrong_argument_count", "wrong_type",
})
"""Why a formula has no value for this record."""


class FormulaError(Exception):
    """The text is not a formula. ``start`` and ``end`` say which letters are to blame."""

    def __init__(self, code: str, start: int, end: int, params: Mapping[str, Any] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.start = start
        self.end = end
        self.params = dict(params or {})


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """The value of a formula that has none: a code of COMPUTING."""

    code: str


class Failure(Exception):
    """Inside the evaluator: this part of the formula has no value. IFERROR may catch it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class OverBudget(Exception):
    """Inside the evaluator: the formula does too much. Nothing in a formula can catch it."""
