"""Opening transactions: one store each, the directory's or one workspace's."""

import random
import re
import threading
import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from formloom.settings import current
from formloom.storage import engines
from formloom.storage.errors import StoreBusy, StoreMissing, meant_by
from formloom.storage.lock import once_per_thread, queue_for

WORKSPACE_ID = re.compile(r"[0-9a-f]{32}")
DIRECTORY_SCHEMA = "formloom_directory"
CHANGED = "formloom_changed"
DDL_TRIES = 5
DDL_PATIENCE = "500ms"
T = TypeVar("T")


@dataclass
class Tx:
    """One open transaction in one store. ``memory`` keeps what it has read already, for its own length.

    publishing: it makes definitions or tables, so what it reads of them may still be rolled back.
    """

    connection: sa.Connection
    workspace: str
    writing: bool
    memory: dict[Hashable, Any] = attribute(default_factory=dict)
    afterwards: list[Callable[[], None]] = attribute(default_factory=list)
    publishing: bool = False

    @property
    def is_sqlite(self) -> bool:
        return self.connection.dialect.name == "sqlite"

    def execute(self, statement: sa.Executable, values: Any = None) -> sa.CursorResult[*tuple[Any, ...]]:
        """Run one statement; only storage calls this."""
        return self.connection.execute(statement, values)

    def remember(self, key: Hashable, load: Callable[[], T]) -> T:
        """The value under the key, loaded once in this transaction."""
        if key not in self.memory:
            self.memory[key] = load()
        found: T = self.memory[key]
        return found

    def after_commit(self, act: Callable[[], None]) -> None:
        """Call ``act`` once the transaction is stored; never when it is rolled back."""
        self.afterwards.append(act)


@dataclass(frozen=True)
class Store:
    """Where one store lives. Exactly one of database (SQLite file) and url (PostgreSQL) is set."""

    name: str
    schema: str
    database: Path | None
    url: str | None

    def engine(self) -> sa.Engine:
        return engines.sqlite(self.database) if self.database else engines.postgresql(self.url or "")

    def exists(self) -> bool:
        """Whether the file or the schema is there; asked once per process for one that is."""
        if self.database:
            return self.database.exists()
        with self.engine().connect() as connection:
            found = sa.text("SELECT 1 FROM pg_namespace WHERE nspname = :schema")
            return connection.execute(found, {"schema": self.schema}).first() is not None


def directory_store() -> Store:
    settings = current()
    database = None if settings.database_url else settings.data / "directory.db"
    return Store("directory", DIRECTORY_SCHEMA, database, settings.database_url)


def workspace_store(workspace: str) -> Store:
    """The store of a workspace id. Raises StoreMissing for anything that cannot be one."""
    if not WORKSPACE_ID.fullmatch(workspace):
        raise StoreMissing(workspace)
    settings = current()
    database = None if settings.database_url else workspace_folder(workspace) / "store.db"
    return Store(workspace, f"ws_{workspace}", database, settings.database_url)


def workspace_folder(workspace: str) -> Path:
    """Where the workspace's files (and on SQLite its store) lie."""
    return current().data / "workspaces" / workspace


@dataclass
class Held:
    """The write transaction of one request, kept open until the request's answer is known.

    begin: what the transaction begins with.
    """

    workspace: str
    begin: Callable[[Tx], None]
    stack: ExitStack
    tx: Tx | None = None


_held: ContextVar[Held | None] = ContextVar("held", default=None)


@contextmanager
def held_open(workspace: str, begin: Callable[[Tx], None]) -> Iterator[Held]:
    """Let the workspace's write transaction inside this block stay open to the block's end.

    What the block reads afterwards it reads in it. So what is told of a change can be stored with the change.
    """
    with ExitStack() as stack:
        held = Held(workspace, begin, stack)
        token = _held.set(held)
        try:
            yield held
        finally:
            _held.reset(token)


@contextmanager
def write(workspace: str) -> Iterator[Tx]:
    """One write transaction in a workspace's store: all of it is kept, or nothing."""
    held = _held_for(workspace)
    with ExitStack() as stack:
        tx = stack.enter_context(write_to(_ready(workspace_store(workspace))))
        if held is not None:
            held.begin(tx)
        yield tx
        if not tx.is_sqlite:
            # Heard when this is stored, by every process; SQLite's readers notice by themselves.
            tx.execute(sa.select(sa.func.pg_notify(CHANGED, workspace)))
        if held is not None:
            held.tx = tx
            held.stack.push(stack.pop_all())


@contextmanager
def read(workspace: str) -> Iterator[Tx]:
    """One consistent look at a workspace's store."""
    held = _held_for(workspace)
    if held is not None and held.tx is not None:
        yield replace(held.tx, memory={})
        return
    with read_from(_ready(workspace_store(workspace))) as tx:
        yield tx


def _held_for(workspace: str) -> Held | None:
    held = _held.get()
    return held if held is not None and held.workspace == workspace else None


@contextmanager
def directory_write() -> Iterator[Tx]:
    """One write transaction in the directory."""
    with write_to(_ready(directory_store())) as tx:
        yield tx


@contextmanager
def directory_read() -> Iterator[Tx]:
    """One consistent look at the directory."""
    with read_from(_ready(directory_store())) as tx:
        yield tx


def write_with_ddl(workspace: str, work: Callable[[Tx], T]) -> T:
    """Like ``write`` for work that may make or extend tables: waits briefly for their locks, then retries."""
    for attempt in range(DDL_TRIES):
        try:
            with write(workspace) as tx:
                if not tx.is_sqlite:
                    tx.execute(sa.text(f"SET LOCAL lock_timeout = '{DDL_PATIENCE}'"))
                return work(tx)
        except StoreBusy:
            time.sleep(random.uniform(0.02, 0.1) * (attempt + 1))
    raise StoreBusy(workspace)


@contextmanager
def write_to(store: Store) -> Iterator[Tx]:
    """A write transaction without the look whether the store is up to date; for migrations."""
    with _clearly(store), ExitStack() as stack:
        stack.enter_context(queue_for(store.database) if store.database else once_per_thread(store.name))
        connection = stack.enter_context(store.engine().begin())
        tx = Tx(_enter(connection, store), store.name, writing=True)
        yield tx
    for act in tx.afterwards:
        act()


@contextmanager
def read_from(store: Store) -> Iterator[Tx]:
    """A read transaction: never waits for writers, sees one moment."""
    with _clearly(store), store.engine().connect() as connection:
        if store.database:
            connection = connection.execution_options(begin="DEFERRED")
        else:
            connection = connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        with connection.begin():
            yield Tx(_enter(connection, store), store.name, writing=False)


@contextmanager
def _clearly(store: Store) -> Iterator[None]:
    """Raise StoreBusy and StoreUnusable for what the database says of itself."""
    try:
        yield
    except DBAPIError as error:
        found = meant_by(error, store.name)
        if found is None:
            raise
        raise found from error


def _enter(connection: sa.Connection, store: Store) -> sa.Connection:
    """Point the transaction at its schema; the setting ends with it."""
    if not store.database:
        connection.execute(
            sa.text("SELECT set_config('search_path', :schema, true)"), {"schema": store.schema}
        )
    return connection


_checked: set[tuple[str, str]] = set()
_checking = threading.Lock()


def _ready(store: Store) -> Store:
    """The store, migrated when this process opens it for the first time."""
    key = (str(store.database or store.url), store.name)
    if key not in _checked:
        with _checking:
            if key not in _checked:
                from formloom.storage.migrate import bring_up_to_date

                bring_up_to_date(store)
                _checked.add(key)
    return store


def forget_all() -> None:
    """Close everything; the next transaction opens and checks its store again."""
    engines.dispose_all()
    _checked.clear()
