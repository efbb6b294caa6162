"""Records over HTTP: versions, repeats, drafts, choices, evaluation, files, views and the frame."""

import io
import json

import pytest

from formloom.runtime.actor import Actor
from formloom.web.limits import MEGABYTE
from tests import factories, shop

ORDERS = "/w/acme/forms/shop/order"
CUSTOMERS = "/w/acme/forms/shop/customer"


@pytest.fixture
def staff(workspace, sign_up):
    """A browser per role of the shop, and ``none`` for a member without any."""
    factories.publish(workspace, "shop", shop.DOCUMENTS)

    class Staff(dict):
        """Hires people when they are first asked for."""

        def __missing__(self, name):
            self[name] = sign_up(name)
            if name in shop.ROLES:
                factories.role(workspace, name, Actor(workspace, self[name].member))
            return self[name]

    return Staff()


@pytest.fixture
def full(staff):
    return staff["full"]


def customer(browser, name="Acme", **data):
    return browser.post(f"{CUSTOMERS}/records", {"data": {"name": name, "level": "a", **data}}).json


def order(browser, **data):
    buyer = data.pop("customer", None) or customer(browser)["id"]
    answer = browser.post(f"{ORDERS}/records", {"data": {"customer": buyer, **data}})
    assert answer.status_code == 201, answer.json
    return answer.json


def upload(browser, content=b"hello", name="note.txt"):
    form = {"file": (io.BytesIO(content), name)}
    return browser.send("POST", "/w/acme/files", data=form, content_type="multipart/form-data")


def test_a_change_says_which_version_it_changes(full):
    made = order(full, note="a")
    address = f"{ORDERS}/records/{made['id']}"
    assert full.get(address).headers["ETag"] == '"1"'
    assert full.patch(address, {"data": {"note": "b"}}).status_code == 428
    changed = full.patch(address, {"data": {"note": "b"}}, revision=1)
    assert (changed.status_code, changed.headers["ETag"]) == (200, '"2"')
    old = full.patch(address, {"data": {"note": "c"}}, revision=1)
    assert (old.status_code, old.json["code"], old.json["params"]) == (412, "stale", {"revision": 2})


def test_a_double_click_makes_one_record(full):
    body = {"data": {"name": "Acme", "level": "a"}}
    first, second = (full.post(f"{CUSTOMERS}/records", body, key="click") for _ in range(2))
    assert (second.status_code, second.json) == (201, first.json)
    assert len(full.get(f"{CUSTOMERS}/records").json["items"]) == 1


@pytest.mark.parametrize(("text", "status"), [
    ('{"data": {"cost": NaN}}', 400), ('{"data": {"cost": 1e999}}', 400), ('{"data": []}', 422),
    ('{"data": {"note": "a\\u0000"}}', 400), ('{"data": {"cost": "1"}}', 422), ("{}", 422),
    ('{"data": {"__proto__": 1}}', 422), ('{"data": {"_state": "approved"}}', 422),
    ('{"data": {"id": "x", "revision": 9}}', 422), ('{"data": {"items": {"qty": 1}}}', 422),
    ('{"data": {}, "state": "approved"}', 422), (json.dumps({"data": {"note": "x" * 10_000_000}}), 413),
])
def test_what_cannot_be_a_record_is_refused_and_never_stored(full, text, status):
    assert full.post(f"{ORDERS}/records", text=text).status_code == status
    assert full.get(f"{ORDERS}/records").json["items"] == []


def test_every_error_has_a_path_and_a_sentence(full):
    refused = full.post(f"{ORDERS}/records", {"data": {"items": [{"qty": "x"}], "nope": 1}}).json
    assert [(one["path"], one["code"]) for one in refused["errors"]] == [
        ("nope", "unknown_field"), ("items.0.qty", "not_a_number"), ("customer", "required")]
    assert all(one["message"] for one in refused["errors"])


@pytest.mark.parametrize("id", [
    "x", "%00", "'; DROP TABLE shop__order; --", "01a20e13-6894-7624-9809-afa1fb00dfb0", "../order",
    "%ED%A0%80",
])
def test_odd_ids_are_not_found(full, id):
    for path in (f"{ORDERS}/records/{id}", f"{ORDERS}/records/{id}/history", f"{ORDERS}/drafts/{id}",
                 f"/w/acme/forms/shop/{id}", f"/w/acme/forms/{id}/order/records", f"/w/acme/files/{id}",
                 f"{ORDERS}/choices/{id}", f"/w/acme/apps/shop/views/{id}"):
        assert full.get(path).status_code == 404, path


def test_deleting_answers_nothing_and_the_record_is_gone(full):
    address = f"{ORDERS}/records/{order(full)['id']}"
    assert full.delete(address, revision=9).status_code == 412
    assert full.delete(address, revision=1).status_code == 204
    assert full.get(address).status_code == 404
    assert full.delete(address).status_code == 404


def test_a_page_mark_that_was_changed_is_refused(full):
    for _ in range(3):
        order(full)
    mark = full.get(f"{ORDERS}/records?size=1").json["next"]
    assert full.get(f"{ORDERS}/records?size=1&cursor={mark}").status_code == 200
    changed = ("A" if mark[0] != "A" else "B") + mark[1:]
    answer = full.get(f"{ORDERS}/records?size=1&cursor={changed}")
    assert (answer.status_code, answer.json["code"]) == (400, "bad_cursor")


@pytest.mark.parametrize("query", [
    "size=0", "size=201", "size=x", "nope=1", "view=Nope", "filter=%7B", "sort=nope",
])
def test_a_list_refuses_what_it_cannot_read(full, query):
    assert full.get(f"{ORDERS}/records?{query}").status_code == 400


def test_a_draft_is_its_authors_alone_until_it_becomes_a_record(full, staff):
    buyer = customer(full)
    typed = {"note": "later", "cost": "not yet a number", "customer": buyer["id"], "items": [5, {"qty": "?"}]}
    draft = full.post(f"{ORDERS}/drafts", {"data": typed})
    assert (draft.status_code, draft.json["data"]) == (201, typed)
    assert draft.json["refs"][buyer["id"]]["title"] == "Acme"
    address = f"{ORDERS}/drafts/{draft.json['id']}"
    assert staff["hidden"].get(address).status_code == 404
    assert staff["hidden"].put(address, {"data": {}}).status_code == 404
    assert staff["hidden"].delete(address).status_code == 404
    assert full.put(address, {"data": {"note": "now"}}).json["data"] == {"note": "now"}
    assert [one["id"] for one in full.get(f"{ORDERS}/drafts").json["items"]] == [draft.json["id"]]
    body = {"data": {"customer": buyer["id"]}, "draft": draft.json["id"]}
    assert full.post(f"{ORDERS}/records", body).status_code == 201
    assert full.get(f"{ORDERS}/drafts").json["items"] == []
    again = full.post(f"{ORDERS}/records", body)
    assert (again.status_code, again.json["code"]) == (409, "draft_gone")
    assert len(full.get(f"{ORDERS}/records").json["items"]) == 1


def test_a_draft_tells_no_titles_its_author_may_not_read(full, staff):
    secret = customer(full, "Secret buyer")
    draft = staff["own"].post(f"{ORDERS}/drafts", {"data": {"customer": secret["id"]}})
    assert b"Secret" not in draft.data


def test_a_draft_can_be_thrown_away(full):
    draft = full.post(f"{ORDERS}/drafts", {"data": {}}).json
    assert full.delete(f"{ORDERS}/drafts/{draft['id']}").status_code == 204
    assert full.get(f"{ORDERS}/drafts/{draft['id']}").status_code == 404


def test_choices_of_a_link_are_searched_filtered_and_bring_values(full, staff):
    owner = {"owner": full.member}
    for name, level in (("Acme", "a"), ("Acorn", "a"), ("Acute", "b"), ("Beta", "a")):
        customer(full, name, level=level, phone="13800001234", credit=7, **owner)
    found = full.get(f"{ORDERS}/choices/customer?q=AC").json
    assert sorted(one["title"] for one in found["items"]) == ["Acme", "Acorn"]
    assert found["items"][0]["fill"] == {"phone": "13800001234", "credit": 7}
    page = full.get(f"{ORDERS}/choices/customer?size=2").json
    rest = full.get(f"{ORDERS}/choices/customer?size=2&cursor={page['next']}").json
    assert len({one["id"] for one in page["items"] + rest["items"]}) == 3
    seen = staff["hidden"].get(f"{ORDERS}/choices/customer?q=acme").json
    assert seen["items"][0]["fill"] == {"phone": "13800001234"}
    assert staff["own"].get(f"{ORDERS}/choices/customer").json["items"] == []


def test_choices_of_members_and_departments_are_searched_by_name(full, workspace):
    sales = factories.department(workspace, "Sales")
    factories.member(workspace, "Frida", department=sales)
    factories.member(workspace, "Fritz", active=False)
    found = full.get(f"{ORDERS}/choices/owner?q=fri").json
    assert [(one["title"], one["subtitle"]) for one in found["items"]] == [("Frida", "Sales")]
    first = full.get(f"{ORDERS}/choices/owner?size=1").json
    rest = full.get(f"{ORDERS}/choices/owner?size=200&cursor={first['next']}").json
    assert [one["title"] for one in first["items"] + rest["items"]] == ["Frida", "Full"]
    assert [one["id"] for one in full.get(f"{ORDERS}/choices/dept").json["items"]] == [sales]


def test_choices_of_rows_are_the_rows_of_records(full, workspace):
    fields = {"row": shop.link("order.items", fill={"n": "qty"}), "n": shop.field("number", "number")}
    pick = {"title": "Pick", "type": "object", "properties": fields}
    both = {"*": "edit"}
    grant = {"title": "p", "to": [{"role": "full"}],
             "forms": {"pick": {"actions": ["create", "read"], "rows": True, "fields": both}}}
    factories.publish(workspace, "shop", {"forms": {"pick": pick}, "access": {"pick": grant}})
    made = order(full, note="x", items=[{"qty": 1, "what": "nail"}, {"qty": 2, "what": "screw"}])
    found = full.get("/w/acme/forms/shop/pick/choices/row").json["items"]
    assert [(one["id"], one["title"], one["fill"]) for one in found] == [
        (row["id"], f"SO-0001 x #{at}", {"n": row["qty"]}) for at, row in enumerate(made["data"]["items"], 1)]
    chosen = full.post("/w/acme/forms/shop/pick/records", {"data": {"row": found[1]["id"]}}).json
    assert chosen["data"]["n"] == 2
    assert chosen["refs"][found[1]["id"]]["title"] == "SO-0001 x"


@pytest.mark.parametrize("field", ["nope", "note", "items", "items.nope", "cost"])
def test_a_field_without_choices_has_no_such_address(full, field):
    assert full.get(f"{ORDERS}/choices/{field}").status_code == 404


def test_evaluating_computes_and_stores_nothing(full):
    buyer = customer(full, phone="13800001234", credit=5)["id"]
    typed = {"customer": buyer, "items": [{"id": "row-1", "qty": 2, "price": 3}], "cost": 1}
    told = full.post(f"{ORDERS}/evaluate", {"data": typed}).json
    assert (told["data"]["total"], told["data"]["margin"]) == (6, 5)
    assert (told["data"]["phone"], told["data"]["items"][0]["amount"]) == ("13800001234", 6)
    assert full.get(f"{ORDERS}/records").json["items"] == []


def test_evaluating_leaves_out_what_comes_from_hidden_fields(full, staff):
    buyer = customer(full, credit=4242)["id"]
    typed = {"customer": buyer, "items": [{"qty": 2, "price": 3}], "cost": 1}
    told = staff["hidden"].post(f"{ORDERS}/evaluate", {"data": typed})
    assert told.json["data"]["total"] == 6
    assert not told.json["data"].keys() & {"margin", "cost", "credit"}
    assert b"4242" not in told.data


def test_evaluating_over_a_record_uses_what_is_stored(full, staff):
    made = order(full, cost=1000, items=[{"qty": 2, "price": 3}])
    told = full.post(f"{ORDERS}/evaluate", {"data": {"cost": 1}, "record": made["id"]}).json
    assert told["data"]["margin"] == 5
    refused = staff["none"].post(f"{ORDERS}/evaluate", {"data": {}, "record": made["id"]})
    assert refused.status_code == 404


def test_a_file_is_sent_as_an_attachment_that_can_do_nothing(full):
    sent = upload(full, b"<script>1</script>", "page.html")
    assert (sent.status_code, sent.json["type"]) == (201, "application/octet-stream")
    made = order(full, files=[{"id": sent.json["id"]}])
    got = full.get(f"{ORDERS}/records/{made['id']}/files/{sent.json['id']}")
    assert (got.status_code, got.data) == (200, b"<script>1</script>")
    assert got.headers["Content-Disposition"].startswith("attachment; filename=page.html")
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in got.headers["Content-Security-Policy"]
    part = full.get(f"{ORDERS}/records/{made['id']}/files/{sent.json['id']}", headers={"Range": "bytes=1-6"})
    assert (part.status_code, part.data) == (206, b"script")


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0"


@pytest.mark.parametrize(("content", "name", "type"), [
    (PNG, "photo.png", "image/png"), (PNG, "photo", "image/png"), (PNG, "photo.pdf", "image/png"),
    (b"\xff\xd8\xff\xe0", "x.jpg", "image/jpeg"), (b"GIF89a", "x.gif", "image/gif"),
    (b"RIFF\0\0\0\0WEBPVP8 ", "x.webp", "image/webp"), (b"RIFF\0\0\0\0WAVEfmt ", "x.webp", None),
    (b"\x89PNG\r\n\x1a\nIHDR", "x.png", None), (b"%PDF-1.7", "x.png", None), (b"<svg/>", "x.png", None),
    (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "x.svg", None),
])
def test_a_picture_is_known_by_what_is_in_it(full, content, name, type):
    sent = upload(full, content, name).json
    assert sent["type"] == type or (type is None and not sent["type"].startswith("image/"))
    buyer = customer(full)["id"]
    made = full.post(f"{ORDERS}/records", {"data": {"customer": buyer, "photos": [{"id": sent["id"]}]}})
    if type is None:
        assert (made.status_code, made.json["errors"][0]["code"]) == (422, "not_an_image")
        return
    got = full.get(f"{ORDERS}/records/{made.json['id']}/files/{sent['id']}")
    assert (got.status_code, got.headers["Content-Type"]) == (200, type)
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in got.headers["Content-Security-Policy"]


def test_an_upload_needs_a_file_with_something_in_it(full):
    assert upload(full, b"").json["code"] == "file_empty"
    empty = full.send("POST", "/w/acme/files", data={}, content_type="multipart/form-data")
    assert empty.status_code in (415, 422)
    wrong = full.send("POST", "/w/acme/files", data={"other": (io.BytesIO(b"x"), "a")},
                      content_type="multipart/form-data")
    assert (wrong.status_code, wrong.json["errors"][0]["path"]) == (422, "file")


@pytest.mark.parametrize(("size", "status"), [
    (3 * MEGABYTE, 201), (20 * MEGABYTE, 201), (20 * MEGABYTE + 1, 413), (21 * MEGABYTE, 413),
])
def test_a_file_may_have_20_megabytes(full, size, status):
    answer = upload(full, b"x" * size)
    assert answer.status_code == status, answer.json
    if status == 413:
        assert (answer.json["code"], answer.json["params"]) == ("body_too_large", {"limit": 20})
    else:
        assert answer.json["size"] == size


def test_a_file_is_read_by_whoever_sees_its_field(full, staff):
    sent = upload(full, b"secret paper").json
    made = order(full, papers=[{"id": sent["id"]}])
    address = f"{ORDERS}/records/{made['id']}/files/{sent['id']}"
    assert full.get(address).status_code == 200
    for name in ("own", "masked", "hidden", "creator", "none"):
        answer = staff[name].get(address)
        assert (answer.status_code, b"secret" in answer.data) == (404, False), name
    other = order(full)
    assert full.get(f"{ORDERS}/records/{other['id']}/files/{sent['id']}").status_code == 404


def test_the_frame_names_apps_forms_and_views_of_the_reader(full, staff):
    (app,) = full.get("/w/acme/me", headers={"Accept-Language": "zh-CN"}).json["apps"]
    assert [(one["key"], one["may"]) for one in app["forms"]] == [
        ("customer", ["read", "create", "update", "delete", "export"]),
        ("order", ["read", "create", "update", "delete", "export"])]
    assert [one["key"] for one in app["views"]] == ["mine", "dear"]
    (app,) = staff["creator"].get("/w/acme/me").json["apps"]
    assert ([one["key"] for one in app["forms"]], app["views"]) == (["note"], [])
    assert staff["none"].get("/w/acme/me").json["apps"] == []


def test_a_view_names_only_what_its_reader_may_see(full, staff):
    view = full.get("/w/acme/apps/shop/views/mine").json
    assert (view["form"], view["columns"]) == ("shop/order", ["no", "note", "cost", "_state"])
    seen = staff["hidden"].get("/w/acme/apps/shop/views/mine").json
    assert (seen["columns"], seen["sort"]) == (["no", "note", "_state"], ["no"])
    assert staff["hidden"].get("/w/acme/apps/shop/views/dear").json["filter"] is True
    assert staff["creator"].get("/w/acme/apps/shop/views/mine").status_code == 404


def test_an_upload_is_its_uploaders_until_it_is_attached(full, staff):
    sent = upload(full, b"one", "a.txt").json
    assert staff["own"].get(f"/w/acme/files/{sent['id']}").status_code == 404
    assert full.get(f"/w/acme/files/{sent['id']}").data == b"one"
    order(full, files=[{"id": sent["id"]}])
    assert full.get(f"/w/acme/files/{sent['id']}").status_code == 404
