"""Stores: walls between workspaces, transactions, migrations."""

import threading
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from tests import factories

from formloom.storage import (
    StoreMissing,
    StoreNewer,
    directory_tables,
    migrate,
    people,
    read,
    stores,
    tables,
    write,
)
from formloom.storage.errors import NumberTooLong, StoreBusy
from formloom.storage.lock import queue_for
from formloom.storage.types import Exact, exact_sum, joined_sum


def test_a_store_never_shows_another_workspace(workspace, other_workspace):
    factories.member(workspace, "alice")
    with read(other_workspace) as tx:
        assert people.members(tx) == []


def test_an_unknown_workspace_is_missing(stores_here):
    for name in ("0" * 32, "../directory", "", "acme"):
        with pytest.raises(StoreMissing), read(name):
            raise AssertionError(name)


def test_a_failed_transaction_leaves_nothing_not_even_a_table(workspace):
    done = []
    with pytest.raises(ZeroDivisionError), write(workspace) as tx:
        tx.after_commit(lambda: done.append(1))
        people.put_setting(tx, "zone", "UTC")
        tx.execute(sa.text("CREATE TABLE made (a TEXT)"))
        raise ZeroDivisionError
    with read(workspace) as tx:
        assert people.get_setting(tx, "zone") is None
        assert not sa.inspect(tx.connection).has_table("made")
    assert done == []


def test_what_comes_after_the_commit_sees_it(workspace):
    seen = []

    def look() -> None:
        with read(workspace) as tx:
            seen.append(people.get_setting(tx, "zone"))

    with write(workspace) as tx:
        people.put_setting(tx, "zone", "UTC")
        tx.after_commit(look)
    assert seen == ["UTC"]


def test_a_write_inside_a_write_of_the_same_store_is_refused(workspace):
    with write(workspace), pytest.raises(RuntimeError), write(workspace):
        raise AssertionError


def test_writers_wait_for_each_other(workspace):
    def count_up() -> None:
        for _ in range(10):
            with write(workspace) as tx:
                tx.execute(sa.select(tables.setting).where(tables.setting.c.key == "n").with_for_update())
                people.put_setting(tx, "n", people.get_setting(tx, "n") + 1)

    with write(workspace) as tx:
        people.put_setting(tx, "n", 0)
    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with read(workspace) as tx:
        assert people.get_setting(tx, "n") == 40


def test_who_waits_too_long_for_a_store_hears_that_it_is_busy(tmp_path):
    heard = []

    def another() -> None:
        with pytest.raises(StoreBusy), queue_for(tmp_path / "store.db", patience=0):
            raise AssertionError
        heard.append("busy")

    with queue_for(tmp_path / "store.db"):
        thread = threading.Thread(target=another)
        thread.start()
        thread.join()
    with queue_for(tmp_path / "store.db", patience=0):
        assert heard == ["busy"]


@pytest.mark.parametrize(
    ("kind", "metadata"), [("directory", directory_tables.metadata), ("workspace", tables.metadata)]
)
def test_migrations_make_what_the_code_expects(workspace, kind, metadata):
    store = stores.directory_store() if kind == "directory" else stores.workspace_store(workspace)
    with stores.write_to(store) as tx:
        context = MigrationContext.configure(tx.connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.FOLDER) / kind))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEADS[kind]


def test_a_store_of_a_newer_version_is_not_touched(workspace):
    with write(workspace) as tx:
        tx.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    stores.forget_all()
    with pytest.raises(StoreNewer), read(workspace):
        raise AssertionError


def test_exact_numbers_stay_exact(workspace):
    table = sa.Table("exact", sa.MetaData(), sa.Column("n", Exact(2)))
    with write(workspace) as tx:
        table.create(tx.connection)
        tx.execute(sa.insert(table), [{"n": Decimal("0.10")}, {"n": Decimal("0.20")}, {"n": None}])
        assert tx.execute(sa.select(table.c.n).where(table.c.n == Decimal("0.1"))).scalars().all() == [
            Decimal("0.1")
        ]
        if tx.is_sqlite:
            row = tx.execute(sa.select(*exact_sum(table.c.n))).one()
            assert joined_sum(row[0], row[1], 2) == Decimal("0.3")
        with pytest.raises(sa.exc.StatementError) as refused:
            tx.execute(sa.insert(table), {"n": Decimal("0.001")})
        assert isinstance(refused.value.orig, NumberTooLong)
    with pytest.raises(TypeError):
        table.c.n * 2


def test_the_organisation_is_read_again_after_a_change(workspace):
    with read(workspace) as tx:
        assert people.organisation(tx).members == {}
    bob = factories.member(workspace, "bob", administrator=True)
    sales = factories.department(workspace, head=bob.member)
    factories.role(workspace, "legal", bob)
    with read(workspace) as tx:
        org = people.organisation(tx)
    assert org.roles == {"legal": (bob.member,)}
    assert org.departments[sales].head == bob.member
    assert org.admin == bob.member


def test_the_loser_of_a_race_is_asked_to_try_again(workspace):
    """What only an index finds out happened between the look and the write; the same again is answered."""
    with write(workspace) as tx:
        people.insert_role(tx, "clerk", "Clerk")
    with pytest.raises(StoreBusy), write(workspace) as tx:
        people.insert_role(tx, "clerk", "Clerk")
