"""Whatever arrives, the answer is a problem document, and never a 500."""

import io
import json

import pytest

from formloom.web import limits
from formloom.web.catalogue.problems import PROBLEMS
from formloom.web.schemas.fields import Body

DEEP = "[" * 5000 + "]" * 5000
NESTED = '{"title":' * 80 + "1" + "}" * 80


@pytest.mark.parametrize(("text", "status", "code"), [
    ('{"title": NaN}', 400, "not_a_number"),
    ('{"title": Infinity}', 400, "not_a_number"),
    ('{"title": 1e999}', 400, "number_too_long"),
    ('{"title": ' + "9" * 5000 + "}", 400, "number_too_long"),
    ('{"title": "a", "title": "b"}', 400, "duplicate_key"),
    ('{"title": "a\\u0000b"}', 400, "bad_text"),
    ('{"title": "\\ud800"}', 400, "bad_text"),
    ('{"title": "a"', 400, "bad_json"),
    ("\ufeff{}", 400, "bad_json"),
    ("not json", 400, "bad_json"),
    (DEEP, 400, "bad_json"),
    (NESTED, 400, "too_deep"),
    ("[]", 422, "invalid"),
    ("null", 422, "invalid"),
    ('{"title": "   "}', 422, "invalid"),
    ('{"title": "a\\u0001b"}', 422, "invalid"),
    ('{"title": "a\\u202eb"}', 422, "invalid"),
    ("7", 422, "invalid"),
    ('{"": "a", "title": "a"}', 422, "invalid"),
    ('{"title": 7}', 422, "invalid"),
    ('{"title": ""}', 422, "invalid"),
    ('{"title": {"a": []}}', 422, "invalid"),
    ('{"title": "a", "parent": "1; DROP TABLE department"}', 422, "invalid"),
    ('{"title": "a", "id": "01a20e13-6894-7624-9809-afa1fb00dfb0"}', 422, "invalid"),
    (json.dumps({f"k{n}": 1 for n in range(6000)}), 400, "too_many_keys"),
    (json.dumps([[]] * 150_000), 400, "too_many_keys"),
    (json.dumps({"title": "x" * 1_100_000}), 400, "text_too_long"),
    (json.dumps({"title": "x" * 10_000_000}), 413, "body_too_large"),
])
def test_odd_bodies(ada, text, status, code):
    answer = ada.post("/w/acme/departments", text=text)
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert ada.get("/w/acme/departments").json["items"] == []


def test_bytes_that_are_not_text(ada):
    answer = ada.post("/w/acme/departments", text=b'{"title": "\xff\xfe"}')
    assert (answer.status_code, answer.json["code"]) == (400, "bad_json")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/xml", ""])
def test_json_under_another_name_is_refused(ada, kind):
    answer = ada.post("/w/acme/departments", text='{"title": "a"}', headers={"Content-Type": kind})
    assert (answer.status_code, answer.json["code"]) == (415, "unsupported_type")


def test_an_absent_body_names_what_is_missing(ada):
    answer = ada.post("/w/acme/departments")
    assert answer.json["errors"][0] | {"message": ""} == {
        "path": "title", "code": "required", "message": "", "params": {}
    }


def test_a_wrong_entry_is_named_with_its_place(ada):
    answer = ada.post("/w/acme/roles", {"key": "Sales!", "title": "x" * 200, "members": ["a"], "more": 1})
    found = {(error["path"], error["code"]) for error in answer.json["errors"]}
    assert found == {("key", "not_a_key"), ("title", "too_long"), ("members.0", "not_an_id"),
                     ("more", "unknown_field")}
    assert all(error["message"] and error["message"] != error["code"] for error in answer.json["errors"])


@pytest.mark.parametrize("query", [
    "?size=0", "?size=٣", "?size=%2B3", "?size=1000", "?size=many", "?more=1", "?cursor=abc", "?size=1.5",
])
def test_a_query_that_cannot_be_read_is_a_400(ada, query):
    assert ada.get("/w/acme/notices" + query).status_code == 400


@pytest.mark.parametrize("tag", ["1", '"x"', '"1", "2"', "*", '"99999999999999999"', '"2147483648"'])
def test_a_version_that_cannot_be_read_is_a_400(ada, tag):
    answer = ada.patch(f"/w/acme/members/{ada.member}", {"name": "A"}, headers={"If-Match": tag})
    assert (answer.status_code, answer.json["code"]) == (400, "bad_header")


def test_the_limit_is_what_we_say(ada):
    body = json.dumps({"title": "x"})
    padded = body + " " * (limits.JSON_BODY - len(body))
    assert ada.post("/w/acme/departments", text=padded).status_code == 201
    assert ada.post("/w/acme/departments", text=padded + " ").status_code == 413


def test_a_title_is_stored_without_blanks_around_it(ada):
    assert ada.post("/w/acme/departments", {"title": " Sales "}).json["title"] == "Sales"


def test_a_workspace_of_no_letters_is_not_there(ada):
    assert ada.client.get("/api/v1/w/acme%00/me").status_code == 404
    assert ada.client.get("/api/v1/w/%00/me").status_code == 404


def uploaded(browser, **parts):
    return browser.post("/w/acme/files", data=parts, content_type="multipart/form-data")


def part(name="a.txt"):
    return io.BytesIO(b"12345"), name


@pytest.mark.parametrize(("parts", "path", "code"), [
    ({}, "file", "file_missing"),
    ({"file": "text"}, "file", "file_missing"),
    ({"file": part, "other": part}, "other", "unknown_field"),
    ({"file": part, "note": "text"}, "note", "unknown_field"),
    ({"file": (part, part)}, "file", "unknown_field"),
])
def test_an_upload_is_one_file(ada, parts, path, code):
    def made(one):
        return [each() for each in one] if isinstance(one, tuple) else one() if callable(one) else one

    answer = uploaded(ada, **{name: made(one) for name, one in parts.items()} or {"": ""})
    assert answer.status_code == 422
    assert (answer.json["errors"][0]["path"], answer.json["errors"][0]["code"]) == (path, code)


def test_whatever_a_body_refuses_has_a_code():
    fields = [field for shape in _below(Body) for field in shape().fields.values()]
    said = {text for field in _inside(fields) for text in field.error_messages.values()}
    assert fields
    assert said <= set(PROBLEMS)


def _below(kind):
    return [one for each in kind.__subclasses__() for one in (each, *_below(each))]


def _inside(fields):
    for field in fields:
        yield field
        for name in ("inner", "key_field", "value_field"):
            yield from _inside([one] if (one := getattr(field, name, None)) is not None else [])
