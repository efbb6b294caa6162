"""The gallery, and installing from it."""

from typing import Any

from flask import Response

from formloom.runtime import gallery, template_folders
from formloom.runtime import templates as runtime
from formloom.web import steps
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas import templates as shapes

Value = dict[str, Any]
templates = Blueprint("templates", __name__, description="Ready-made apps.", url_prefix="/w/<ws>/templates")


@templates.get("")
@templates.answer(shapes.TemplatesSchema)
@allows("administer")
def show(ws: str) -> Value:
    """The templates that can be installed, what is inside, and which apps came from them."""
    return {"items": gallery.cards(actor())}


@templates.get("/<key>/picture")
@templates.documented("The template's main screen, JPEG.", "image/jpeg")
@allows("administer", key="template")
def picture(ws: str, key: str) -> Response:
    """A picture of the template's main screen in the reader's language."""
    response = Response(gallery.picture(key, actor().language), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, max-age=3600"
    return response


@templates.post("/<key>/install")
@templates.body(shapes.InstallBody)
@templates.answer(shapes.InstalledSchema, 201)
@allows("administer", key="template")
def install(body: Value, ws: str, key: str) -> Value:
    """Install one as a new app, with its sample data when asked."""
    return runtime.install_named(actor(), key, sample=body["sample"])


@templates.post("/<key>/install/steps")
@templates.body(shapes.InstallBody)
@templates.documented("{step, done, total} a line, at last {done: {app}} or {problem}.", steps.CONTENT_TYPE)
@allows("administer", key="template")
def install_in_steps(body: Value, ws: str, key: str) -> Response:
    """The same, telling how far it is. It goes on when nobody listens any more."""
    who = actor()
    template_folders.named(key)
    return steps.stream(
        lambda tell: runtime.install_named(who, key, sample=body["sample"], tell=tell), who.language)
