"""A page of fifty from a hundred thousand orders, against a bare route with the same SQL."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa

from formloom import settings
from formloom.plays.http.client import Session
from formloom.runtime import catalogue, records_read, workspaces
from formloom.runtime.actor import Actor
from formloom.storage import read, records, stores, write
from formloom.storage.ids import new_id
from tests.bench import documents
from tests.bench.load import per_second
from tests.bench.product import ORDERS
from tests.bench.report import Figure, ratio

ORDERS_STORED = 100_000
CHUNK = 5_000
PAGES = 250  # a round
FILTER = json.dumps({"all": [{"field": "priority", "is": "eq", "value": "normal"},
                             {"field": "region", "is": "in", "value": list(documents.REGIONS[1:4])}]})
SORT = "-ordered"


def use(folder: Path) -> str:
    """Let this process read the demo's stores; the id of the workspace."""
    settings.use(settings.Settings(data=folder, demo=True))
    stores.forget_all()
    found = workspaces.find("demo")
    assert found is not None
    return found


def fill(workspace: str) -> int:
    """Orders as the product would have stored them, put in by the thousand. How many there are."""
    began = datetime(2026, 1, 1, tzinfo=UTC)
    for first in range(0, ORDERS_STORED, CHUNK):
        with write(workspace) as tx:
            table = catalogue.need_table(tx, f"{documents.APP}/order")
            found = []
            for number in range(first, first + CHUNK):
                data = documents.order(number)
                data["items"], data["total"] = [], number % 9973
                at = began + timedelta(minutes=number)
                found.append((new_id(), data, {"state": "approved", "created_at": at, "created_by": None}))
            records.insert_many(tx, table, found)
    with read(workspace) as tx:
        own = catalogue.need_table(tx, f"{documents.APP}/order").main.table
        return int(tx.execute(sa.select(sa.func.count()).select_from(own)).scalar_one())


def page_sql(workspace: str, member: str) -> tuple[str, list[object]]:
    """The statement that the product reads the page with, and its values."""
    seen: list[tuple[str, list[object]]] = []

    def note(_connection, _cursor, statement, values, _context, _many) -> None:
        seen.append((statement, list(values)))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        records_read.page(Actor(workspace, member), documents.APP, "order", filter=FILTER, sort=SORT)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    return next(one for one in seen if "ORDER BY" in one[0] and "_deleted_at" in one[0] and "LIMIT" in one[0])


def pages(reader: Session, bare: Session, folder: Path, sql: tuple[str, list[object]]) -> Figure:
    """The same page through the product and through the bare route, which reads ``sql`` from a file."""
    (folder / "page.json").write_text(json.dumps(sql, default=str))
    address = f"{ORDERS}?size=50&sort={SORT}&filter={quote(FILTER)}"
    expected = [one["id"] for one in reader.need("GET", address)["items"]]

    def send(client: Session) -> None:
        assert [one["id"] for one in client.need("GET", address)["items"]] == expected

    def send_bare(client: Session) -> None:
        rows = client._send("GET", "/page", None, {}).body["items"]
        assert [one["_id"] for one in rows[:50]] == expected

    assert len(expected) == 50
    probe: Callable[[], float] = lambda: per_second(bare, [send_bare] * PAGES * 2)  # noqa: E731
    return ratio("page of 50 from 100 000 orders", 0.4, lambda: per_second(reader, [send] * PAGES), probe)
