"""No address of cases, tasks or work tells a value, or that there is one, to who may not know it."""

from decimal import Decimal

import pytest

from tests import case_world
from tests.web.test_cases import World

SECRET = Decimal("987654.32")
ADDRESSES = ("/w/acme/cases/{case}", "/w/acme/cases/{case}/timeline", "/w/acme/cases/{case}/drawing",
             "/w/acme/cases/{case}/events", "/w/acme/tasks/{task}", "/w/acme/work/todo", "/w/acme/work/done",
             "/w/acme/work/started", "/w/acme/work/copied", "/w/acme/notices")


@pytest.fixture
def world(workspace, app):
    return World(workspace, app)


@pytest.fixture
def secret(world):
    """A case whose record has a cost that finance filled in, and a task that was closed."""
    stage = {**case_world.FLOW["stages"][1]["branches"][1]["stages"][0], "fields": {"cost": "edit"}}
    law = case_world.FLOW["stages"][1]["branches"][0]["stages"][0]
    case_world.publish(world.workspace, flow={
        **case_world.FLOW, "start": {"on": "submit", "fields": {"cost": "hidden"}}, "stages": [stage, law]})
    world.submit()
    world.closed = world.task(world.finance)
    world.act(world.finance, "approve", world.closed, data={"cost": float(SECRET)})
    world.on_case(world.ini, "cc", people=[world.gm.member])
    return world


@pytest.mark.parametrize("name", ["ini", "legal", "gm", "reader", "watcher"])
def test_a_hidden_field_is_nowhere(secret, name):
    who = getattr(secret, name)
    for address in ADDRESSES:
        answer = who.get(address.format(case=secret.case, task=secret.closed))
        text = answer.get_data(as_text=True)
        assert answer.status_code in (200, 403), (address, text)
        assert str(SECRET) not in text, address
        assert "成本" not in text, address


def test_who_filled_it_in_still_reads_it(secret):
    task = secret.finance.get(f"/w/acme/tasks/{secret.closed}").json
    assert task["record"]["data"]["cost"] == SECRET


def test_strangers_find_nothing(secret):
    for address in ADDRESSES[:5]:
        assert secret.stranger.get(address.format(case=secret.case, task=secret.closed)).status_code == 404
    for action in ("withdraw", "resubmit", "comment", "urge", "suspend", "resume", "terminate", "retry"):
        said = {"comment": "x"} if action == "comment" else {}
        assert secret.stranger.post(f"/w/acme/cases/{secret.case}/{action}", said).status_code == 404
    for action in ("begin", "approve", "reject", "handle", "save"):
        assert secret.stranger.post(f"/w/acme/tasks/{secret.closed}/{action}", {}).status_code == 404


def test_who_only_takes_part_opens_the_record_with_the_fields_of_his_stage(world):
    made = world.submit()
    path = f"/w/acme/forms/sales/order/records/{made['id']}"
    form = world.clerk.get("/w/acme/forms/sales/order").json
    record = world.clerk.get(path).json
    seen = {"no", "customer", "total", "carrier"}
    assert set(form["schema"]["properties"]) == set(record["access"]) == seen
    assert (set(record["data"]), form["may"]) == ({"no", "customer", "total"}, [])
    assert "edit" not in form["access"].values()
    assert world.legal.get(path).status_code == world.stranger.get(path).status_code == 404
    assert world.stranger.get("/w/acme/forms/sales/order").status_code == 404
