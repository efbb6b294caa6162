"""A real server with the demo workspace, and pages at both widths in both languages."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import postgresql
from tests.browser.person import Person
from tests.browser.screens import SCREENS, Screen, Server
from tests.browser.soundness import Watch
from tests.browser.words import Words

WIDTHS = {"desk": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}
READY_WITHIN = 60  # seconds; a cold demo install on a busy machine


def chromium() -> dict:
    """How the browser is started."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert path, "The browser tests need Chromium: see make check"
    return {"executable_path": path, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    return {**browser_type_launch_args, **chromium()}


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


def environment_of(folder: Path, port: int, database_url: str | None) -> dict[str, str]:
    """What a demo in this folder is told."""
    return {
        **os.environ, "FORMLOOM_MODE": "demo", "FORMLOOM_DATA": str(folder / "data"), "PORT": str(port),
        "FORMLOOM_DEMO_PASSWORD": PASSWORD, "DATABASE_URL": database_url or "",
    }


@contextmanager
def running_demo(folder: Path, database_url: str | None, **settings: str) -> Iterator[Server]:
    """``formloom demo`` in a process of its own, as people start it."""
    port, output = free_port(), folder / "output"
    environment = {**environment_of(folder, port, database_url), **settings}
    with output.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "formloom.cli", "demo"], stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            env=environment, cwd=folder,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_ready(process, address, output)
            yield Server(address, PASSWORD, environment)
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


@pytest.fixture(params=SCREENS, ids=str)
def screen(request: pytest.FixtureRequest) -> Screen:
    """Both widths in both languages."""
    return request.param


@pytest.fixture
def person(
    demo: Server, screen: Screen, open_page: Callable[[Screen], tuple[Page, Watch]], shots: Path | None,
    words: Words,
) -> Callable[[str], Person]:
    """person("zhangwei"): signed in, in the language and at the width of this run, with the file's words."""

    def enter(login: str) -> Person:
        page, watch = open_page(screen)
        found = Person(page, watch, demo, words, screen, shots)
        found.sign_in(login)
        return found

    return enter
