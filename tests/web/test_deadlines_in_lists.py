"""Deadlines in lists: what is late comes first, is counted, and can be filtered and sorted by."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from formloom.runtime.exports.columns import Reader, cell_of
from tests import case_world
from tests.web.test_cases import World

CONFIRM = {**case_world.FLOW["stages"][0], "due": {"field": "promised"}}
FLOW = {**case_world.FLOW, "stages": [CONFIRM]}
FORM = {**case_world.FORM, "properties": {
    **case_world.FORM["properties"],
    "promised": {"title": "承诺", "type": "string", "format": "date-time",
                 "x-formloom": {"field": "datetime"}}}}
ORDERS = "/w/acme/forms/sales/order/records"
LATE = '{"field": "_due", "is": "lt", "value": "@now"}'
# What stands in the fields, and by when it is due: in hours from now.
DUE = {"late": -3, "later": 30, "soon": 2, "latest": -50, "none": None}


@pytest.fixture
def world(workspace, app):
    found = World(workspace, app)
    case_world.publish(workspace, flow=FLOW, form=FORM)
    now = datetime.now(UTC).replace(microsecond=0)
    for name, hours in DUE.items():
        due = {} if hours is None else {"promised": f"{now + timedelta(hours=hours):%Y-%m-%dT%H:%M:%SZ}"}
        found.submit(customer=name, **due)
    return found


def listed(who, query):
    """The customers of a list, read in pages of two."""
    found, cursor = [], ""
    while cursor is not None:
        page = who.get(f"{ORDERS}?size=2&{query}{cursor and '&cursor='}{cursor}").json
        found += [one["data"]["customer"] for one in page["items"]]
        cursor = page["next"]
    return found


def test_the_most_urgent_work_comes_first_and_the_late_is_counted(world):
    found, cursor = [], ""
    while cursor is not None:
        page = world.clerk.get(f"/w/acme/work/todo?size=2{cursor and '&cursor='}{cursor}").json
        found += [one["record"]["title"].partition(" ")[2] for one in page["items"]]
        cursor = page["next"]
        assert (page["total"], page["late"]) == (5, 2)
    assert found == ["latest", "late", "soon", "later", "none"]
    assert world.clerk.get("/w/acme/work/done").json["late"] == 0


def test_a_list_is_sorted_by_deadline_with_nothing_due_at_the_end(world):
    assert listed(world.reader, "sort=_due") == ["latest", "late", "soon", "later", "none"]
    assert listed(world.reader, "sort=-_due") == ["none", "later", "soon", "late", "latest"]


def test_a_list_is_filtered_by_what_is_late(world):
    assert listed(world.reader, f"filter={LATE}&sort=_due") == ["latest", "late"]
    assert listed(world.reader, 'filter={"field": "_due", "is": "empty"}') == ["none"]
    # Nobody finds by a deadline what he may not read.
    assert listed(world.ini, f"filter={LATE}&sort=_due") == ["latest", "late"]
    assert world.stranger.get(f"{ORDERS}?filter={LATE}").status_code == 404


def test_what_is_done_or_suspended_is_not_late_any_more(world):
    first, second = world.todo(world.clerk)["items"][:2]
    world.act(world.clerk, "handle", first["task"], data={"carrier": "SF"})
    answer = world.admin.post(f"/w/acme/cases/{second['case']}/suspend", {"reason": "stocktaking"})
    assert answer.status_code == 200
    assert listed(world.reader, f"filter={LATE}") == []
    assert world.todo(world.clerk)["late"] == 0


def test_an_export_says_the_deadline(world):
    due = next(one["due_at"] for one in world.todo(world.clerk)["items"])
    item = {"stages": [{"due_at": None}, {"due_at": due}]}
    reader = Reader("en", ZoneInfo("Asia/Shanghai"), {}, {})
    told = cell_of(None, item, "_due", reader)
    assert told == datetime.fromisoformat(due).astimezone(reader.zone).replace(tzinfo=None)
    assert cell_of(None, {"stages": []}, "_due", reader) is None


@pytest.mark.parametrize("mark", ["x", "WyJhIl0"])
def test_a_mark_that_is_none_is_refused(world, mark):
    assert world.clerk.get(f"/w/acme/work/todo?cursor={mark}").status_code == 400
