"""A full disk and a database that cannot be written: a clear answer, reading goes on, and nothing is lost."""

import io
import resource
import signal
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from formloom.storage import stores
from formloom.storage.errors import StoreUnusable, meant_by

PEOPLE = "/w/acme/departments"


@contextmanager
def broken(url):
    """The code of what is wrong: no page may be added (SQLite), the database lets nobody in (PostgreSQL)."""
    if url is None:
        def fill(connection, _record):
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {max(pages, 1)}")

        sa.event.listen(sa.Engine, "connect", fill)
        stores.forget_all()
        yield "no_space"
        sa.event.remove(sa.Engine, "connect", fill)
    else:
        _let_in(url, False)
        yield "store_unusable"
        _let_in(url, True)
    stores.forget_all()


def _let_in(url, allowed):
    own = sa.make_url(url)
    other = own.set(database="postgres")
    engine = sa.create_engine(other, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'ALTER DATABASE "{own.database}" ALLOW_CONNECTIONS {allowed}')
        connection.exec_driver_sql(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{own.database}'")


def test_what_cannot_be_stored_is_said_and_nothing_is_lost(ada, stores_here):
    for number in range(3):
        assert ada.post(PEOPLE, {"title": f"Before {number}"}).status_code == 201
    with broken(stores_here.database_url) as code:
        answers = [ada.post(PEOPLE, {"title": f"Room {number} " + "x" * 80}) for number in range(60)]
        reading = ada.get(PEOPLE).status_code
    refused = [one for one in answers if one.status_code != 201]
    assert {(one.status_code, one.json["code"]) for one in refused} == {(503, code)}
    assert all(one.headers["Retry-After"] for one in refused)
    assert reading == (200 if code == "no_space" else 503)
    assert len(ada.get(PEOPLE).json["items"]) == 3 + len(answers) - len(refused)


def test_a_file_that_finds_no_room_leaves_nothing(ada, stores_here, workspace):
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, most[1]))
    try:
        sent = {"file": (io.BytesIO(b"%PDF-" + b"x" * 400_000), "a.pdf")}
        answer = ada.send("POST", "/w/acme/files", data=sent, content_type="multipart/form-data")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
        signal.signal(signal.SIGXFSZ, before)
    assert (answer.status_code, answer.json["code"]) == (503, "no_space")
    folder = stores.workspace_folder(workspace) / "files"
    assert [one for one in folder.rglob("*") if one.is_file()] == []


@pytest.mark.parametrize(("state", "code"), [
    ("53100", "no_space"), ("25006", "store_unusable"), ("08006", "store_unusable"),
    ("57P01", "store_unusable"),
])
def test_what_postgresql_says_of_itself_is_understood(state, code):
    said = type("Said", (Exception,), {"sqlstate": state})()
    found = meant_by(sa.exc.OperationalError("", {}, said), "store")
    assert isinstance(found, StoreUnusable) and found.code == code
