"""Removing a sample: nothing of it is left in any table, and nothing of one's own is lost."""

import pytest
import sqlalchemy as sa
from tests import factories
from tests.templates import HERE

from formloom.runtime import records, sample_removal, template_folders, templates
from formloom.runtime.actor import Actor
from formloom.runtime.problems import Conflict, NotFound
from formloom.storage import people, read, samples, write

TEMPLATE = "sales_follow_up"


def install(workspace, key):
    folder = HERE / key
    package = template_folders.load(folder) if folder.is_dir() else template_folders.shipped(key)
    return templates.install(workspace, package, sample=True)


def mentioned(workspace, ids):
    """(table, column, id) wherever one of these ids stands, alone or inside a text."""
    found = []
    with read(workspace) as tx:
        there = sa.inspect(tx.connection)
        for table in there.get_table_names():
            for column in [one["name"] for one in there.get_columns(table)]:
                text = sa.cast(sa.column(column), sa.Text)
                values = tx.execute(sa.select(text).select_from(sa.table(table))).scalars()
                whole = "\n".join(value for value in values if value)
                found += [(table, column, id) for id in ids if id in whole]
    return found


def sample_ids(workspace, app):
    with read(workspace) as tx:
        return set().union(*samples.of_app(tx, app).values())


@pytest.mark.parametrize("key", ["leave_request", TEMPLATE])
def test_nothing_mentions_the_sample_afterwards(workspace, actor, key):
    app = install(workspace, key).app
    other = install(workspace, "leave_request").app
    ids, others = sample_ids(workspace, app), sample_ids(workspace, other)
    told = sample_removal.look(actor, app)
    assert told["records"] + told["members"] + told["departments"] == len(ids)
    assert sample_removal.remove(workspace, app) == told
    assert mentioned(workspace, ids) == []
    assert sample_removal.look(actor, app) == {"records": 0, "cases": 0, "members": 0, "departments": 0}
    assert sample_ids(workspace, other) == others


def test_what_links_to_it_is_named_and_nothing_goes(workspace, actor):
    app = install(workspace, TEMPLATE).app
    with write(workspace) as tx:
        people.set_role_members(tx, "app_admin", [actor.member])
    contact = {"name": "Ours", "phone": "13800138000", "customer": customer_of(workspace, app)}
    made = records.create(actor, app, "contact", contact)
    before = sample_removal.look(actor, app)
    with pytest.raises(Conflict) as refused:
        sample_removal.remove(workspace, app)
    assert refused.value.code == "sample_in_use"
    assert [one.params["record"] for one in refused.value.errors] == ["Ours"]
    assert sample_removal.look(actor, app) == before

    records.delete(actor, app, "contact", made["id"], revision=1)
    assert sample_removal.remove(workspace, app) == before


def customer_of(workspace, app):
    with read(workspace) as tx:
        return tx.execute(sa.text(f"SELECT _id FROM {app}__customer ORDER BY _number LIMIT 1")).scalar_one()


def test_who_took_part_in_something_of_ones_own_becomes_a_former_member(workspace):
    done = install(workspace, "leave_request")
    one, other = list(done.members.values())[:2]
    department = factories.department(workspace, "Ours", head=other)
    with write(workspace) as tx:
        tx.execute(sa.text(
            "INSERT INTO history (app, form, record, revision, action, by, path, at, changes) VALUES "
            f"('x', 'y', 'z', 1, 'created', '{one}', 'form', '2026-01-01 00:00:00.000000Z', '[]')"))
    sample_removal.remove(workspace, done.app)
    with read(workspace) as tx:
        (left,) = people.members(tx)
        assert (left["id"], left["active"], left["sample"]) == (one, False, False)
        assert all(one not in held for held in people.roles(tx).values())
        assert {row["id"]: row["head"] for row in people.departments(tx)}[department] is None


def test_real_people_are_no_sample(workspace, actor):
    package = template_folders.load(HERE / "leave_request")
    done = templates.install(workspace, package, sample=True, real_people=True)
    told = sample_removal.remove(workspace, done.app)
    assert (told["members"], told["departments"]) == (0, 0)
    with read(workspace) as tx:
        assert set(done.members.values()) <= {row["id"] for row in people.members(tx)}


def test_an_app_that_is_not_there_has_no_sample(workspace):
    with pytest.raises(NotFound):
        sample_removal.remove(workspace, "nowhere")
    with pytest.raises(NotFound):
        sample_removal.look(Actor(workspace, ""), "nowhere")
