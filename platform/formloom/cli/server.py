"""gunicorn, configured in code: many lazy threads, so that sleeping event streams cost nothing."""

import os
import socket
from typing import Any

from gunicorn.app.base import BaseApplication

from formloom.settings import BadSettings, Settings

THREADS = 256
MOST_PROCESSES = 4
KEEP_ALIVE = 75
"""Seconds. Longer than proxies and browsers keep an idle connection, so that the client closes it: a request
sent on a connection that we close at that moment is lost with it."""


class Server(BaseApplication):  # type: ignore[misc]
    """Serves the application object that the supervisor has already made."""

    def __init__(self, app: Any, listener: socket.socket, processes: int) -> None:
        self.app = app
        self.options = {
            "bind": f"fd://{listener.fileno()}",
            "workers": processes,
            "worker_class": "gthread",
            "threads": THREADS,
            "preload_app": True,
            "timeout": 60,
            "graceful_timeout": 5,
            "keepalive": KEEP_ALIVE,
            "control_socket_disable": True,
            "loglevel": "warning",
            "proc_name": "formloom",
            "limit_request_line": 8190,
        }
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return self.app


def processes() -> int:
    """One per core, at most MOST_PROCESSES; the rest of the machine is the database's."""
    return max(1, min(os.cpu_count() or 1, MOST_PROCESSES))


def listen(settings: Settings) -> socket.socket:
    """The listening socket, made before any process starts, so that a taken port is said at once."""
    family = socket.AF_INET6 if ":" in settings.bind else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.bind, settings.port))
    except OSError as error:
        raise BadSettings(
            f"{settings.bind}:{settings.port} cannot be used ({error.strerror}). Set PORT to a free number."
        ) from error
    listener.listen(512)
    listener.set_inheritable(True)
    return listener
