"""The API's document, for programs and for people."""

from functools import lru_cache
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, render_template

from formloom.web.headers import nonce, page_policy
from formloom.web.permissions import allows

openapi = Blueprint("openapi", __name__, template_folder="../templates")
METHODS = ("get", "post", "put", "patch", "delete")


@openapi.get("/openapi.json")
@allows("anyone")
def document() -> Response:
    """OpenAPI 3.1."""
    return jsonify(_spec())


@openapi.get("/")
@allows("anyone")
def page() -> Response:
    """The same, to be read."""
    response = Response(render_template("openapi.html", nouns=_nouns(_spec()), nonce=nonce()))
    response.headers["Content-Security-Policy"] = page_policy()
    return response


def _spec() -> dict[str, Any]:
    found: dict[str, Any] = _document(current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec)
    return found


@lru_cache(maxsize=2)
def _document(spec: Any) -> dict[str, Any]:
    document: dict[str, Any] = spec.to_dict()
    return document


def _nouns(spec: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """tag -> its operations, in the order of the addresses."""
    nouns: dict[str, list[dict[str, Any]]] = {}
    for path, operations in spec["paths"].items():
        for method in METHODS:
            if method in operations:
                operation = operations[method]
                entry = {"method": method.upper(), "path": path, "summary": operation.get("summary", "")}
                nouns.setdefault(operation["tags"][0], []).append(entry)
    return nouns
