"""The workspace's calendar: the working time that counts where no flow or stage names another."""

from typing import Any

from formloom.runtime import calendars as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.calendars import CalendarBody, CalendarSchema

calendars = Blueprint("calendars", __name__, description="Working time.", url_prefix="/w/<ws>/calendar")


@calendars.get("")
@calendars.answer(CalendarSchema)
@allows("administer")
def chosen(ws: str) -> dict[str, Any]:
    """The calendar that counts, and all there are."""
    return runtime.chosen(actor())


@calendars.put("")
@calendars.body(CalendarBody)
@calendars.answer(CalendarSchema)
@allows("administer")
def choose(body: dict[str, Any], ws: str) -> dict[str, Any]:
    """Make a calendar the workspace's own. It counts for tasks that open from now on."""
    return runtime.choose(actor(), body["calendar"])
