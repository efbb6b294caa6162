"""Installing a template: everything of it at once, as if the sample had happened, and nobody is told."""

import re
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from tests.templates import GALLERY, HERE

from formloom.kernel.flows import Case, fold
from formloom.runtime import apps, catalogue, gallery, template_folders, templates
from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.problems import Invalid, NotFound
from formloom.storage import (
    cases,
    definitions,
    histories,
    people,
    read,
    record_tables,
    records,
    stores,
    tables,
)

FOLDER = HERE / "leave_request"
APP = "leave_request"


@pytest.fixture(scope="module")
def package():
    return template_folders.load(FOLDER)


def install(workspace, package, **more):
    return templates.install(workspace, package, **{"sample": True, **more})


def all_records(tx, app, package):
    """form -> every record of it, by id."""
    found = {}
    for key in package.forms:
        table = catalogue.need_table(tx, f"{app}/{key}")
        found[key] = {one.id: one for one in records.fetch(tx, table, records.select(table), 0)}
    return found


def count(tx, table):
    return tx.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_every_document_is_published_once(workspace, actor, package):
    assert install(workspace, package, sample=False, by=actor.member).app == APP
    shown = apps.get(actor, APP)["documents"]
    assert {(one["kind"], one["key"]) for one in shown} == package.documents.keys()
    assert {one["version"] for one in shown} == {1}
    with read(workspace) as tx:
        row = definitions.get_app(tx, APP)
        assert (row["template"], row["language"]) == (f"{APP}@{package.manifest.version}", "zh-CN")
        assert count(tx, tables.publication) == 1


def test_without_the_sample_there_are_tables_and_roles_but_no_people(workspace, package):
    install(workspace, package, sample=False)
    with read(workspace) as tx:
        assert people.members(tx) == []
        assert set(people.roles(tx)) == set(package.manifest.roles)
        assert all(rows == {} for rows in all_records(tx, APP, package).values())


def test_sample_people_are_members_who_cannot_sign_in(workspace, package):
    done = install(workspace, package)
    with read(workspace) as tx:
        rows = {row["id"]: row for row in people.members(tx)}
        assert set(rows) == set(done.members.values())
        assert all(row["sample"] and not row["administrator"] for row in rows.values())
        organisation = people.organisation(tx)
    told = {one.key: one for one in package.sample.people}
    for key, id in done.members.items():
        member = organisation.members[id]
        assert member.manager == done.members.get(told[key].manager or "")
        assert {role for role, held in organisation.roles.items() if id in held} == set(told[key].roles)
        if told[key].department:
            department = next(d for d in package.sample.departments if d.key == told[key].department)
            assert organisation.departments[member.department].title == department.title


def test_a_role_that_is_there_keeps_its_people(workspace, actor, package):
    role = next(iter(package.manifest.roles))
    with stores.write(workspace) as tx:
        people.insert_role(tx, role, "Ours")
        people.set_role_members(tx, role, [actor.member])
    install(workspace, package)
    with read(workspace) as tx:
        assert people.roles(tx)[role][0] == actor.member
        assert next(row["title"] for row in people.role_rows(tx) if row["key"] == role) == "Ours"


def test_every_case_is_the_fold_of_its_log_and_its_record_agrees(workspace, package):
    install(workspace, package)
    with read(workspace) as tx:
        found = all_records(tx, APP, package)
        rows = [cases.get(tx, id) for id in tx.execute(sa.select(tables.flow_case.c.id)).scalars()]
        assert len(rows) == len(package.sample.cases)
        for row in rows:
            flow = catalogue.flow(tx, f"{APP}/{row.flow}", row.flow_version)
            events = cases.events(tx, row.id)
            folded = fold(flow, None, events)
            record = found[row.form][row.record]
            assert folded.to_json() == Case.from_json(row.snapshot, record.data).to_json()
            assert (row.seq, row.state) == (len(events), record.state)
            assert (record.case, record.revision) == (row.id, folded.record.revision)
            assert record.data == folded.record.data


def test_open_tasks_and_visits_are_rows_for_the_lists(workspace, package):
    install(workspace, package)
    with read(workspace) as tx:
        for id in tx.execute(sa.select(tables.flow_case.c.id)).scalars():
            row = cases.get(tx, id)
            kept = Case.from_json(row.snapshot, {})
            listed = {one["id"]: one["state"] for one in cases.tasks_of(tx, id)}
            assert {task.id: task.state for task in kept.open_tasks()} == {
                key: state for key, state in listed.items() if state == "open"}
            assert cases.visits_of(tx, id)
            assert cases.takes_part(tx, row.record, row.initiator) == [id]


def test_histories_tell_every_revision(workspace, package):
    install(workspace, package)
    with read(workspace) as tx:
        for rows in all_records(tx, APP, package).values():
            for record in rows.values():
                told = histories.of_record(tx, record.id, None, 200)
                assert [one["revision"] for one in reversed(told)] == list(range(1, record.revision + 1))
                assert told[-1]["action"] == "created"


def test_nobody_is_told_and_nothing_waits_to_be_sent(workspace, package):
    install(workspace, package)
    with read(workspace) as tx:
        assert [count(tx, one) for one in (tables.notice, tables.outbox, tables.timer)] == [0, 0, 0]


def test_the_sample_happened_before_now(workspace, package):
    install(workspace, package)
    with read(workspace) as tx:
        last = tx.execute(sa.select(sa.func.max(tables.event.c.at))).scalar_one()
    assert isinstance(last, datetime)
    assert last < now() + timedelta(seconds=5)


def test_the_next_number_follows_the_sample_s(workspace, package):
    install(workspace, package)
    with read(workspace) as tx:
        for row in tx.execute(sa.select(tables.serial_counter)):
            table = catalogue.need_table(tx, f"{row.app}/{row.form}")
            column = table.main.columns[row.field]
            numbers = [one for one in tx.execute(sa.select(column)).scalars() if one]
            digits = [int(re.search(r"(\d+)$", number)[1]) for number in numbers]
            assert row.value in digits
            assert row.value <= max(digits)


def test_a_second_one_gets_a_key_and_people_of_its_own(workspace, package):
    first, second = install(workspace, package), install(workspace, package)
    assert (first.app, second.app) == (APP, f"{APP}_2")
    assert not set(first.members.values()) & set(second.members.values())


def test_whoever_installs_an_app_administers_it(workspace, actor):
    templates.install_named(actor, "sales_follow_up", sample=False)
    with read(workspace) as tx:
        assert people.roles(tx)["app_admin"] == (actor.member,)
        assert people.roles(tx)["sales"] == ()


def test_what_fails_halfway_leaves_nothing(workspace, package):
    lost = [replace(one, flow="nowhere") for one in package.sample.cases]
    with pytest.raises(KeyError):
        install(workspace, replace(package, sample=replace(package.sample, cases=tuple(lost))))
    with read(workspace) as tx:
        assert definitions.apps(tx) == []
        assert people.members(tx) == []
        assert people.roles(tx) == {}
        there = sa.inspect(tx.connection)
        assert not any(there.has_table(record_tables.table_name(f"{APP}/{key}")) for key in package.forms)
    assert install(workspace, package).app == APP


@pytest.fixture
def cut_off():
    """Let the n-th statement of the block fail, as if the process had been killed there; 0 lets all pass."""

    @contextmanager
    def cut(at):
        count = iter(range(1, 1_000_000))
        ran = []

        def watch(_connection, _cursor, statement, *_more):
            ran.append(statement)
            if next(count) == at:
                raise CutOff

        sa.event.listen(sa.Engine, "before_cursor_execute", watch)
        try:
            yield ran
        finally:
            sa.event.remove(sa.Engine, "before_cursor_execute", watch)

    return cut


class CutOff(Exception):
    """Not one of ours, so that nothing handles it."""


def test_cut_off_at_any_statement_it_leaves_nothing_and_can_be_repeated(
        workspace, other_workspace, package, cut_off):
    # Opened beforehand: looking whether a store is up to date is not part of installing.
    with read(other_workspace):
        pass
    with read(workspace) as tx:
        before = contents(tx)
    with cut_off(0) as ran:
        install(other_workspace, package)
    # Every seventh, and the last ones, where the sample is written.
    for at in [*range(2, len(ran), 7), *range(len(ran) - 20, len(ran))]:
        with cut_off(at), pytest.raises(CutOff):
            install(workspace, package)
        with read(workspace) as tx:
            assert contents(tx) == before, at
    assert install(workspace, package).app == APP


def contents(tx):
    """Table -> how many rows, whatever made it."""
    there = sa.inspect(tx.connection)
    return {name: count(tx, sa.table(name)) for name in there.get_table_names()}


def cards(actor, language):
    return {one["key"]: one for one in gallery.cards(replace(actor, language=language))}


def test_the_gallery_says_what_there_is_in_the_reader_s_language(actor):
    one, other = (cards(actor, language)["sales_follow_up"] for language in ("en", "zh-CN"))
    for word in ("title", "summary", "audience"):
        assert one[word].isascii()
        assert not other[word].isascii()
    assert (one["inside"]["stages"], one["languages"]) == (6, ["zh-CN", "en"])
    assert (one["sample"]["cases"], one["sample"]["people"]) == (300, 11)
    assert gallery.picture("sales_follow_up", "en") != gallery.picture("sales_follow_up", "zh-CN")


def test_the_gallery_says_what_is_installed_already(workspace, actor):
    assert cards(actor, "en")["sales_follow_up"]["installed"] == []
    told = []
    for sample in (False, True):
        templates.install_named(actor, "sales_follow_up", sample=sample, tell=lambda *step: told.append(step))
    assert cards(actor, "en")["sales_follow_up"]["installed"] == [
        {"key": "sales_follow_up", "title": "Sales follow-up", "sample": False},
        {"key": "sales_follow_up_2", "title": "Sales follow-up 2", "sample": True}]
    assert list(dict.fromkeys(step for step, _done, _total in told)) == ["definitions", "records", "cases"]
    assert told[-1] == ("cases", 300, 300)


def test_all_templates_of_the_gallery_can_be_installed(workspace):
    names = sorted(folder.name for folder in GALLERY.iterdir() if folder.is_dir())
    assert [one.key for one in template_folders.manifests()] == names
    for name in names:
        package = template_folders.load(template_folders.named(name))
        assert install(workspace, package).app == name


@pytest.mark.parametrize("key", ["nowhere", "..", "../tests/templates/leave_request", "", "."])
def test_a_key_never_leads_out_of_the_gallery(workspace, key):
    with pytest.raises(NotFound):
        templates.install_named(Actor(workspace, ""), key, sample=False)


def test_a_broken_folder_is_refused_with_every_reason(tmp_path):
    (tmp_path / "manifest.json").write_text("{}")
    with pytest.raises(Invalid) as refused:
        template_folders.load(tmp_path)
    assert refused.value.code == "template_refused"
    assert len(refused.value.errors) > 3


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.json").write_text("{}")
    folder = tmp_path / "template"
    folder.mkdir()
    (folder / "manifest.json").symlink_to(tmp_path / "secret.json")
    assert template_folders.files_of(folder) == {}
