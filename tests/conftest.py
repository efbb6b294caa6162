"""Fixtures for everything outside tests/kernel: stores on the chosen database, a workspace, people.

FORMLOOM_TEST_DATABASE is sqlite (the default) or postgresql; the tests are the same.
"""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from formloom import settings
from formloom.runtime.actor import Actor
from formloom.storage import stores
from formloom.storage.migrate import create_workspace, migrate_directory
from tests import factories, postgresql

DATABASE = os.environ.get("FORMLOOM_TEST_DATABASE", "sqlite")
NAMES = itertools.count(1)


def pytest_report_header() -> str:
    return f"database: {DATABASE}"


@pytest.fixture(scope="session")
def server() -> Iterator[str | None]:
    """The address of the PostgreSQL server with a migrated directory in database "model"; None on SQLite."""
    assert DATABASE in ("sqlite", "postgresql")
    if DATABASE == "sqlite":
        yield None
        return
    with postgresql.server() as url, postgresql.database(url, "model") as model:
        settings.use(settings.Settings(data=Path("/nonexistent"), demo=True, database_url=model))
        migrate_directory()
        stores.forget_all()
        yield url


@pytest.fixture
def stores_here(
    server: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[settings.Settings]:
    """Empty stores for one test; child processes find them too, through the environment."""
    monkeypatch.setenv("FORMLOOM_MODE", "demo")
    monkeypatch.setenv("FORMLOOM_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    if server is None:
        yield from _started()
        return
    with postgresql.database(server, f"t{next(NAMES)}", "model") as url:
        monkeypatch.setenv("DATABASE_URL", url)
        yield from _started()


def _started() -> Iterator[settings.Settings]:
    settings.use(None)
    stores.forget_all()
    migrate_directory()
    yield settings.current()
    stores.forget_all()
    settings.use(None)


@pytest.fixture
def workspace(stores_here: settings.Settings) -> str:
    """The id of an empty workspace called "acme"."""
    return create_workspace("acme", "Acme")


@pytest.fixture
def other_workspace(stores_here: settings.Settings) -> str:
    """A second one, for tests of walls."""
    return create_workspace("other", "Other")


@pytest.fixture
def actor(workspace: str) -> Actor:
    """An administrator, who is also the flow admin: alice."""
    return factories.member(workspace, "alice", administrator=True)
