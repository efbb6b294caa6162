"""A real server with the demo workspace, and pages at both widths in both languages."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import postgresql
from tests.browser.soundness import Watch

WIDTHS = {"desk": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}
READY_WITHIN = 60  # seconds; a cold demo install on a busy machine


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert chromium, "The browser tests need Chromium: see make check"
    return {**browser_type_launch_args, "executable_path": chromium, "args": ["--no-sandbox"]}


@dataclass(frozen=True)
class Server:
    """A running product: its address and the demo's sign-ins."""

    address: str
    password: str
    output: Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(process: subprocess.Popen, address: str, output: Path) -> None:
    """Return once /readyz answers; fail with the server's own words when it ends before."""
    import time

    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the server ended:\n{output.read_text()}"
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            process.poll()
    raise AssertionError(f"not ready after {READY_WITHIN} s:\n{output.read_text()}")


@dataclass(frozen=True)
class Screen:
    """One way to look at the product."""

    size: str
    language: str

    @property
    def phone(self) -> bool:
        return self.size == "phone"


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[[Screen], tuple[Page, Watch]]]:
    """Open a page of its own session; contexts end with the test."""
    contexts = []

    def opened(screen: Screen) -> tuple[Page, Watch]:
        context = browser.new_context(
            viewport=WIDTHS[screen.size], locale=screen.language, timezone_id="Asia/Shanghai",
            has_touch=screen.phone, is_mobile=screen.phone, reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        return page, Watch(page, language=screen.language, phone=screen.phone)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def shots() -> Path | None:
    """Where screenshots go, when FORMLOOM_SHOTS names a folder."""
    folder = os.environ.get("FORMLOOM_SHOTS")
    return Path(folder) if folder else None


PASSWORD = "browser tests only"


@contextmanager
def running_demo(folder: Path, database_url: str | None) -> Iterator[Server]:
    """``formloom demo`` in a process of its own, as people start it."""
    port, output = free_port(), folder / "output"
    environment = {
        **os.environ, "FORMLOOM_MODE": "demo", "FORMLOOM_DATA": str(folder / "data"), "PORT": str(port),
        "FORMLOOM_DEMO_PASSWORD": PASSWORD, "DATABASE_URL": database_url or "",
    }
    with output.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "formloom.cli", "demo"], stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            env=environment, cwd=folder,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_ready(process, address, output)
            yield Server(address, PASSWORD, output)
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture(scope="module")
def demo(server: str | None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo workspace on the chosen database, fresh for each file of tests."""
    folder = tmp_path_factory.mktemp("demo")
    if server is None:
        with running_demo(folder, None) as found:
            yield found
        return
    with postgresql.database(server, f"demo{free_port()}") as url, running_demo(folder, url) as found:
        yield found
