"""What the image is made of: its own scripts, in an empty folder, by a user without rights, carry an order.

No image is built here, since few machines have a builder; every RUN line is one of these scripts.
"""

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa

from formloom.plays.http.client import Session
from tests import postgresql
from tests.browser.conftest import free_port, wait_until_ready

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "platform" / "image"
PLAY = "templates_gallery/sales_follow_up/plays/straight_through.yaml"
NOBODY = 65534
PASSWORD = "twelve words long"


@dataclass(frozen=True)
class Machine:
    """An empty folder and somebody without rights who works in it."""

    folder: Path
    user: int | None
    python: Path

    def surroundings(self, **settings: str) -> dict[str, str]:
        kept = {name: one for name, one in os.environ.items() if not name.startswith(("FORMLOOM", "VIRTUAL"))}
        path = os.pathsep.join([str(self.python.parent), "/usr/local/bin", "/usr/bin", "/bin"])
        libraries = {"LD_LIBRARY_PATH": str(self.python.parents[1] / "lib")}
        own = {"HOME": str(self.folder), "PATH": path, "TMPDIR": str(self.folder), "DATABASE_URL": ""}
        return kept | libraries | own | settings

    def run(self, *command: str | Path, told: str = "", **settings: str) -> str:
        done = subprocess.run(
            [str(word) for word in command], input=told, capture_output=True, text=True, cwd=self.folder,
            env=self.surroundings(**settings), **self.identity(),
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def identity(self) -> dict[str, object]:
        return {} if self.user is None else {"user": self.user, "group": self.user, "extra_groups": []}


@pytest.fixture(scope="module")
def database(server: str | None) -> Iterator[str]:
    """An empty PostgreSQL database; nothing on SQLite."""
    if server is None:
        yield ""
        return
    with postgresql.database(server, "image") as url:
        yield url.replace("postgresql+psycopg:", "postgresql:")


@pytest.fixture(scope="module")
def machine(database: str) -> Iterator[Machine]:
    folder = Path(tempfile.mkdtemp(prefix="formloom-image-"))
    user = _nobody(database) if os.geteuid() == 0 else None
    if user is not None:
        os.chown(folder, user, user)
    try:
        yield Machine(folder, user, _python(folder, user))
    finally:
        shutil.rmtree(folder)


def _nobody(database: str) -> int:
    """Nobody; or who owns the socket of the database, since nobody else may open its folder."""
    socket = sa.make_url(database).query.get("host") if database else None
    return os.stat(str(socket)).st_uid if socket else NOBODY


def _python(folder: Path, user: int | None) -> Path:
    """A Python that this user may run: the one of the tests, else a copy of it."""
    own = Path(os.path.realpath(sys.executable))
    home = Path(sys.base_prefix)
    if user is None or all(parent.stat().st_mode & 0o005 == 0o005 for parent in own.parents):
        return own
    without = shutil.ignore_patterns("site-packages", "test", "__pycache__", "share")
    shutil.copytree(home, folder / "python", symlinks=True, ignore=without)
    return folder / "python" / own.relative_to(os.path.realpath(home))


@pytest.fixture(scope="module")
def formloom(machine: Machine) -> Path:
    """The program as the image has it."""
    source = machine.folder / "source"
    without = shutil.ignore_patterns(".git", ".venv", "node_modules", "static", "__pycache__", "var")
    shutil.copytree(ROOT, source, ignore=without)
    machine.run(source / "platform/image/build", source, machine.folder / "opt")
    machine.run(source / "platform/image/data", machine.folder / "data")
    return machine.folder / "opt" / "bin" / "formloom"


def test_every_run_line_is_one_of_the_scripts():
    lines = re.findall(r"^RUN (.*)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    named = [re.match(r"/source/platform/image/(\w+) [/\w ]+$", line) for line in lines]
    assert all(named), lines
    assert {one[1] for one in named} == {script.name for script in SCRIPTS.iterdir()}


def test_what_the_image_holds_carries_an_order(machine, formloom, database):
    play = machine.folder / "source" / PLAY
    settings = {"FORMLOOM_DATA": str(machine.folder / "plays"), "DATABASE_URL": database}
    said = machine.run(formloom, "play", play, "--on", "http", "--json", **settings)
    assert [json.loads(line)["result"] for line in said.splitlines()] == ["passed"]


def test_what_the_image_starts_is_a_production_server(machine, formloom, database):
    port = free_port()
    settings = {
        "FORMLOOM_DATA": str(machine.folder / "data"), "DATABASE_URL": database, "PORT": str(port),
        "FORMLOOM_SECRET": secrets.token_hex(32), "FORMLOOM_URL": "https://forms.example.com",
        "FORMLOOM_PROXIES": "1",
    }
    ada = ("ada", "--name", "Ada", "--workspace", "acme")
    machine.run(formloom, "user", "create", *ada, told=f"{PASSWORD}\n", **settings)
    machine.run(formloom, "template", "install", "sales_follow_up", "--workspace", "acme", **settings)
    output = machine.folder / "output"
    with output.open("wb") as out:
        process = subprocess.Popen(
            [formloom, "serve"], stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd=machine.folder,
            env=machine.surroundings(**settings), **machine.identity(),
        )
    try:
        wait_until_ready(process, f"http://127.0.0.1:{port}", output)
        ada = Session(port, "ada", PASSWORD)
        assert [one["key"] for one in ada.need("GET", "/w/acme/apps")["items"]] == ["sales_follow_up"]
        assert ada.cookie.startswith("__Host-formloom=")
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in") as page:
            assert '<script type="module"' in page.read().decode()
    finally:
        process.terminate()
        process.wait(timeout=30)
