"""Views that I saved for myself: lists of one form as I left them."""

from typing import Any

from formloom.runtime import saved_views as runtime
from formloom.web.api import Blueprint
from formloom.web.etag import revision, tag
from formloom.web.permissions import actor, allows
from formloom.web.schemas.lists import SavedViewBody, SavedViewSchema, SavedViewsSchema

Value = dict[str, Any]
Tagged = tuple[Value, dict[str, str]]
saved_views = Blueprint(
    "saved_views", __name__, description="Views of mine.", url_prefix="/w/<ws>/forms/<app>/<form>/views")


@saved_views.get("")
@saved_views.answer(SavedViewsSchema)
@allows("member", app="app", form="form")
def mine(ws: str, app: str, form: str) -> Value:
    """The views I saved of this form, the oldest first."""
    return runtime.mine(actor(), app, form)


@saved_views.post("")
@saved_views.body(SavedViewBody)
@saved_views.answer(SavedViewSchema, 201)
@allows("member", app="app", form="form")
def add(body: Value, ws: str, app: str, form: str) -> Tagged:
    """Keep the state of a list under a title."""
    return _tagged(runtime.add(actor(), app, form, body))


@saved_views.put("/<id>")
@saved_views.versioned()
@saved_views.body(SavedViewBody)
@saved_views.answer(SavedViewSchema)
@allows("member", app="app", form="form", id="saved_view")
def put(body: Value, ws: str, app: str, form: str, id: str) -> Tagged:
    """Rename a view of mine, or keep another state in it."""
    return _tagged(runtime.put(actor(), app, form, id, body, revision=revision()))


@saved_views.delete("/<id>")
@saved_views.answer(status=204)
@allows("member", app="app", form="form", id="saved_view")
def delete(ws: str, app: str, form: str, id: str) -> None:
    """Throw a view of mine away."""
    runtime.delete(actor(), app, form, id)


def _tagged(value: Value) -> Tagged:
    return value, tag(value["revision"])
