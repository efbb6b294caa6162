"""In-app notices of the reader."""

from typing import Any

from formloom.runtime import notices as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.common import PageQuery
from formloom.web.schemas.notices import NoticesSchema, ReadBody, ReadSchema

Value = dict[str, Any]
notices = Blueprint("notices", __name__, description="In-app notices.", url_prefix="/w/<ws>")


@notices.get("/notices")
@notices.query(PageQuery)
@notices.answer(NoticesSchema)
@allows("member")
def page(query: Value, ws: str) -> Value:
    """My notices, newest first."""
    return runtime.page(actor(), **query)


@notices.post("/notices/read")
@notices.body(ReadBody)
@notices.answer(ReadSchema)
@allows("member")
def read(body: Value, ws: str) -> Value:
    """Mark some of my notices as read, those about one case, or all."""
    return runtime.mark_read(actor(), body["ids"], everything=body["all"], case=body["case"])
