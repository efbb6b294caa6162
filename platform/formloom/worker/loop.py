"""The worker: does what is due in the workspaces, at once when it is told, and looks at every store anyway.

Mail goes out on a thread of its own, so that a slow server keeps nobody else waiting.
"""

import logging
import signal
import sys
import threading
import time
from datetime import datetime
from typing import Protocol

from formloom import settings as active
from formloom.runtime import clock, deliveries, upkeep
from formloom.runtime.mailing import Mailer
from formloom.settings import Settings
from formloom.worker.chores import Chores
from formloom.worker.ears import Ears, Passing, Told, listening
from formloom.worker.house import House

SWEEP = 30.0
# How often a clock in somebody's hand is looked at.
GLANCE = 0.05
AGAIN = 1.0
log = logging.getLogger(__name__)


def run(settings: Settings) -> None:
    """Work until SIGTERM or SIGINT."""
    active.use(settings)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    told = Told()
    mail = Worker(told, Mailer(deliveries.new_owner()))
    threading.Thread(target=mail.run, name="mail", daemon=True).start()
    with listening(settings) as ears:
        Worker(Passing(ears, told), House(deliveries.new_owner()), Chores(time.monotonic())).run()


def _leave(*_signal: object) -> None:
    # In the middle of a transaction it is rolled back, and the lease brings the item back.
    raise SystemExit(0)


class Job(Protocol):
    """What a worker does in each workspace."""

    def due_at(self, workspace: str) -> datetime | None:
        """When there is something to do, None for nothing."""

    def deliver(self, workspace: str) -> bool:
        """Do some of what is due; False when there was nothing."""

    def rest(self) -> None:
        """Everything that was due is done."""


class Worker:
    """due: workspace -> the monotonic moment of its next work, for those that have some."""

    def __init__(self, ears: Ears, job: Job, chores: Chores | None = None) -> None:
        self.ears = ears
        self.job = job
        self.due: dict[str, float] = {}
        self.next_sweep = 0.0
        self.chores = chores
        self.told = clock.told()

    def run(self) -> None:
        while True:
            self.round()
            moment = time.monotonic()
            rest = min([self.next_sweep, *self.due.values()]) - moment
            if clock.is_injected():
                rest = min(rest, GLANCE)
            for workspace in {*self.ears.wait(set(), max(rest, 0.0)), *self._moved()}:
                self.due[workspace] = 0.0

    def _moved(self) -> list[str]:
        """Where a clock in somebody's hand was moved since the last look."""
        before, self.told = self.told, clock.told()
        if before == self.told:
            return []
        return upkeep.whose_clock(clock.moving())

    def round(self) -> None:
        """Sweep when it is time, then do everything that is due."""
        moment = time.monotonic()
        if moment >= self.next_sweep:
            self.sweep(moment)
        for workspace in [one for one, due in self.due.items() if due <= moment]:
            self.serve(workspace)
        self.job.rest()

    def sweep(self, moment: float) -> None:
        """Look at every store: hints may have been lost."""
        self.next_sweep = moment + SWEEP
        try:
            workspaces = upkeep.all_workspaces()
        except Exception:
            log.exception("the directory cannot be read; it is looked at again")
            return
        self.due = dict.fromkeys(workspaces, 0.0)
        if self.chores is not None:
            self.chores.run(moment, workspaces)

    def serve(self, workspace: str) -> None:
        """Do what is due in one store, and note when there is more."""
        self.due.pop(workspace, None)
        try:
            while (due := self.job.due_at(workspace)) is not None and due <= clock.now():
                if not self.job.deliver(workspace):
                    self.due[workspace] = time.monotonic() + AGAIN
                    return
        except Exception:
            log.exception("workspace %s could not be served; it is looked at again", workspace)
            return
        if due is not None:
            self.due[workspace] = time.monotonic() + (due - clock.now()).total_seconds()
