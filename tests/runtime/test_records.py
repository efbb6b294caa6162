"""Records: what is stored, refused, numbered, and kept in the history."""

import io
import threading
from dataclasses import replace
from decimal import Decimal

import pytest
from tests import factories, shop

from formloom.runtime import evaluation, files, records, records_read
from formloom.runtime.problems import BadRequest, Conflict, Forbidden, Invalid, NotFound, Stale
from formloom.storage.ids import new_id


@pytest.fixture
def staff(workspace):
    return shop.open_shop(workspace)


@pytest.fixture
def full(staff):
    return staff["full"]


def customer(actor, name="Acme", **data):
    return records.create(actor, "shop", "customer", {"name": name, "level": "a", **data})


def order(actor, by=None, **data):
    buyer = data.pop("customer", None) or customer(by or actor, code=None)["id"]
    return records.create(actor, "shop", "order", {"customer": buyer, **data})


def refusal(call, *args, **more):
    with pytest.raises(Invalid) as refused:
        call(*args, **more)
    return [(one.path, one.code) for one in refused.value.errors]


def listed(actor, **asked):
    return [one["data"] for one in records_read.page(actor, "shop", "order", **asked)["items"]]


def test_a_record_is_stored_numbered_computed_and_titled(full):
    made = order(full, note="first", items=[{"qty": 2, "price": 5}, {"qty": 1, "price": Decimal("0.1")}])
    assert (made["number"], made["title"], made["revision"]) == ("SO-0001", "SO-0001 first", 1)
    assert made["data"]["total"] == Decimal("10.1")
    assert records_read.get(full, "shop", "order", made["id"])["data"] == made["data"]
    assert made["created_by"] == {"id": full.member, "name": "full"}


def test_a_link_brings_its_values_and_a_name_along(full):
    buyer = customer(full, "Acme", phone="13800000000", credit=900)
    made = order(full, customer=buyer["id"])
    assert (made["data"]["phone"], made["data"]["credit"]) == ("13800000000", 900)
    assert made["refs"][buyer["id"]] == {"kind": "record", "title": "Acme", "form": "shop/customer"}


@pytest.mark.parametrize("data, wrong", [
    ({"nope": 1}, [("nope", "unknown_field")]),
    ({"cost": "12"}, [("cost", "not_a_number")]),
    ({"cost": float("nan")}, [("cost", "not_a_number")]),
    ({"cost": 12345678901234567}, [("cost", "number_too_long")]),
    ({"items": [{"qty": 123456789012345, "price": 1000000}]}, [("items.0.amount", "formula_error")]),
    ({"day": "24.11.2026"}, [("day", "not_a_date")]),
    ({"no": "SO-0009"}, [("no", "not_writable")]),
    ({"total": 5}, [("total", "not_writable")]),
    ({"customer": new_id()}, [("customer", "not_found")]),
    ({"owner": new_id()}, [("owner", "not_found")]),
    ({"files": [{"id": new_id()}]}, [("files.0", "not_found")]),
    ({"items": [{"price": 1}]}, [("items.0.qty", "required")]),
    ({"items": [{"id": new_id(), "qty": 1}]}, [("items.0", "unknown_row")]),
])
def test_what_breaks_the_form_is_refused_with_its_path(full, data, wrong):
    assert refusal(order, full, **data)[:1] == wrong
    assert listed(full) == []


def test_a_required_field_is_missed_by_name(full):
    assert refusal(records.create, full, "shop", "order", {}) == [("customer", "required")]


def test_a_refused_record_leaves_no_gap_in_the_numbers(full):
    assert order(full)["number"] == "SO-0001"
    refusal(order, full, cost="dear")
    assert order(full)["number"] == "SO-0002"


def test_numbers_have_no_gap_and_none_twice_when_many_create_at_once(full):
    buyer = customer(full)["id"]
    made = []

    def work():
        for _ in range(5):
            made.append(order(full, customer=buyer)["number"])

    together(work, work, work)
    assert sorted(made) == [f"SO-{at:04}" for at in range(1, 16)]


def test_a_unique_value_is_refused_the_second_time(full):
    customer(full, code="A1")
    assert refusal(customer, full, code="A1") == [("code", "duplicate")]
    other = customer(full, code="A2")
    change = {"code": "A1"}
    assert refusal(records.change, full, "shop", "customer", other["id"], change, revision=1) == [
        ("code", "duplicate")]


def test_a_unique_value_is_free_again_when_its_record_is_deleted(full):
    first = customer(full, code="A1")
    records.delete(full, "shop", "customer", first["id"])
    assert customer(full, code="A1")["data"]["code"] == "A1"


def test_of_two_who_take_a_unique_value_at_once_one_is_told(full):
    outcomes = []

    def work():
        try:
            customer(full, code="RACE")
            outcomes.append("stored")
        except Invalid as refused:
            outcomes.append(refused.errors[0].code)

    together(work, work)
    assert sorted(outcomes) == ["duplicate", "stored"]


def together(*works):
    barrier = threading.Barrier(len(works))
    threads = [threading.Thread(target=lambda work=work: (barrier.wait(), work())) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_change_raises_the_revision_and_an_old_page_is_told(full):
    made = order(full, note="old")
    new = records.change(full, "shop", "order", made["id"], {"note": "new"}, revision=1)
    assert (new["revision"], new["data"]["note"]) == (2, "new")
    with pytest.raises(Stale) as stale:
        records.change(full, "shop", "order", made["id"], {"note": "x"}, revision=1)
    assert stale.value.params == {"revision": 2}


def test_saying_what_is_stored_already_changes_nothing(full):
    made = order(full, note="same")
    again = records.change(full, "shop", "order", made["id"], {"note": "same"}, revision=1)
    assert again["revision"] == 1


def test_of_two_changes_at_once_one_is_told(full):
    made, outcomes = order(full), []

    def work():
        try:
            records.change(full, "shop", "order", made["id"], {"note": new_id()}, revision=1)
            outcomes.append("stored")
        except Stale:
            outcomes.append("stale")

    together(work, work)
    assert sorted(outcomes) == ["stale", "stored"]


def test_rows_keep_their_ids_and_a_null_empties_a_field(full):
    made = order(full, note="x", items=[{"qty": 1, "what": "a"}, {"qty": 2, "what": "b"}])
    first, second = made["data"]["items"]
    change = {"note": None, "items": [{**second, "qty": 5}, {"qty": 7}]}
    for row in change["items"]:
        row.pop("amount", None)
    new = records.change(full, "shop", "order", made["id"], change, revision=1)["data"]
    assert "note" not in new
    assert [row["qty"] for row in new["items"]] == [5, 7]
    assert new["items"][0]["id"] == second["id"] != new["items"][1]["id"] != first["id"]


def test_the_history_tells_each_change_by_field_and_row(full):
    made = order(full, note="old", items=[{"qty": 1}])
    row = made["data"]["items"][0]
    change = {"note": "new", "items": [{"id": row["id"], "qty": 3}]}
    records.change(full, "shop", "order", made["id"], change, revision=1)
    newest, oldest = records_read.history(full, "shop", "order", made["id"])["items"]
    assert [(one["path"], one["before"], one["after"]) for one in newest["changes"]] == [
        ("note", "old", "new"), ("items.qty", 1, 3)]
    assert newest["changes"][1]["row"] == row["id"]
    assert (oldest["action"], oldest["by"]["name"], oldest["path"]) == ("created", "full", "form")


def test_the_history_is_read_page_by_page(full):
    made = order(full, note="0")
    for at in range(1, 4):
        records.change(full, "shop", "order", made["id"], {"note": str(at)}, revision=at)
    page = records_read.history(full, "shop", "order", made["id"], size=3)
    assert [one["revision"] for one in page["items"]] == [4, 3, 2]
    rest = records_read.history(full, "shop", "order", made["id"], size=3, cursor=page["next"])
    assert ([one["revision"] for one in rest["items"]], rest["next"]) == ([1], None)


def test_a_deleted_record_is_gone_from_lists_and_by_id(full):
    made = order(full)
    records.delete(full, "shop", "order", made["id"], revision=1)
    assert listed(full) == []
    with pytest.raises(NotFound):
        records_read.get(full, "shop", "order", made["id"])


def test_a_link_can_forbid_deleting_what_it_names(full):
    buyer = customer(full)["id"]
    made = order(full, customer=buyer)
    with pytest.raises(Conflict) as refused:
        records.delete(full, "shop", "customer", buyer)
    assert refused.value.code == "still_linked"
    records.delete(full, "shop", "order", made["id"])
    records.delete(full, "shop", "customer", buyer)


def test_a_file_belongs_to_the_record_that_names_it_first(full, staff):
    sent = files.upload(full, "../../bad\x00name.PDF", io.BytesIO(b"%PDF-1.7 x"))
    assert (sent["name"], sent["type"], sent["size"]) == ("badname.PDF", "application/pdf", 10)
    made = order(full, files=[{"id": sent["id"], "name": "lies", "size": 0}])
    assert made["data"]["files"] == [sent]
    assert files.of_record(full, "shop", "order", made["id"], sent["id"]).path.read_bytes() == b"%PDF-1.7 x"
    assert refusal(order, full, files=[{"id": sent["id"]}]) == [("files.0", "not_found")]
    with pytest.raises(NotFound):
        files.mine(full, sent["id"])


def test_nobody_attaches_or_reads_the_upload_of_another(full, staff):
    sent = files.upload(staff["own"], "a.txt", io.BytesIO(b"x"))
    assert refusal(order, full, files=[{"id": sent["id"]}]) == [("files.0", "not_found")]
    with pytest.raises(NotFound):
        files.mine(full, sent["id"])
    assert files.mine(staff["own"], sent["id"]).name == "a.txt"


@pytest.mark.parametrize("name, head, kind", [
    ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
    ("a.png", b"<html>", "application/octet-stream"),
    ("a.svg", b"<svg>", "application/octet-stream"), ("a.html", b"<p>", "application/octet-stream"),
    ("a.xlsx", b"PK..", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
])
def test_the_server_decides_what_a_file_is(full, name, head, kind):
    assert files.upload(full, name, io.BytesIO(head))["type"] == kind


def test_who_may_only_create_creates_and_cannot_read(staff):
    made = records.create(staff["creator"], "shop", "note", {"text": "x"})
    assert made["data"] == {}
    with pytest.raises(NotFound):
        records_read.get(staff["creator"], "shop", "note", made["id"])


def test_who_may_only_read_the_form_is_told_that_he_may_not_create(staff):
    with pytest.raises(Forbidden):
        records.create(staff["masked"], "shop", "order", {})
    with pytest.raises(NotFound):
        records.create(staff["none"], "shop", "order", {})


def test_what_may_not_be_written_is_refused_unless_it_says_the_same(full, staff):
    made = order(full, note="a", cost=7)
    change = {"note": "b", "cost": 9}
    assert refusal(records.change, staff["hidden"], "shop", "order", made["id"], change, revision=1) == [
        ("cost", "not_writable")]
    assert refusal(records.change, staff["hidden"], "shop", "order", made["id"], {"cost": 7},
                   revision=1) == [("cost", "not_writable")]
    assert records_read.get(full, "shop", "order", made["id"])["data"]["cost"] == 7


def test_a_link_can_only_be_set_to_what_the_writer_may_choose(full, staff):
    theirs, ours = customer(full)["id"], customer(full, owner=staff["own"].member)["id"]
    lesser = customer(full, level="b")["id"]
    mine = {"owner": staff["own"].member}
    assert refusal(records.create, staff["own"], "shop", "order", {"customer": theirs, **mine}) == [
        ("customer", "not_found")]
    records.create(staff["own"], "shop", "order", {"customer": ours, **mine})
    assert refusal(order, full, customer=lesser) == [("customer", "not_found")]


def test_a_field_may_be_read_by_one_role_masked_for_another_and_hidden_from_a_third(full, staff):
    made = order(full, note="n", cost=70, phone="13900001111")
    got = {name: records_read.get(staff[name], "shop", "order", made["id"]) for name in ("masked", "hidden")}
    assert got["masked"]["data"]["cost"] == "***"
    assert "1111" in got["masked"]["data"]["phone"] != "13900001111"
    assert "cost" not in got["hidden"]["data"]
    assert "cost" not in got["hidden"]["access"]
    assert got["masked"]["access"]["note"] == "edit"
    assert [one["ok"] for one in got["masked"]["may"]] == [True, False]
    for name in ("own", "creator", "none"):
        with pytest.raises(NotFound):
            records_read.get(staff[name], "shop", "order", made["id"])


def test_a_list_filters_sorts_and_searches(full):
    for note, cost in (("b", 1), ("a", 30), ("C%_", 200)):
        order(full, note=note, cost=cost)
    dear = '{"field": "cost", "is": "gt", "value": 10}'
    assert [one["note"] for one in listed(full, filter=dear, sort="note")] == ["C%_", "a"]
    assert [one["note"] for one in listed(full, sort="-cost")] == ["C%_", "a", "b"]
    assert [one["note"] for one in listed(full, search="c%")] == ["C%_"]
    assert listed(full, search="SO-0002")[0]["note"] == "a"


def test_a_search_finds_a_record_by_what_it_links_to_as_far_as_the_reader_may(full, staff):
    order(full, note="for them", customer=customer(full, name="Northwind", code=None)["id"])
    order(full, note="for others")
    assert [one["note"] for one in listed(full, search="northw")] == ["for them"]
    # This reader has orders but no right on customers: the name is no way to find out about them.
    assert listed(staff["masked"], search="northw") == []


@pytest.mark.parametrize("asked", [
    {"filter": '{"field": "cost", "is": "gt", "value": 1}'},
    {"filter": '{"not": {"field": "margin", "is": "empty"}}'},
    {"filter": '{"any": [{"field": "customer.credit", "is": "gt", "value": 1}]}'},
    {"sort": "cost"}, {"sort": "-margin"},
])
def test_a_hidden_field_in_a_question_is_an_unknown_field(full, staff, asked):
    order(full, cost=99)
    with pytest.raises(BadRequest) as hidden:
        listed(staff["hidden"], **asked)
    unknown = {key: value.replace("cost", "nope").replace("margin", "nope").replace("credit", "nope")
               for key, value in asked.items()}
    with pytest.raises(BadRequest) as absent:
        listed(staff["hidden"], **unknown)
    assert hidden.value.code == absent.value.code == "bad_filter"
    assert [one.code for one in hidden.value.errors] == [one.code for one in absent.value.errors] == [
        "unknown_field"]


@pytest.mark.parametrize("asked", [
    {"filter": "{"}, {"filter": "[]"}, {"filter": '{"field": "note", "is": "like", "value": "x"}'},
    {"filter": '{"field": "cost", "is": "gt", "value": "NaN"}'},
    {"filter": '{"field": "cost", "is": "gt", "value": NaN}'},
    {"sort": "note; DROP TABLE"}, {"sort": "items"}, {"sort": "files"}, {"sort": "no,note,day,cost"},
    {"search": "\x00"}, {"cursor": "AAAA"}, {"cursor": "%"},
])
def test_a_question_that_cannot_be_read_is_a_bad_request(full, asked):
    with pytest.raises(BadRequest):
        listed(full, **asked)


def test_pages_lose_nothing_and_their_marks_belong_to_one_list(full, staff):
    buyer = customer(full)["id"]
    for at in range(7):
        order(full, customer=buyer, note=str(at % 2))
    seen, mark = [], None
    while True:
        page = records_read.page(full, "shop", "order", sort="note", size=3, cursor=mark)
        seen += [one["number"] for one in page["items"]]
        mark = page["next"]
        if mark is None:
            break
        last = mark
    assert len(seen) == len(set(seen)) == 7
    for other in ({"sort": "-note"}, {"sort": "note", "search": "x"}, {}):
        with pytest.raises(BadRequest):
            records_read.page(full, "shop", "order", cursor=last, **other)
    with pytest.raises(BadRequest):
        records_read.page(staff["hidden"], "shop", "order", sort="note", cursor=last)


def test_a_list_shows_the_rows_and_fields_of_each_permission_set(full, staff):
    order(full, note="mine", cost=5, owner=staff["own"].member)
    order(full, note="theirs", cost=6)
    assert [one["note"] for one in listed(staff["own"])] == ["mine"]
    assert {one.get("cost") for one in listed(staff["hidden"])} == {None}
    assert {one["cost"] for one in listed(staff["masked"])} == {"***"}
    for name in ("creator", "none"):
        with pytest.raises(NotFound):
            listed(staff[name])


def test_a_view_filters_and_sorts_and_hides_what_its_reader_may_not_see(full, staff):
    order(full, note="a", cost=5, owner=full.member)
    order(full, note="b", cost=500, owner=full.member)
    order(full, note="c", cost=900)
    assert [one["note"] for one in listed(full, view="mine")] == ["b", "a"]
    assert [one["note"] for one in listed(full, view="dear")] == ["c", "b"]
    assert listed(staff["hidden"], view="dear") == []
    with pytest.raises(NotFound):
        records_read.page(full, "shop", "customer", view="dear")


def test_the_form_has_no_trace_of_what_is_hidden(staff):
    form = records_read.form(staff["hidden"], "shop", "order")
    assert "cost" not in str(form)
    assert "paid" not in str(form)
    assert "margin" not in str(form)
    assert form["access"]["note"] == "edit"
    assert form["may"] == ["read", "create", "update"]


def test_a_title_is_in_the_readers_language(full):
    assert records_read.form(full, "shop", "customer")["title"] == "Customer"
    assert records_read.form(replace(full, language="zh-CN"), "shop", "customer")["title"] == "客户"


def test_another_workspace_has_none_of_this(full, other_workspace):
    stranger = factories.member(other_workspace, "eve", administrator=True)
    made = order(full)
    for call in (lambda: records_read.form(stranger, "shop", "order"),
                 lambda: records_read.get(stranger, "shop", "order", made["id"])):
        with pytest.raises(NotFound):
            call()


def test_a_formula_looks_up_with_the_app_s_rights_and_a_preview_with_one_s_own(workspace):
    fields = {
        "code": shop.field("text"),
        "credit": shop.field("money", "number", readOnly=True,
                             formula='LOOKUP("customer", "code", code, "credit")'),
    }
    loan = {"title": "Loan", "type": "object", "properties": fields}
    everything = {"actions": ["read", "create"], "rows": True, "fields": {"*": "edit"}}
    blind = {**everything, "fields": {"*": "edit", "credit": "hidden"}}
    factories.publish(workspace, "shop", {"forms": {"customer": shop.CUSTOMER, "loan": loan}, "access": {
        "all": {"title": "All", "to": [{"everyone": True}], "app": ["use"],
                "forms": {"loan": everything, "customer": blind}}}})
    actor = factories.member(workspace)
    factories.role(workspace, "nobody")
    customer(actor, code="C-1", name="Acme")
    factories.publish(workspace, "shop", {"access": {"boss": {
        "title": "Boss", "to": [{"role": "boss"}], "app": ["use"], "forms": {"customer": everything}}}})
    boss = factories.member(workspace, "boss")
    factories.role(workspace, "boss", boss)
    customer(boss, code="C-2", credit=700)
    assert records.create(actor, "shop", "loan", {"code": "C-2"})["data"]["credit"] == 700
    assert "credit" not in evaluation.evaluate(actor, "shop", "loan", {"code": "C-2"})["data"]
    assert evaluation.evaluate(boss, "shop", "loan", {"code": "C-2"})["data"]["credit"] == 700
    assert "credit" not in records.create(actor, "shop", "loan", {"code": "nobody"})["data"]
