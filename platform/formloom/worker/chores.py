"""Tidying up: what has expired is forgotten, SQLite's log is folded back into its file."""

import logging
from collections.abc import Callable
from functools import partial

from formloom.runtime import accounts, upkeep

log = logging.getLogger(__name__)
MINUTE = 60.0
HOUR = 3600.0


class Chores:
    """Runs each chore when its time has come; ``moment`` is a monotonic clock."""

    def __init__(self, moment: float) -> None:
        self.minute = moment + MINUTE
        self.hour = moment + HOUR

    def run(self, moment: float, workspaces: list[str]) -> None:
        if moment >= self.minute:
            self.minute = moment + MINUTE
            for workspace in workspaces:
                attempt(partial(upkeep.fold_log, workspace))
        if moment >= self.hour:
            self.hour = moment + HOUR
            attempt(accounts.sweep)
            for workspace in workspaces:
                attempt(partial(upkeep.forget_old, workspace))


def attempt(act: Callable[[], object]) -> None:
    """One store in trouble must not keep the others waiting."""
    try:
        act()
    except Exception:
        log.exception("a chore failed; it is tried again next time")
