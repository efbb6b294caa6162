"""Which orders there are: when each comes in, from whom, and what becomes of it."""

from dataclasses import dataclass
from math import sin
from random import Random

from tests.templates.year.worktime import DAY, WEEK, WEEKS

ORDERS = 288
"""With those written by hand 300."""
FATES = {"straight": 74, "contract_back": 7, "credit_back": 4, "plan_back": 4, "handed_over": 3,
         "refused_by_legal": 2, "refused_by_finance": 2, "withdrawn": 4}
"""Out of a hundred."""
QUIET = (15, 16)
"""Weeks of a long holiday, in which hardly anybody orders."""
DAYS = (24, 22, 20, 19, 15)


@dataclass(frozen=True)
class Order:
    """One order before its story. at: working minute. slow: how many times as long everything takes."""

    key: str
    at: int
    fate: str
    priority: str
    slow: float


def orders(rng: Random) -> list[Order]:
    """All of them, in the order in which they come in."""
    weeks = rng.choices(range(WEEKS), [weight(week) for week in range(WEEKS)], k=ORDERS)
    moments = sorted(
        week * WEEK + rng.choices(range(5), DAYS)[0] * DAY + rng.randrange(DAY - 20) for week in weeks)
    return [Order(f"order_{at:03}", moment, rng.choices([*FATES], [*FATES.values()])[0],
                  rng.choices(("normal", "urgent", "critical"), (82, 14, 4))[0],
                  rng.choices((1.0, 1.5, 2.4), (76, 18, 6))[0])
            for at, moment in enumerate(moments, start=1)]


def weight(week: int) -> float:
    """How busy a week is: the firm grows, spring and autumn are its seasons."""
    if week in QUIET:
        return 0.12
    return 1 + 0.9 * week / WEEKS + 0.35 * sin((week - WEEKS) / 4.1 + 1.8)
