"""The OpenAPI document says what the routes read and answer."""

import re

import pytest

from formloom.web.openapi_page import types

W = "/api/v1/w/{ws}"
DRAFT = W + "/apps/{app}/draft/{kind}/{key}"


def headers(document, method, path):
    found = document["paths"][path][method].get("parameters", [])
    return {one["name"]: one["required"] for one in found if one["in"] == "header"}


@pytest.mark.parametrize(("method", "path", "expected"), [
    ("post", W + "/departments", {"Idempotency-Key": False}),
    ("patch", W + "/departments/{id}", {"Idempotency-Key": False, "If-Match": True}),
    ("patch", W + "/forms/{app}/{form}/records/{id}", {"Idempotency-Key": False, "If-Match": True}),
    ("delete", W + "/forms/{app}/{form}/records/{id}", {"If-Match": False}),
    ("post", W + "/tasks/{id}/approve", {"Idempotency-Key": False, "If-Match": False}),
    ("put", DRAFT, {"If-Match": True}),
    ("delete", DRAFT, {"If-Match": True}),
    ("get", W + "/departments", {}),
    ("post", "/api/v1/session", {}),
])
def test_the_headers_of_a_request_are_declared(document, method, path, expected):
    assert headers(document, method, path) == expected


def test_kinds_of_documents_are_listed(document):
    kinds = ["forms", "flows", "views", "access", "calendars", "messages"]
    (kind,) = [one for one in document["paths"][DRAFT]["parameters"] if one["name"] == "kind"]
    assert kind["schema"]["enum"] == kinds
    assert document["components"]["schemas"]["Definition"]["properties"]["kind"]["enum"] == kinds


def test_the_page_tells_every_operation_and_every_shape(app, document):
    page = app.test_client().get("/api/v1/").get_data(as_text=True)
    told = set(re.findall(r"<b>([A-Z]+)</b><code>([^<]+)</code>", page))
    methods = {"get", "post", "put", "patch", "delete"}
    assert told == {(method.upper(), path) for path, found in document["paths"].items()
                    for method in found if method in methods}
    targets, named = set(re.findall(r' id="([^"]+)"', page)), set(re.findall(r'href="#([^"]+)"', page))
    assert set(document["components"]["schemas"]) <= targets
    assert named <= targets


@pytest.mark.parametrize(("schema", "told"), [
    ({"type": "string", "format": "uuid"}, "uuid"),
    ({"type": ["integer", "null"]}, "integer or null"),
    ({"anyOf": [{"$ref": "#/components/schemas/Person"}, {"type": "null"}]}, "Person or null"),
    ({"enum": ["a", "b"]}, "“a” or “b”"),
    ({"type": "array", "items": {"type": "number"}}, "list of number"),
])
def test_a_type_is_told_by_its_alternatives(schema, told):
    assert "".join(one.text for one in types(schema)) == told
