"""Noticing that a store changed: SQLite is asked often and cheaply, PostgreSQL tells."""

import sqlite3
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Protocol

import sqlalchemy as sa

from formloom.settings import current
from formloom.storage import people
from formloom.storage.stores import CHANGED, directory_store, read, workspace_store
from formloom.storage.tables import definition, event, history, notice

POLL = 0.1
WORK = "formloom_work"


class Watch(Protocol):
    """Waits for changes of stores."""

    def wait(self, workspaces: set[str], timeout: float) -> set[str]:
        """Those that changed, or that are asked for the first time, as soon as there are some."""


def watch() -> Watch:
    """The watch that fits the database."""
    return Listener(CHANGED) if current().database_url else Poller()


class Poller:
    """SQLite: one connection per store, on which data_version changes when anybody else commits."""

    def __init__(self) -> None:
        self.versions: dict[str, int] = {}
        self.connections: dict[str, Any] = {}

    def wait(self, workspaces: set[str], timeout: float) -> set[str]:
        self._forget(self.connections.keys() - workspaces)
        end = time.monotonic() + timeout
        while True:
            changed = {one for one in workspaces if self._changed(one)}
            if changed or time.monotonic() >= end:
                return changed
            time.sleep(POLL)

    def _changed(self, workspace: str) -> bool:
        if workspace not in self.connections:
            self.connections[workspace] = sqlite3.connect(str(workspace_store(workspace).database))
        version: int = self.connections[workspace].execute("PRAGMA data_version").fetchone()[0]
        before = self.versions.get(workspace)
        self.versions[workspace] = version
        return before != version

    def _forget(self, workspaces: Iterable[str]) -> None:
        for one in list(workspaces):
            self.connections.pop(one).close()
            self.versions.pop(one, None)


class Listener:
    """PostgreSQL: one connection for the whole process that hears the names of changed workspaces."""

    def __init__(self, channel: str) -> None:
        self.channel = channel
        self.connection: Any = None
        self.known: set[str] = set()

    def wait(self, workspaces: set[str], timeout: float) -> set[str]:
        self._connect()
        new = workspaces - self.known
        self.known = set(workspaces)
        if new:
            return new
        try:
            heard = self.connection.notifies(timeout=timeout, stop_after=1)
            return {one.payload for one in heard} & (workspaces or {one.payload for one in heard})
        except self.error:
            # The server went away: connect again, and treat everything as changed.
            self.connection = None
            time.sleep(min(timeout, 1.0))
            return set(workspaces)

    def _connect(self) -> None:
        import psycopg

        self.error = psycopg.OperationalError
        if self.connection is None:
            url = sa.make_url(current().database_url or "").set(drivername="postgresql")
            self.connection = psycopg.connect(url.render_as_string(hide_password=False), autocommit=True)
            self.connection.execute(f"LISTEN {self.channel}")


def notify_worker(workspace: str) -> None:
    """Wake a worker, on PostgreSQL."""
    with suppress(sa.exc.OperationalError), directory_store().engine().begin() as connection:
        statement = sa.text("SELECT pg_notify(:channel, :payload)")
        connection.execute(statement, {"channel": WORK, "payload": workspace})


def cursor(workspace: str) -> str:
    """Where a store stands: the same until something in it changes."""
    with read(workspace) as tx:
        if not tx.is_sqlite:
            # Another one after every transaction of the server: sometimes too often, never too rarely.
            return str(tx.execute(sa.text("SELECT pg_current_snapshot()::text")).scalar_one())
        newest = [
            sa.select(sa.func.max(sa.column("rowid"))).select_from(one).scalar_subquery()
            for one in (event, history, notice, definition)
        ]
        organisation = people.get_setting(tx, people.REVISION)
        return "-".join(str(value or 0) for value in [*tx.execute(sa.select(*newest)).one(), organisation])
