"""Keeps a few child processes alive and ends them together."""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping

RESTART_DELAY = 0.3
LONGEST_DELAY = 5.0
HEALTHY = 10.0
LAST_RESORT = 10
PR_SET_PDEATHSIG = 1
ENDING = {signal.SIGTERM, signal.SIGINT}


class Supervisor:
    """One process per program; whoever dies is started again until we are asked to stop."""

    def __init__(self, programs: Mapping[str, Callable[[], None]]) -> None:
        self.programs = programs
        self.running: dict[int, str] = {}
        self.started: dict[str, float] = {}
        self.delays: dict[str, float] = {}
        self.stopping = False

    def run(self) -> int:
        """Block until SIGTERM or SIGINT, then until every child is gone."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        signal.signal(signal.SIGALRM, self._kill)
        for name in self.programs:
            self._start(name)
        while self.running:
            pid, _status = os.wait()
            if pid not in self.running:
                continue
            name = self.running.pop(pid)
            if not self.stopping:
                self._restart(name)
        return 0

    def _start(self, name: str) -> None:
        # A signal between the fork and the note of it would leave the child behind.
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
        if not self.stopping:
            parent = os.getpid()
            pid = os.fork()
            if pid == 0:
                _child(self.programs[name], parent)
            self.running[pid] = name
            self.started[name] = time.monotonic()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)

    def _restart(self, name: str) -> None:
        """Start again, a little later each time when it keeps dying young."""
        young = time.monotonic() - self.started[name] < HEALTHY
        delay = min(self.delays.get(name, RESTART_DELAY / 2) * 2, LONGEST_DELAY) if young else RESTART_DELAY
        self.delays[name] = delay
        print(f"{name} ended; starting it again in {delay:.1f} s", file=sys.stderr, flush=True)
        time.sleep(delay)
        self._start(name)

    def _stop(self, *_signal: object) -> None:
        if not self.stopping:
            # Not print: the signal may have come while something else was being printed.
            os.write(sys.stderr.fileno(), b"Stopping ...\n")
        self.stopping = True
        signal.alarm(LAST_RESORT)
        self._send(signal.SIGTERM)

    def _kill(self, *_signal: object) -> None:
        self._send(signal.SIGKILL)

    def _send(self, number: int) -> None:
        for pid in list(self.running):
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                continue


def _child(program: Callable[[], None], parent: int) -> None:
    """Become one program; never returns."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    _die_with(parent)
    code = 0
    try:
        program()
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    except KeyboardInterrupt:
        code = 130
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _die_with(parent: int) -> None:
    """Ask Linux for a SIGTERM when the supervisor is gone, however it went."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(0)
