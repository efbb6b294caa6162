"""Care of the stores themselves."""

import sqlalchemy as sa

from formloom.storage.files import path_of
from formloom.storage.stores import Store, directory_store, read_from, workspace_store
from formloom.storage.tables import file


def fold_log(workspace: str) -> None:
    """SQLite: move what the log holds into the file and empty the log. Nothing to do on PostgreSQL."""
    store = workspace_store(workspace)
    if store.database is None or not store.exists():
        return
    connection = store.engine().raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def directory_version() -> str:
    """The directory's migration. Raises when the database cannot be reached."""
    return _version(directory_store())


def workspace_version(workspace: str) -> str:
    """One workspace's migration."""
    return _version(workspace_store(workspace))


def _version(store: Store) -> str:
    with read_from(store) as tx:
        return str(tx.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one())


def missing_files(workspace: str) -> int:
    """How many files a workspace knows of whose bytes are not there."""
    with read_from(workspace_store(workspace)) as tx:
        hashes = list(tx.execute(sa.select(file.c.sha256).distinct()).scalars())
    return sum(not path_of(workspace, one).is_file() for one in hashes)
