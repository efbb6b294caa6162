"""Apps, for those who design them."""

from typing import Any

from formloom.runtime import apps as runtime
from formloom.runtime.catalogue import KINDS
from formloom.web.api import Blueprint
from formloom.web.blueprints.schemas import address
from formloom.web.permissions import actor, allows
from formloom.web.schemas import definitions as shapes

Value = dict[str, Any]
apps = Blueprint("apps", __name__, description="Apps: documents used together.", url_prefix="/w/<ws>/apps")


@apps.get("")
@apps.answer(shapes.AppsSchema)
@allows("design")
def all_apps(ws: str) -> Value:
    """Every app of the workspace."""
    return {"items": runtime.all_apps(actor())}


@apps.post("")
@apps.body(shapes.AppBody)
@apps.answer(shapes.AppSchema, 201)
@allows("design")
def add(body: Value, ws: str) -> Value:
    """A new, empty app."""
    return runtime.add(actor(), **body)


@apps.get("/<app>")
@apps.answer(shapes.AppDetailsSchema)
@allows("design", app="app")
def show(ws: str, app: str) -> Value:
    """One app with its documents, published and drafted, and the kinds of documents there can be."""
    return {**runtime.get(actor(), app), "kinds": [{"kind": kind, "schema": address(kind)} for kind in KINDS]}
