"""A fair queue in front of SQLite: whoever writes first takes an flock on a file beside the store."""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_held = threading.local()


@contextmanager
def queue_for(database: Path) -> Iterator[None]:
    """Hold the store's write lock; waiters are served in turn, unlike with SQLite's own busy handler."""
    with once_per_thread(str(database)):
        descriptor = os.open(f"{database}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


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
