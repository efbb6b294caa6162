"""Waking the worker at once. A hint may be lost: the worker looks at every store now and then anyway."""

import hashlib
import os
import socket
import tempfile
from pathlib import Path

from formloom.settings import current
from formloom.storage import changes

LONGEST_PATH = 100


def give(workspace: str) -> None:
    """Say that there is work in a workspace."""
    settings = current()
    if settings.database_url:
        changes.notify_worker(workspace)
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
        out.setblocking(False)
        try:
            out.sendto(workspace.encode(), str(address(settings.data)))
        except OSError:
            # No worker listens, or its queue is full: it will look by itself.
            return


def address(data: Path) -> Path:
    """The worker's socket: in the data directory, or elsewhere when that path is too long for a socket."""
    own = data / "worker.sock"
    if len(os.fsencode(own)) <= LONGEST_PATH:
        return own
    name = hashlib.sha256(os.fsencode(own)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"formloom-{os.getuid()}-{name}.sock"
