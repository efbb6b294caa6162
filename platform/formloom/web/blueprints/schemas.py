"""The published JSON Schemas of the documents that people write."""

from flask import Response, jsonify

from formloom.kernel.access.schema import set_schema
from formloom.kernel.calendars import calendar_schema
from formloom.kernel.flows import flow_schema
from formloom.kernel.forms import dialect
from formloom.kernel.messages import message_schema
from formloom.kernel.views.schema import view_schema
from formloom.web.api import Blueprint
from formloom.web.permissions import allows

PAGES = {"forms": "form", "flows": "flow", "views": "view", "access": "access", "calendars": "calendar",
         "messages": "message"}
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


@schemas.get("/view.json")
@schemas.documented("The JSON Schema of view documents", "application/schema+json")
@allows("anyone")
def view() -> Response:
    """What a view document may say."""
    return _schema(view_schema())


@schemas.get("/access.json")
@schemas.documented("The JSON Schema of permission sets", "application/schema+json")
@allows("anyone")
def access() -> Response:
    """What a permission set may say."""
    return _schema(set_schema())


def address(kind: str) -> str | None:
    """Where the schema of a kind of documents is served."""
    return f"/api/v1/schemas/{PAGES[kind]}.json" if kind in PAGES else None


@schemas.get("/calendar.json")
@schemas.documented("The JSON Schema of calendar documents", "application/schema+json")
@allows("anyone")
def calendar() -> Response:
    """What a calendar document may say."""
    return _schema(calendar_schema())


@schemas.get("/message.json")
@schemas.documented("The JSON Schema of message texts", "application/schema+json")
@allows("anyone")
def message() -> Response:
    """What the texts of a message may say."""
    return _schema(message_schema())


def _schema(document: dict[str, object]) -> Response:
    response = jsonify(document)
    response.content_type = "application/schema+json"
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
