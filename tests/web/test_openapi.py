"""The OpenAPI document says what the routes read and answer."""

import pytest

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
    kinds = ["forms", "flows", "views", "access", "calendars"]
    (kind,) = [one for one in document["paths"][DRAFT]["parameters"] if one["name"] == "kind"]
    assert kind["schema"]["enum"] == kinds
    assert document["components"]["schemas"]["Definition"]["properties"]["kind"]["enum"] == kinds
