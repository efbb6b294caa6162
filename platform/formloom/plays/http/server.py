"""The product's own server as a process: started for some plays, stopped with them."""

import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from formloom.kernel import strict_json
from formloom.plays.http.client import Session
from formloom.plays.verdict import Trouble
from formloom.runtime.clock import STILL

PATIENCE = 120.0
PASSWORD = secrets.token_urlsafe(18)
BEGINNING = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
Process = subprocess.Popen[str]


@dataclass(frozen=True)
class Server:
    """A running server whose clock stands where it was put, and the installer beside it."""

    port: int
    folder: Path
    installer: Process

    def set_clock(self, to: datetime, moving: str = STILL) -> None:
        """The server's time from now on. moving: whether it passes, and in which workspace."""
        set_clock(self.folder, to, moving)

    def administrator(self, login: str, name: str, workspace: str, zone: str) -> None:
        """A new workspace and its first account, as an installation gets them."""
        told = {"key": workspace, "zone": zone, "login": login, "name": name, "password": PASSWORD}
        _say(self.installer, strict_json.dumps(told))
        if _hear(self.installer) != workspace:
            raise Trouble(f"The workspace was not made: {(self.folder / 'log').read_text()}")

    def session(self, login: str) -> Session:
        return Session(self.port, login, PASSWORD)


@contextmanager
def running(database: str | None) -> Iterator[Server]:
    """A server on a PostgreSQL database, else on SQLite files that go away with it."""
    with tempfile.TemporaryDirectory(prefix="formloom-play-") as name:
        folder, port = Path(name), _free_port()
        set_clock(folder, BEGINNING)
        surroundings = _surroundings(folder, port, database)
        with (folder / "log").open("w") as log:
            installer = _start(["-m", "formloom.plays.http.installer"], surroundings, log, subprocess.PIPE)
            processes = [installer]
            try:
                # The directory is there before anybody asks for it.
                _hear(installer)
                processes.append(_start(["-m", "formloom.cli", "serve"], surroundings, log, log))
                _wait_for(processes[-1], port, folder / "log")
                yield Server(port, folder, installer)
            finally:
                for process in reversed(processes):
                    process.terminate()
                    process.communicate()


def set_clock(folder: Path, to: datetime, moving: str = STILL) -> None:
    """Put the clock of a server; it never reads half of a moment."""
    fresh = folder / f"clock.{secrets.token_hex(4)}"
    fresh.write_text(f"{to.isoformat()} {moving}")
    fresh.replace(folder / "clock")


def _surroundings(folder: Path, port: int, database: str | None) -> dict[str, str]:
    """The environment of a demo of its own, with the clock in our hand."""
    own = {
        "FORMLOOM_MODE": "demo", "FORMLOOM_DATA": str(folder / "data"), "PORT": str(port),
        "FORMLOOM_BIND": "127.0.0.1", "FORMLOOM_CLOCK_FILE": str(folder / "clock"),
        "DATABASE_URL": database or "", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return {key: value for key, value in os.environ.items() if not key.startswith("FORMLOOM_")} | own


def _start(words: list[str], surroundings: dict[str, str], log: IO[str], out: IO[str] | int) -> Process:
    return subprocess.Popen([sys.executable, *words], env=surroundings, stdin=subprocess.PIPE, stdout=out,
                            stderr=log, text=True)


def _say(process: Process, line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def _hear(process: Process) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _free_port() -> int:
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return int(some.getsockname()[1])


def _wait_for(process: Process, port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as some:
            listens = some.connect_ex(("127.0.0.1", port)) == 0
        if listens and Session(port, "", "").is_ready():
            return
        time.sleep(0.05)
    raise Trouble(f"The server did not start: {log.read_text()}")
