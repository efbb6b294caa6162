"""Cases: one run of a flow on one record."""

from typing import Any

from flask import Response

from formloom.runtime import cases as runtime
from formloom.web.actions import add_actions
from formloom.web.api import Blueprint
from formloom.web.downloads import sent
from formloom.web.permissions import actor, allows
from formloom.web.schemas.cases import CaseSchema, DrawingSchema, EventsSchema, TimelineSchema

Value = dict[str, Any]
cases = Blueprint("cases", __name__, description="Cases and their stories.", url_prefix="/w/<ws>")
ACTIONS = {
    "withdraw": "The initiator takes the case back.",
    "resubmit": "The initiator hands in again what was returned to him, or what he took back to a draft; "
                "``at`` names the stage, when it matters, and only the start will do.",
    "comment": "Say something in the case; ``mention`` names people.",
    "urge": "Remind the people of open tasks, of all or of the stage ``at``.",
    "cc": "Give people a copy, of some fields or of all that the giver sees.",
    "suspend": "The flow admin stops everything for a while.",
    "resume": "The flow admin lets a suspended case go on.",
    "terminate": "The flow admin ends the case, with a reason.",
    "jump": "The flow admin puts the case at the stage ``to``, with a reason.",
    "retry": "The flow admin lets the stages of an incident run again.",
}


@cases.get("/cases/<id>")
@cases.answer(CaseSchema)
@allows("member", id="case")
def case(ws: str, id: str) -> Value:
    """A case: where it stands, its tasks, and what the reader may do."""
    return runtime.case(actor(), id)


@cases.get("/cases/<id>/timeline")
@cases.answer(TimelineSchema)
@allows("member", id="case")
def timeline(ws: str, id: str) -> Value:
    """Who did what and when, and how long it waited and was worked on: one entry per event."""
    return runtime.story(actor(), id)


@cases.get("/cases/<id>/drawing")
@cases.answer(DrawingSchema)
@allows("member", id="case")
def drawing(ws: str, id: str) -> Value:
    """The stages of the flow in the version of this case, each with its state and people."""
    return runtime.drawn(actor(), id)


@cases.get("/cases/<id>/files/<file>")
@cases.documented("the bytes", "application/octet-stream")
@cases.also(206, "some of the bytes")
@cases.also(304, "the bytes you have")
@allows("member", id="case", file="file")
def evidence(ws: str, id: str, file: str) -> Response:
    """A file that proves a work step, for those who take part."""
    return sent(runtime.evidence(actor(), id, file))


@cases.get("/cases/<id>/events")
@cases.answer(EventsSchema)
@allows("member", id="case")
def events(ws: str, id: str) -> Value:
    """The log as it is stored, for the flow admin and for who may see cases."""
    return runtime.log(actor(), id)


add_actions(cases, "case", ACTIONS, runtime.on_case)
