"""The worker: delivers what the outbox holds, at once when it is told, and looks at every store anyway."""

import logging
import signal
import sys
import time

from formloom import settings as active
from formloom.runtime import clock, deliveries, upkeep
from formloom.settings import Settings
from formloom.worker.chores import Chores
from formloom.worker.ears import Ears, listening

SWEEP = 30.0
AGAIN = 1.0
log = logging.getLogger(__name__)


def run(settings: Settings) -> None:
    """Work until SIGTERM or SIGINT."""
    active.use(settings)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    with listening(settings) as ears:
        Worker(ears).run()


def _leave(*_signal: object) -> None:
    # In the middle of a transaction it is rolled back, and the lease brings the item back.
    raise SystemExit(0)


class Worker:
    """due: workspace -> the monotonic moment of its next work, for those that have some."""

    def __init__(self, ears: Ears) -> None:
        self.ears = ears
        self.owner = deliveries.new_owner()
        self.due: dict[str, float] = {}
        self.next_sweep = 0.0
        self.chores = Chores(time.monotonic())

    def run(self) -> None:
        while True:
            self.round()
            moment = time.monotonic()
            rest = min([self.next_sweep, *self.due.values()]) - moment
            for workspace in self.ears.wait(set(), max(rest, 0.0)):
                self.due[workspace] = 0.0

    def round(self) -> None:
        """Sweep when it is time, then do everything that is due."""
        moment = time.monotonic()
        if moment >= self.next_sweep:
            self.sweep(moment)
        for workspace in [one for one, due in self.due.items() if due <= moment]:
            self.serve(workspace)

    def sweep(self, moment: float) -> None:
        """Look at every store: hints may have been lost."""
        self.next_sweep = moment + SWEEP
        workspaces = upkeep.all_workspaces()
        self.due = dict.fromkeys(workspaces, 0.0)
        self.chores.run(moment, workspaces)

    def serve(self, workspace: str) -> None:
        """Deliver what is due in one store, and note when there is more."""
        self.due.pop(workspace, None)
        try:
            while (due := deliveries.due_at(workspace)) is not None and due <= clock.now():
                if not deliveries.deliver(workspace, self.owner):
                    self.due[workspace] = time.monotonic() + AGAIN
                    return
        except Exception:
            log.exception("workspace %s could not be served; it is looked at again", workspace)
            return
        if due is not None:
            self.due[workspace] = time.monotonic() + (due - clock.now()).total_seconds()
