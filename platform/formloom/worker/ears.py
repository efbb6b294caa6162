"""What wakes the worker between its rounds."""

import os
import queue
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

from formloom.runtime import hints
from formloom.settings import Settings
from formloom.storage.changes import WORK, Listener

LONGEST_HINT = 64


class Ears(Protocol):
    """Hears which workspaces have work."""

    def wait(self, workspaces: set[str], timeout: float) -> set[str]: ...


class Socket:
    """SQLite: a datagram per hint, from the web processes beside us."""

    def __init__(self, listening: socket.socket) -> None:
        self.listening = listening

    def wait(self, workspaces: set[str], timeout: float) -> set[str]:
        self.listening.settimeout(max(timeout, 0.001))
        heard: set[str] = set()
        with suppress(TimeoutError, BlockingIOError):
            while True:
                heard.add(self.listening.recv(LONGEST_HINT).decode(errors="replace"))
                self.listening.setblocking(False)
        return heard


class Told:
    """A thread's ears: hears what another one of this process passes on."""

    def __init__(self) -> None:
        self.passed: queue.SimpleQueue[str] = queue.SimpleQueue()

    def wait(self, workspaces: set[str], timeout: float) -> set[str]:
        heard: set[str] = set()
        with suppress(queue.Empty):
            heard.add(self.passed.get(timeout=max(timeout, 0.001)))
            while True:
                heard.add(self.passed.get_nowait())
        return heard


class Passing:
    """Ears that pass on what they hear."""

    def __init__(self, ears: Ears, to: Told) -> None:
        self.ears = ears
        self.to = to

    def wait(self, workspaces: set[str], timeout: float) -> set[str]:
        heard = self.ears.wait(workspaces, timeout)
        for one in heard:
            self.to.passed.put(one)
        return heard


@contextmanager
def listening(settings: Settings) -> Iterator[Ears]:
    """The ears for this database, closed again in the end."""
    if settings.database_url:
        yield Listener(WORK)
        return
    path = hints.address(settings.data)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as own:
        own.bind(str(path))
        os.chmod(path, 0o600)
        yield Socket(own)
