"""The published JSON Schemas of the documents that people write."""

from flask import Response, jsonify

from formloom.kernel.flows import flow_schema
from formloom.kernel.forms import dialect
from formloom.web.api import Blueprint
from formloom.web.permissions import allows

schemas = Blueprint("schemas", __name__, description="JSON Schemas of definitions.", url_prefix="/schemas")


@schemas.get("/form.json")
@schemas.documented("The JSON Schema of form documents", "application/schema+json")
@allows("anyone")
def form() -> Response:
    """What a form document may say."""
    return _schema(dialect())


@schemas.get("/flow.json")
@schemas.documented("The JSON Schema of flow documents", "application/schema+json")
@allows("anyone")
def flow() -> Response:
    """What a flow document may say."""
    return _schema(flow_schema())


def _schema(document: dict[str, object]) -> Response:
    response = jsonify(document)
    response.content_type = "application/schema+json"
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
