"""A hundred orders while web and worker are killed again and again: whatever was answered is there once, and
whatever it causes happens once, or, for mail, at least once under one id."""

import random
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests import case_world
from tests.browser.conftest import free_port
from tests.case_world import DATA, FLOW, sound
from tests.chaos.clients import Client, Journal
from tests.chaos.serving import LOOK, serving
from tests.post_office import PostOffice

from formloom.channels import email
from formloom.runtime import workspaces
from formloom.storage import notices, outgoing, read, write
from formloom.storage import people as rows

SEED, ORDERS, KILLS, AT_ONCE = 20261125, 100, 20, 4
# Every fourth order stays with the lawyers, who are reminded.
FORGOTTEN = 4
REMIND = [{"opened": "PT1S"}]
PASSWORD = "correct horse battery"
NAMES = ("ini", "clerk", "legal", "finance")
DECIDED = {"clerk": "handle", "legal": "approve", "finance": "approve"}


@pytest.fixture
def people(workspace):
    """name -> member id; each with an account and an address."""
    found = {name: workspaces.add_person(workspace, login=name, name=name.title(), password=PASSWORD)
             for name in NAMES}
    with write(workspace) as tx:
        for name, id in found.items():
            rows.update_member(tx, id, 1, {"email": f"{name}@example.com"})
    case_world.roles(workspace, sales=[found["ini"]], clerk=[found["clerk"]], legal=[found["legal"]],
                     finance=[found["finance"]])
    confirm, contract, *_ = FLOW["stages"]
    law, fin = contract["branches"]
    reminded = {**law, "stages": [{**law["stages"][0], "remind": REMIND}]}
    case_world.publish(workspace, flow={
        **FLOW, "stages": [confirm, {**contract, "branches": [reminded, fin]}]})
    return found


def process_order(clients, number):
    """One order on its way; the answer is its case."""
    made = clients["ini"].post(f"order-{number}", "/w/acme/forms/sales/order/records", {"data": DATA})
    case = made["case"]
    for name in ("clerk", "finance", "legal"):
        if name == "legal" and number % FORGOTTEN == 0:
            continue
        tasks = clients[name].get(f"/w/acme/cases/{case}")["tasks"]
        (task,) = [one["id"] for one in tasks if one["assignee"]["name"] == name.title() and
                   one["state"] == "open"]
        data = {"data": {"carrier": "SF"}} if name == "clerk" else {}
        clients[name].post(f"{name}-{number}", f"/w/acme/tasks/{task}/{DECIDED[name]}", data)
    return case


def killing(service, journal, alive):
    """Kill both, KILLS times each, at moments counted in answers."""
    chance = random.Random(SEED)
    answers = ORDERS * 4 - ORDERS // FORGOTTEN
    moments = sorted((chance.randrange(2, answers * 9 // 10), what)
                     for what in ("web", "worker") for _ in range(KILLS))
    killed = Counter()
    for moment, what in moments:
        journal.wait(moment, alive)
        service.kill(what, chance.randrange(8))
        killed[what] += 1
    return killed


def until(true, *, within=120):
    pause = threading.Event()
    for _ in range(round(within / LOOK)):
        if true():
            return
        pause.wait(LOOK)
    assert true()


def test_what_was_answered_is_there_once_however_often_everything_is_killed(workspace, people, tmp_path):
    journal = Journal()
    with PostOffice() as post, serving(tmp_path, free_port(), SMTP_URL=post.url) as service:
        clients = {name: Client(service.address, name, PASSWORD, journal) for name in NAMES}
        with ThreadPoolExecutor(AT_ONCE) as crew:
            orders = [crew.submit(process_order, clients, number) for number in range(ORDERS)]
            killed = killing(service, journal, lambda: any(not one.done() for one in orders))
            found = [one.result() for one in orders]
        assert killed == {"web": KILLS, "worker": KILLS}
        all_answers_are_in_the_log_once(workspace, people, journal, found)
        forgotten = found[::FORGOTTEN]
        until(lambda: len(reminders(workspace, people["legal"])) >= len(forgotten))
        mailed = 4 * ORDERS - len(forgotten) + len(reminders(workspace, people["legal"]))
        until(lambda: states(workspace) == {"sent": mailed})
    told = reminders(workspace, people["legal"])
    assert {case for case, _ in told} >= set(forgotten)
    assert max(Counter(told).values()) == 1
    arrived = {(receiver, str(letter["message-id"])) for receiver, letter in post.taken}
    names = {id: name for name, id in people.items()}
    with read(workspace) as tx:
        sent = {(f"{names[row['receiver']]}@example.com", f"<{row['key']}@example.com>")
                for row in outgoing.page(tx, email.NAME, None, None, 2 * mailed)}
    assert len(sent) == mailed
    assert arrived == sent


def all_answers_are_in_the_log_once(workspace, people, journal, found):
    """Each request that was answered left its event, and nothing was done that nobody was told of."""
    assert len(journal.entries) == len({what for _, what, _ in journal.entries})
    asked = Counter(what for _, what, _ in journal.entries)
    numbers = sorted(answer["number"] for _, what, answer in journal.entries if what.startswith("order-"))
    # A second order of one request would have taken a number.
    assert numbers == [f"SO-{number:03}" for number in range(1, ORDERS + 1)]
    done = Counter()
    for number, case in enumerate(found):
        log = sound(workspace, case)
        done[f"order-{number}"] += sum(one["type"] == "submitted" for one in log)
        for name, member in people.items():
            done[f"{name}-{number}"] += sum(
                one["type"] == "decided" and one["by"] == member for one in log)
    assert +done == asked


def reminders(workspace, member):
    """(case, task) of every reminder somebody got."""
    with read(workspace) as tx:
        return [(row["case"], row["task"]) for row in notices.page(tx, member, None, 1000)
                if row["kind"] == "reminder"]


def states(workspace):
    """How many mails are in which state, leaving out those that have none."""
    with read(workspace) as tx:
        return {state: count for state, count in outgoing.counts(tx, email.NAME).items() if count}
