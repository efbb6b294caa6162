"""Bringing the directory and the workspace stores to the version of this code, each in one transaction."""

from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from formloom.storage.directory_tables import workspace as workspaces
from formloom.storage.errors import StoreMissing, StoreNewer
from formloom.storage.ids import new_id
from formloom.storage.stores import (
    Store,
    Tx,
    directory_read,
    directory_store,
    directory_write,
    read_from,
    workspace_folder,
    workspace_store,
    write_to,
)

# The last migration of each kind of store; a test compares them with the folders.
HEADS = {"directory": "0001", "workspace": "0006"}
FOLDER = Path(__file__).parent / "migrations"


def migrate_directory() -> None:
    """Make or upgrade the directory."""
    _upgrade(directory_store())


def migrate_workspace(workspace: str) -> None:
    """Upgrade one workspace. Raises StoreMissing when there is none."""
    store = workspace_store(workspace)
    if not store.exists():
        raise StoreMissing(workspace)
    _upgrade(store)


def create_workspace(key: str, title: str, *, now: datetime | None = None) -> str:
    """Make an empty workspace and enter it in the directory; the answer is its id."""
    workspace = new_id().replace("-", "")
    _upgrade(workspace_store(workspace))
    with directory_write() as tx:
        row = {"id": workspace, "key": key, "title": title, "created_at": now or datetime.now(UTC)}
        tx.execute(sa.insert(workspaces).values(row))
    return workspace


def all_workspaces() -> list[str]:
    """The ids of all workspaces, oldest first."""
    with directory_read() as tx:
        return list(tx.execute(sa.select(workspaces.c.id).order_by(workspaces.c.created_at)).scalars())


def bring_up_to_date(store: Store) -> None:
    """What opening a store does first: nothing when its version is ours."""
    directory = store.name == "directory"
    if not store.exists():
        if not directory:
            raise StoreMissing(store.name)
        _upgrade(store)
        return
    with read_from(store) as tx:
        version = _version(tx)
    if version != HEADS[_kind(store)]:
        _upgrade(store)


def _kind(store: Store) -> str:
    return "directory" if store.name == "directory" else "workspace"


def _version(tx: Tx) -> str | None:
    if not sa.inspect(tx.connection).has_table("alembic_version"):
        return None
    return tx.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(store: Store) -> None:
    """Run what is missing, all or nothing, while nobody else migrates this store."""
    _make_room(store)
    with write_to(store) as tx:
        if not tx.is_sqlite:
            tx.execute(sa.text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": store.schema})
            tx.execute(sa.schema.CreateSchema(store.schema, if_not_exists=True))
        _run_migrations(tx, _kind(store))


def _make_room(store: Store) -> None:
    if store.name != "directory":
        (workspace_folder(store.name) / "files").mkdir(parents=True, exist_ok=True)
    elif store.database:
        store.database.parent.mkdir(parents=True, exist_ok=True)


def _run_migrations(tx: Tx, kind: str) -> None:
    # Imported here: alembic costs a third of a second, and most processes never migrate.
    from alembic.config import Config
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(FOLDER / kind))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    options = {
        "fn": lambda revision, _context: script._upgrade_revs("head", revision), "transactional_ddl": True
    }
    context = MigrationContext.configure(connection=tx.connection, opts=options)
    try:
        with Operations.context(context):
            context.run_migrations()
    except CommandError as error:
        if "Can't locate revision" in str(error):
            raise StoreNewer(kind) from error
        raise
