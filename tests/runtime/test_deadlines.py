"""What falls due in cases: fired once by whoever comes first, told in words, kept in step with the case."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from tests import factories
from tests.case_world import FLOW, sound
from tests.runtime.test_cases import Office

from formloom import settings
from formloom.runtime import cases as runtime
from formloom.runtime import notices
from formloom.runtime.cases import firing
from formloom.storage import cases, people, read, timers, write
from formloom.storage.tables import timer
from formloom.worker.house import House

CONFIRM = {**FLOW["stages"][0], "due": {"hours": 4}, "timeout": "approve", "remind": [
    {"before": "PT1H"}, {"after": "PT0S", "to": ["manager"]},
    {"opened": "PT30M", "every": "PT10M", "max": 2}]}
WITH_DEADLINE = {"stages": [CONFIRM, *FLOW["stages"][1:]]}


@pytest.fixture
def at(actor, tmp_path):
    """Let the clock stand some time after now: at(minutes=5)."""
    start, file = datetime.now(UTC), tmp_path / "clock"

    def move(**later):
        file.write_text((start + timedelta(**later)).isoformat())
        settings.use(replace(settings.current(), clock_file=file))

    move()
    return move


@pytest.fixture
def office(at, workspace):
    return Office(workspace, **WITH_DEADLINE)


def armed(office):
    with read(office.workspace) as tx:
        return sorted(tx.execute(sa.select(timer.c.kind).where(timer.c.case == office.case)).scalars())


def told(office, name):
    page = notices.page(replace(office.people[name], language="en"))
    return [(one["kind"], one["title"], one["text"]) for one in page["items"] if one["kind"] == "reminder"]


def types(office):
    return [one["type"] for one in sound(office.workspace, office.case)]


def put_snapshot(office, snapshot):
    """Store another snapshot of the case; the one before."""
    with write(office.workspace) as tx:
        before = cases.get(tx, office.case).snapshot
        cases.save(tx, office.case, snapshot=snapshot)
        return before


def test_a_reminder_says_which_order_which_stage_and_how_long(office, at):
    at(hours=3)
    assert firing.fire_due(office.workspace, "w") == 1
    assert told(office, "clerk") == [
        ("reminder", "Due in 1 hour: SO-001 ACME", "Confirmation in Follow-up is waiting for you.")]
    assert armed(office) == ["remind.1", "timeout.0"]


@pytest.mark.parametrize("reads, title", [
    (True, "Overdue by 1 minute: SO-001 ACME"), (False, "Overdue by 1 minute: Order")])
def test_a_manager_hears_whose_task_it_is_and_of_which_order_if_he_may_read_it(office, at, reads, title):
    boss = factories.member(office.workspace, "Boss")
    office.people["boss"] = boss
    with write(office.workspace) as tx:
        people.set_role_members(tx, "reader", [boss.member] if reads else [])
        people.update_member(tx, office.people["clerk"].member, 1, {"manager": boss.member})
    at(hours=4)
    firing.fire_due(office.workspace, "w")
    assert told(office, "boss") == [("reminder", title, "Confirmation in Follow-up is waiting for Clerk.")]


def test_of_two_workers_one_fires(office, at):
    at(hours=3)
    barrier = threading.Barrier(2)

    def work(owner):
        barrier.wait()
        firing.fire_due(office.workspace, owner)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert types(office).count("reminded") == 1
    assert len(told(office, "clerk")) == 1


def test_a_worker_that_comes_back_from_the_dead_finds_nothing_to_do(office, at):
    at(hours=3)
    with write(office.workspace) as tx:
        assert len(timers.claim(tx, "dead", datetime.now(UTC) + timedelta(hours=3), firing.LEASE, 10)) == 1
    assert firing.fire_due(office.workspace, "w") == 0
    at(hours=3, minutes=2)
    assert firing.fire_due(office.workspace, "w") == 1
    firing._fire(office.workspace, office.case)
    assert types(office).count("reminded") == 1


def test_a_deadline_decides_and_the_order_goes_on(office, at):
    at(hours=5)
    firing.fire_due(office.workspace, "w")
    log = sound(office.workspace, office.case)
    (decided,) = [one for one in log if one["type"] == "auto_decided"]
    assert (decided["rule"], decided["late_by"]) == ("T4", "PT1H")
    assert office.task("legal")
    assert armed(office) == []


def test_nothing_is_armed_while_nothing_may_move(office, at):
    with write(office.workspace) as tx:
        people.put_setting(tx, "flow_admin", office.people["finance"].member)
    assert armed(office) == ["remind.0", "remind.1", "remind.2", "timeout.0"]
    runtime.on_case(office.people["finance"], office.case, "suspend", {})
    assert armed(office) == []
    at(hours=10)
    assert firing.fire_due(office.workspace, "w") == 0
    runtime.on_case(office.people["finance"], office.case, "resume", {})
    assert armed(office) == ["remind.0", "remind.1", "remind.2", "timeout.0"]
    assert firing.fire_due(office.workspace, "w") == 0


def test_a_case_in_trouble_is_put_off_with_its_reason_and_tried_again(office, at):
    at(hours=3)
    before = put_snapshot(office, {})
    assert firing.fire_due(office.workspace, "w") == 1
    with read(office.workspace) as tx:
        reasons = tx.execute(sa.select(timer.c.error).where(timer.c.attempts > 0)).scalars().all()
    assert reasons
    assert all(one.startswith("KeyError") for one in reasons)
    put_snapshot(office, before)
    assert firing.fire_due(office.workspace, "w") == 0
    at(hours=3, minutes=2)
    assert firing.fire_due(office.workspace, "w") == 1
    assert types(office).count("reminded") == 1


def test_the_worker_fires_by_a_clock_in_somebody_s_hand_only_when_it_moves(office, at, tmp_path):
    house = House("w")
    moment = (datetime.now(UTC) + timedelta(hours=3)).isoformat()
    (tmp_path / "clock").write_text(f"{moment} -")
    assert house.due_at(office.workspace) is None
    (tmp_path / "clock").write_text(f"{moment} shop/1")
    assert house.due_at(office.workspace) is not None
    assert house.deliver(office.workspace)
    assert house.due_at(office.workspace) is None
