"""The gallery, and installing from it."""

from typing import Any

from formloom.runtime import templates as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas import definitions as shapes

Value = dict[str, Any]
templates = Blueprint("templates", __name__, description="Ready-made apps.", url_prefix="/w/<ws>/templates")


@templates.get("")
@templates.answer(shapes.TemplatesSchema)
@allows("administer")
def gallery(ws: str) -> Value:
    """The templates that can be installed."""
    return {"items": runtime.gallery(actor().language)}


@templates.post("/<key>/install")
@templates.body(shapes.InstallBody)
@templates.answer(shapes.InstalledSchema, 201)
@allows("administer", key="template")
def install(body: Value, ws: str, key: str) -> Value:
    """Install one as a new app, with its sample data when asked."""
    return runtime.install_named(actor(), key, sample=body["sample"])
