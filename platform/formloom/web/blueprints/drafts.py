"""Drafts of records: what I typed and have not handed in."""

from typing import Any

from formloom.runtime import drafts as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.records import DraftBody, DraftSchema, DraftsSchema

Value = dict[str, Any]
drafts = Blueprint(
    "drafts", __name__, description="Drafts of records.", url_prefix="/w/<ws>/forms/<app>/<form>/drafts")


@drafts.get("")
@drafts.answer(DraftsSchema)
@allows("member", app="app", form="form")
def mine(ws: str, app: str, form: str) -> Value:
    """My drafts of this form, the latest first."""
    return runtime.mine(actor(), app, form)


@drafts.post("")
@drafts.body(DraftBody)
@drafts.answer(DraftSchema, 201)
@allows("member", app="app", form="form")
def add(body: Value, ws: str, app: str, form: str) -> Value:
    """Keep what I typed."""
    return runtime.add(actor(), app, form, **body)


@drafts.get("/<id>")
@drafts.answer(DraftSchema)
@allows("member", app="app", form="form", id="draft")
def draft(ws: str, app: str, form: str, id: str) -> Value:
    """One of my drafts."""
    return runtime.get(actor(), app, form, id)


@drafts.put("/<id>")
@drafts.body(DraftBody)
@drafts.answer(DraftSchema)
@allows("member", app="app", form="form", id="draft")
def put(body: Value, ws: str, app: str, form: str, id: str) -> Value:
    """Keep what I typed since. Only I write it, so the last word counts."""
    return runtime.put(actor(), app, form, id, **body)


@drafts.delete("/<id>")
@drafts.answer(status=204)
@allows("member", app="app", form="form", id="draft")
def delete(ws: str, app: str, form: str, id: str) -> None:
    """Throw a draft away."""
    runtime.delete(actor(), app, form, id)
