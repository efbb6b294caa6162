"""The product as `make run` starts it, with an app to measure."""

import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from formloom.plays.http.client import Session
from tests.bench import documents

PASSWORD = secrets.token_urlsafe(12)
PATIENCE = 120  # seconds
WS = "/w/demo"
ORDERS = f"{WS}/forms/{documents.APP}/order/records"


@dataclass(frozen=True)
class Product:
    """A running demo in a folder of its own."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]

    def nobody(self) -> Session:
        """A client that never signs in."""
        return Session(self.port, "", "")

    def session(self, login: str) -> Session:
        found = Session(self.port, login, PASSWORD)
        found.need("GET", f"{WS}/me")
        return found


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="formloom-bench-") as name:
        yield Path(name)


@contextmanager
def running(where: Path, module: str = "formloom.cli", *words: str) -> Iterator[Product]:
    """`formloom demo`, or another program that answers on a port, until it answers."""
    port = _free_port()
    command = [sys.executable, "-m", module, *([word.format(port=port) for word in words] or ["demo"])]
    with (where / "log").open("ab") as log:
        process = subprocess.Popen(command, env=surroundings(where, port), stdout=log, stderr=log)
        try:
            wait_for(process, port, where / "log")
            yield Product(where, port, process)
        finally:
            process.terminate()
            process.wait(30)


def surroundings(where: Path, port: int) -> dict[str, str]:
    """`make run`'s settings: demo mode, SQLite, everything else as it comes."""
    kept = {name: one for name, one in os.environ.items() if not name.startswith("FORMLOOM")}
    own = {"FORMLOOM_DATA": str(where), "FORMLOOM_MODE": "demo", "FORMLOOM_DEMO_PASSWORD": PASSWORD}
    return {**kept, **own, "PORT": str(port), "DATABASE_URL": ""}


def wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Return at the first answer, whatever it says."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.005)
            raise RuntimeError(log.read_text())
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=PATIENCE).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            continue
    raise TimeoutError


def install(admin: Session, approver: str) -> None:
    """The app that is measured."""
    admin.need("POST", f"{WS}/apps", {"key": documents.APP, "title": "Bench"})
    made: dict[tuple[str, str], Any] = {
        ("forms", "order"): documents.form(), ("flows", "order"): documents.flow(approver),
        **{("access", key): one for key, one in documents.access().items()}}
    for (kind, key), document in made.items():
        path = f"{WS}/apps/{documents.APP}/draft/{kind}/{key}"
        admin.need("PUT", path, {"document": document}, **{"If-Match": '"0"'})
    admin.need("POST", f"{WS}/apps/{documents.APP}/publish", {})


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
