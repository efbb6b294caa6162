"""The API's document, for programs and for people."""

from functools import lru_cache
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, render_template

from formloom.settings import current
from formloom.web.headers import nonce, page_policy
from formloom.web.openapi_page import nouns, shapes
from formloom.web.permissions import allows

openapi = Blueprint("openapi", __name__, template_folder="../templates")


@openapi.get("/openapi.json")
@allows("anyone")
def document() -> Response:
    """OpenAPI 3.1."""
    return jsonify(_spec())


@openapi.get("/")
@allows("anyone")
def page() -> Response:
    """The same, to be read."""
    spec = _spec()
    drawn = {"nouns": nouns(spec), "shapes": shapes(spec), "origin": current().origin, "nonce": nonce()}
    response = Response(render_template("openapi.html", **drawn))
    response.headers["Content-Security-Policy"] = page_policy()
    return response


def _spec() -> dict[str, Any]:
    found: dict[str, Any] = _document(current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec)
    return found


@lru_cache(maxsize=2)
def _document(spec: Any) -> dict[str, Any]:
    document: dict[str, Any] = spec.to_dict()
    return document
