"""The product's own processes for a test that kills them: ``formloom serve``, and who of it is who."""

import os
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

READY_WITHIN = 60.0
LOOK = 0.05
# The same program; only what a dead process held comes back sooner, so that a test need not wait a minute.
PROGRAM = """
import sys
from datetime import timedelta
from formloom.cli import main, supervisor
from formloom.runtime import deliveries, mailing
from formloom.runtime.cases import firing
from formloom.worker import loop

supervisor.LONGEST_DELAY = 0.4
deliveries.LEASE = mailing.LEASE = firing.LEASE = timedelta(seconds=4)
loop.SWEEP = 1.0
sys.exit(main(["serve"]))
"""


class Service:
    """A running service. kill: end one of its processes as a power cut would."""

    def __init__(self, port: int, process: "subprocess.Popen[bytes]", output: Path) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.process = process
        self.output = output
        self.pause = threading.Event()

    def kill(self, what: str, which: int) -> None:
        """Kill -9 a web process or the worker, as soon as one is there that was not killed before."""
        for _ in range(round(READY_WITHIN / LOOK)):
            found = self.web() if what == "web" else self.worker()
            with suppress(ProcessLookupError):
                if found:
                    os.kill(found[which % len(found)], signal.SIGKILL)
                    return
            self.pause.wait(LOOK)
        raise AssertionError(f"{what} did not come back:\n{self.output.read_text()}")

    def web(self) -> list[int]:
        """The processes that answer requests: children of the one that has some."""
        return [one for child in children(self.process.pid) for one in children(child)]

    def worker(self) -> list[int]:
        """The child that has none itself, beside one that has."""
        own = children(self.process.pid)
        return [one for one in own if not children(one)] if any(children(one) for one in own) else []

    def wait_until_ready(self) -> None:
        for _ in range(round(READY_WITHIN / LOOK)):
            assert self.process.poll() is None, self.output.read_text()
            try:
                with urllib.request.urlopen(f"{self.address}/readyz", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                self.pause.wait(LOOK)
        raise AssertionError(self.output.read_text())


@contextmanager
def serving(folder: Path, port: int, **settings: str) -> Iterator[Service]:
    """``formloom serve`` with the stores of the surroundings."""
    output = folder / "output"
    with output.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM], stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd=folder,
            env={**os.environ, "PORT": str(port), **settings})
        service = Service(port, process, output)
        try:
            service.wait_until_ready()
            yield service
        finally:
            process.terminate()
            process.wait(30)


def children(of: int) -> list[int]:
    """The processes that one has started, the oldest first."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit() and _parent(place) == of:
            found.append(int(place.name))
    return sorted(found)


def _parent(place: Path) -> int | None:
    """Whose child a process is; None for one that is gone or dead."""
    try:
        state, parent = (place / "stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return None
    return None if state == "Z" else int(parent)
