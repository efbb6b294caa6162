"""Measure everything and say what missed its goal; the exit code is 1 then, and when a figure is void."""

import os
import sys
from pathlib import Path

from formloom.cli.server import THREADS, processes
from formloom.storage.engines import sqlite
from tests.bench import pages, resting, steps, writing
from tests.bench.product import folder, install, running
from tests.bench.report import Figure


def main() -> int:
    figures = steps.pure_steps()
    tell(figures)
    with folder() as where:
        figures += measure_product(where)
    print("\n" + "\n".join(str(one) for one in figures))
    return 0 if all(one.passed for one in figures) else 1


def measure_product(where: Path) -> list[Figure]:
    figures = []
    with running(where) as product:
        figures += tell([resting.memory(product)])
        admin, approver, rep = (product.session(login) for login in ("chenli", "linxiaoyun", "zhangwei"))
        install(admin, approver.need("GET", "/w/demo/me")["member"]["id"])
        workspace = pages.use(where)
        store = where / "workspaces" / workspace / "store.db"
        tell_settings(store)
        with running(where, "tests.bench.probe", str(where), "{port}", str(store)) as bare_server:
            bare = bare_server.nobody()
            inserts = writing.bare_inserts(bare)
            figures += tell([writing.submits(rep, inserts)])
            figures += tell([writing.decisions(rep, approver, inserts)])
            print(f"       {pages.fill(workspace)} orders are stored", flush=True)
            sql = pages.page_sql(workspace, approver.need("GET", "/w/demo/me")["member"]["id"])
            figures += tell([pages.pages(approver, bare, where, sql)])
    figures += tell([resting.start_up(where)])
    return figures


def tell(figures: list[Figure]) -> list[Figure]:
    for one in figures:
        print(one, flush=True)
    return figures


def tell_settings(store: Path) -> None:
    """What the figures depend on, as it is in force."""
    with sqlite(store).connect() as connection:
        asked = ("SELECT sqlite_version()", "PRAGMA journal_mode", "PRAGMA synchronous")
        version, journal, level = (connection.exec_driver_sql(one).scalar() for one in asked)
    print(f"SQLite {version}, journal_mode {journal}, PRAGMA synchronous {level} (2 is FULL)")
    print(f"gunicorn gthread, {processes()} processes of {THREADS} threads; {os.cpu_count()} cores")


if __name__ == "__main__":
    sys.exit(main())
