"""A queue in front of SQLite: whoever writes first takes an flock on a file beside the store."""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from formloom.storage.errors import StoreBusy

PATIENCE = 10.0
LOOK_AGAIN = 0.002
"""Seconds. Often, so that nobody is overtaken for long, unlike with SQLite's own busy handler."""

_held = threading.local()


@contextmanager
def queue_for(database: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the store's write lock. Raises StoreBusy when others hold it longer than one's patience."""
    with once_per_thread(str(database)):
        descriptor = os.open(f"{database}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            _wait(descriptor, time.monotonic() + patience)
            yield
        finally:
            os.close(descriptor)


def _wait(descriptor: int, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise StoreBusy("others are writing") from None
        time.sleep(LOOK_AGAIN)


@contextmanager
def once_per_thread(store: str) -> Iterator[None]:
    """Refuse a second write transaction inside the first: it would wait for itself."""
    held: set[str] = _held.__dict__.setdefault("stores", set())
    if store in held:
        raise RuntimeError("a write transaction of this store is open in this thread already")
    held.add(store)
    try:
        yield
    finally:
        held.discard(store)
