"""A figure beside its goal, and the rule when a figure does not count."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.load import ROUNDS

DRIFT = 0.20  # how far the probes before and after may lie apart
TRIES = 4


@dataclass(frozen=True)
class Figure:
    """One line of the report. at_most: a lower value is the better one."""

    name: str
    value: float
    goal: float
    unit: str
    note: str
    at_most: bool = False
    void: bool = False

    @property
    def passed(self) -> bool:
        return not self.void and (self.value <= self.goal if self.at_most else self.value >= self.goal)

    def __str__(self) -> str:
        verdict = "void" if self.void else "ok" if self.passed else "MISSED"
        sign = "≤" if self.at_most else "≥"
        value = f"{self.value:>9.3f} {self.unit:<4}{sign} {self.goal:g}"
        return f"{verdict:<7}{self.name:<34}{value:<24}{self.note}"


def ratio(name: str, goal: float, run: Callable[[], float], probe: Callable[[], float]) -> Figure:
    """The median of ROUNDS runs over the probe around them; tried again when the machine drifted."""
    for _ in range(TRIES):
        before = probe()
        runs = [run() for _ in range(ROUNDS)]
        after = probe()
        bare, median = (before + after) / 2, statistics.median(runs)
        void = abs(before - after) > DRIFT * max(before, after)
        spread = f"{min(runs):.0f}–{max(runs):.0f}"
        note = f"{median:.0f}/s ({spread}) of bare {before:.0f}/s before, {after:.0f}/s after"
        figure = Figure(name, median / bare, goal, "", note, void=void)
        if not void:
            break
        print(f"       {figure}", flush=True)
    return figure
