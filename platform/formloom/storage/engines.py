"""Database engines, made lazily in the process that uses them (never before a fork)."""

import os
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

MOST_ENGINES = 64
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000")
SHAPES = 2000

_lock = threading.Lock()
_engines: OrderedDict[str, sa.Engine] = OrderedDict()
_owner = 0


def sqlite(database: Path) -> sa.Engine:
    """The engine of one SQLite file; only the MOST_ENGINES last used ones keep connections."""
    return _engine(str(database), lambda: _make_sqlite(database))


def postgresql(url: str) -> sa.Engine:
    """The engine of one PostgreSQL database; its schemas share it."""
    return _engine(url, lambda: _make_postgresql(url))


def dispose_all() -> None:
    """Close every connection of this process."""
    with _lock:
        for engine in _engines.values():
            engine.dispose()
        _engines.clear()


def _engine(key: str, make: Any) -> sa.Engine:
    global _owner
    with _lock:
        if _owner != os.getpid():
            # After a fork: the parent's connections stay the parent's.
            for inherited in _engines.values():
                inherited.dispose(close=False)
            _engines.clear()
            _owner = os.getpid()
        engine = _engines.get(key) or make()
        _engines[key] = engine
        _engines.move_to_end(key)
        if len(_engines) > MOST_ENGINES:
            _engines.popitem(last=False)[1].dispose()
        return engine


def _make_sqlite(database: Path) -> sa.Engine:
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(database)), connect_args={"timeout": 10},
        query_cache_size=SHAPES, pool_size=4, max_overflow=28,
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver never says BEGIN itself, so that DDL is inside the transaction.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    kind = connection.get_execution_options().get("begin", "IMMEDIATE")
    connection.exec_driver_sql(f"BEGIN {kind}")


def _make_postgresql(url: str) -> sa.Engine:
    return sa.create_engine(
        url,
        query_cache_size=SHAPES,
        pool_size=8,
        max_overflow=24,
        pool_pre_ping=True,
        pool_recycle=1800,
        # Server-side prepared statements break on ADD COLUMN and behind pgbouncer.
        connect_args={
            "prepare_threshold": None,
            # In another zone than UTC the first and the last day of the calendar could not be read.
            "options": "-c statement_timeout=15000 -c lock_timeout=10000 -c timezone=UTC",
        },
    )
