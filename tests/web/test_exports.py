"""Exports over HTTP: the files are opened as spreadsheets open them."""

import csv
import io
import json
from datetime import date, datetime

import openpyxl
import pytest

from formloom.runtime.actor import Actor
from formloom.runtime.exports import exporting
from tests import factories, shop

ORDERS = "/w/acme/forms/shop/order"
EVIL = ["=1+1", "+86", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "plain"]
OWN_READER = {"title": "r", "to": [{"role": "own"}], "forms": {
    "order": {"actions": ["read"], "rows": True, "fields": {"*": "read"}}}}


@pytest.fixture
def staff(workspace, sign_up):
    factories.publish(workspace, "shop", {**shop.DOCUMENTS, "access": {**shop.ACCESS, "reader": OWN_READER}})
    found = {name: sign_up(name) for name in (*shop.ROLES, "boss")}
    for name in shop.ROLES:
        factories.role(workspace, name, Actor(workspace, found[name].member))
    name = {"name": "=Acme", "level": "a"}
    buyer = found["full"].post("/w/acme/forms/shop/customer/records", {"data": name}).json["id"]
    rows = [{"what": "bolt", "qty": 2, "price": 1.5}, {"what": "=nut", "qty": 3}]
    for data in ({"cost": 100.1, "day": "2026-03-04", "items": rows, "note": "first"},
                 {"cost": -5, "owner": found["own"].member, "note": "second"}):
        made = found["full"].post(f"{ORDERS}/records", {"data": {"customer": buyer, **data}})
        assert made.status_code == 201, made.json
    return found


def export(browser, format="xlsx", **more):
    return browser.post(f"{ORDERS}/export", {"format": format, **more})


def sheets(answer):
    assert answer.status_code == 200, answer.json
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    return {one.title: [[cell.value for cell in row] for row in one.iter_rows()] for one in book}


def lines(answer):
    assert answer.status_code == 200, answer.json
    return list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"))))


def test_an_excel_file_has_real_numbers_and_dates_and_a_sheet_for_the_rows(staff):
    wanted = ["no", "customer", "cost", "day", "_created_at", "items"]
    answer = export(staff["full"], columns=wanted, sort="no")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    found = sheets(answer)
    assert list(found) == ["Order", "subform"]
    head, first, second = found["Order"]
    assert head == ["serial", "link", "money", "date", "创建时间"]
    assert first[:4] == ["SO-0001", "=Acme", 100.1, datetime(2026, 3, 4)]
    assert isinstance(first[4], datetime) and first[4].date() <= date.max
    assert second[:4] == ["SO-0002", "=Acme", -5, None]
    assert found["subform"] == [
        ["记录", "text", "number", "money", "money", "money"],
        ["SO-0001", "bolt", 2, 1.5, None, 3], ["SO-0001", "=nut", 3, None, None, 0]]


def test_a_text_is_never_taken_for_a_formula(staff):
    buyer = staff["full"].get(f"{ORDERS}/records").json["items"][0]["data"]["customer"]
    for text in EVIL:
        staff["full"].post(f"{ORDERS}/records", {"data": {"customer": buyer, "note": text}})
    kept = [one["data"]["note"] for one in staff["full"].get(f"{ORDERS}/records?sort=no").json["items"]]
    book = openpyxl.load_workbook(io.BytesIO(export(staff["full"], columns=["note"], sort="no").data))
    cells = [row[0] for row in book.worksheets[0].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == kept and {cell.data_type for cell in cells} == {"s"}
    written = [row[0] for row in lines(export(staff["full"], "csv", columns=["note"], sort="no"))[1:]]
    assert [one.removeprefix("'") for one in written] == kept
    assert all(one[0] == "'" for one, text in zip(written, kept, strict=True) if text.lstrip()[0] in "=+-@＝")
    assert written[-1] == "plain"


def test_the_list_is_exported_as_it_is_filtered_sorted_and_selected(staff):
    dear = json.dumps({"field": "cost", "is": "gt", "value": 0})
    assert lines(export(staff["full"], "csv", columns=["note"], sort="-no")) == [
        ["textarea"], ["second"], ["first"]]
    assert lines(export(staff["full"], "csv", columns=["note", "cost"], filter=dear)) == [
        ["textarea", "money"], ["first", "100.1"]]
    assert len(lines(export(staff["full"], "csv", search="second"))) == 2
    one = staff["full"].get(f"{ORDERS}/records").json["items"][0]["id"]
    assert len(lines(export(staff["full"], "csv", ids=[one]))) == 2
    assert lines(export(staff["own"], "csv", columns=["note"], view="mine")) == [["textarea"], ["second"]]


def test_nobody_exports_more_than_he_may_read_and_export(staff):
    # He reads every order, but exports his own only.
    assert len(staff["own"].get(f"{ORDERS}/records").json["items"]) == 2
    assert lines(export(staff["own"], "csv", columns=["note"])) == [["textarea"], ["second"]]
    for reader, status in (("masked", 403), ("hidden", 403), ("creator", 404), ("boss", 404)):
        assert export(staff[reader]).status_code == status, reader


def test_hidden_fields_are_absent_and_masked_ones_masked(staff, workspace):
    fields = {"*": "read", "cost": "hidden", "note": "masked", "items.what": "hidden"}
    grant = {"actions": ["read", "export"], "rows": True, "fields": fields}
    factories.publish(workspace, "shop", {"access": {"masked": shop.access("masked", grant)}})
    found = sheets(export(staff["masked"], sort="no"))
    head = found["Order"][0]
    assert "money" in head and len([one for one in head if one == "money"]) == 3
    assert found["Order"][1][head.index("textarea")] == "***"
    assert found["subform"][0] == ["记录", "number", "money", "money", "money"]
    assert "cost" not in lines(export(staff["masked"], "csv", columns=["cost", "no"]))[0]


def test_an_export_is_noted_for_administrators(staff, ada):
    export(staff["full"], "csv", columns=["no"], search="first")
    assert ada.get("/w/acme/audit").json["items"][0] | {"id": 0, "at": ""} == {
        "id": 0, "at": "", "action": "export", "app": "shop", "form": "order", "title": "Order",
        "by": {"id": staff["full"].member, "name": "Full"},
        "details": {"records": 1, "format": "csv", "columns": ["no"], "search": "first"}}
    assert staff["full"].get("/w/acme/audit").status_code == 403


def test_a_list_that_is_too_long_and_a_third_export_are_refused(staff, monkeypatch):
    monkeypatch.setattr(exporting, "MOST_RECORDS", 1)
    refused = export(staff["full"])
    assert (refused.status_code, refused.json["code"], refused.json["params"]) == (
        422, "too_many_to_export", {"max": 1, "count": 2})
    with exporting._places, exporting._places:
        busy = export(staff["full"], search="first")
        assert (busy.status_code, busy.json["code"]) == (429, "too_many_exports")
        assert busy.headers["Retry-After"] == "20"


@pytest.mark.parametrize("more", [
    {"format": "pdf"}, {"ids": []}, {"ids": ["x"]}, {"columns": "no"}, {"filter": 3}, {"where": 1},
])
def test_what_cannot_be_read_is_refused(staff, more):
    assert export(staff["full"], **more).status_code == 422


def test_pages_of_an_export_lose_nothing(staff, monkeypatch):
    monkeypatch.setattr(exporting, "AT_ONCE", 1)
    assert [row[0] for row in lines(export(staff["full"], "csv", columns=["note"], sort="no"))] == [
        "textarea", "first", "second"]
