"""How much one formula may do: steps (nodes and list elements) and letters of text made."""

from formloom.kernel.formulas.errors import Failure, OverBudget

MAX_STEPS = 50_000
MAX_TOTAL = 5_000_000
"""Steps of all formulas while one record is settled: a row's formula is computed once per row."""

MAX_LETTERS = 500_000
MAX_TEXT = 50_000
"""Letters of one text."""


class Budget:
    """What is left for this formula."""

    __slots__ = ("letters", "steps")

    def __init__(self, steps: int = MAX_STEPS, letters: int = MAX_LETTERS) -> None:
        self.steps = steps
        self.letters = letters

    def spend(self, steps: int = 1) -> None:
        self.steps -= steps
        if self.steps < 0:
            raise OverBudget()

    def write(self, letters: int) -> None:
        """Account for a text about to be made."""
        self.letters -= letters
        if self.letters < 0:
            raise OverBudget()
        if letters > MAX_TEXT:
            raise Failure("text_too_long")
