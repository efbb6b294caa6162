"""Calendars over HTTP: published like every document, chosen by an administrator, counted in by new tasks."""

from datetime import date, datetime, timedelta

import pytest

from tests.definitions import FLOW, FORM, SET

APP = "/w/acme/apps/crm"
ALWAYS = {"title": "Round the clock", "days": "mon..sun", "hours": ["00:00-24:00"]}


@pytest.fixture
def crm(ada):
    """The administrator's browser, with two calendars in force."""
    ada.post("/w/acme/apps", {"key": "crm", "title": "CRM"})
    for key, document in (("office", {"country": "CN"}), ("always", ALWAYS)):
        assert put(ada, "calendars", key, document).status_code == 200
    assert ada.post(f"{APP}/publish").status_code == 200
    return ada


def put(browser, kind, key, document):
    """The next draft of a document, or the first."""
    known = browser.get(f"{APP}/draft/{kind}/{key}")
    revision = known.json["revision"] if known.status_code == 200 else 0
    return browser.put(f"{APP}/draft/{kind}/{key}", {"document": document}, revision=revision)


def test_the_first_calendar_counts_until_another_is_chosen(crm):
    found = crm.get("/w/acme/calendar").json
    assert found["calendar"] == "crm/always"
    assert [(one["calendar"], one["title"], one["country"]) for one in found["items"]] == [
        ("crm/always", "Round the clock", None), ("crm/office", "crm/office", "CN")]
    assert crm.put("/w/acme/calendar", {"calendar": "crm/office"}).json["calendar"] == "crm/office"
    refused = crm.put("/w/acme/calendar", {"calendar": "crm/gone"})
    assert (refused.status_code, refused.json["errors"][0]["code"]) == (422, "unknown_calendar")


def test_what_lies_ahead_shows_the_days_that_are_unlike_their_weekday(crm):
    always, _office = crm.get("/w/acme/calendar").json["items"]
    days = [one["date"] for one in always["ahead"]]
    assert (len(days), date.fromisoformat(days[0]).weekday(), always["hours"]) == (42, 0, ["00:00-24:00"])
    wednesday, saturday = days[9], days[12]
    put(crm, "calendars", "office", {"holidays": [wednesday, saturday], "workdays": [days[13]]})
    assert crm.post(f"{APP}/publish").status_code == 200
    always, office = crm.get("/w/acme/calendar").json["items"]
    assert {one["date"]: one["works"] for one in office["ahead"] if one["exception"]} == {
        wednesday: False, days[13]: True}
    assert [one["works"] for one in office["ahead"][7:14]] == [True, True, False, True, True, False, True]
    assert not any(one["exception"] for one in always["ahead"])


def test_a_calendar_nobody_can_work_by_is_not_published(crm):
    put(crm, "calendars", "office", {"hours": []})
    refused = crm.post(f"{APP}/publish")
    assert refused.status_code == 422
    assert [one["code"] for one in refused.json["errors"]] == ["never_works"]


def test_a_flow_names_a_calendar_there_is_and_its_tasks_are_due_by_it(crm):
    stage = {**FLOW["stages"][0], "due": {"working_hours": 24}, "calendar": "always"}
    put(crm, "forms", "note", FORM)
    put(crm, "access", "everybody", SET)
    put(crm, "flows", "note", {**FLOW, "stages": [{**stage, "calendar": "gone"}]})
    refused = crm.post(f"{APP}/publish")
    assert [one["code"] for one in refused.json["errors"]] == ["unknown_calendar"]
    put(crm, "flows", "note", {**FLOW, "stages": [stage]})
    assert crm.post(f"{APP}/publish").status_code == 200
    made = crm.post("/w/acme/forms/crm/note/records", {"data": {"title": "x"}}).json
    (task,) = crm.get(f"/w/acme/cases/{made['case']}").json["tasks"]
    due, opened = (datetime.fromisoformat(task[name]) for name in ("due_at", "opened_at"))
    assert due - opened == timedelta(days=1)
    assert made["stages"][0]["due_at"] == task["due_at"]
