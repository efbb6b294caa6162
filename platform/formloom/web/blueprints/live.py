"""Live updates: a stream that says "something changed", and a cursor to ask for where streams fail."""

import time
from collections.abc import Iterator
from typing import Any

from flask import Response

from formloom.kernel import strict_json
from formloom.runtime import live as runtime
from formloom.runtime.problems import Busy
from formloom.web import capacity
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.notices import CursorSchema

live = Blueprint("live", __name__, description="Live updates.", url_prefix="/w/<ws>")
HEARTBEAT = 15.0
LIFETIME = 300.0
CALM = 0.5
RETRY = "retry: 3000\n\n"


@live.get("/live")
@live.documented("change events: {cursor}", "text/event-stream")
@allows("member")
def stream(ws: str) -> Response:
    """Server-sent events: ``change`` with a cursor at every change of the workspace, for some minutes."""
    workspace = actor().workspace
    if not capacity.streams.acquire(blocking=False):
        raise Busy()
    response = Response(changes(workspace), content_type="text/event-stream")
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    response.call_on_close(capacity.streams.release)
    return response


@live.get("/live/cursor")
@live.answer(CursorSchema)
@allows("member")
def cursor(ws: str) -> dict[str, Any]:
    """The same cursor for those who poll: it differs when something changed."""
    return {"cursor": runtime.cursor(actor().workspace)}


def changes(workspace: str) -> Iterator[str]:
    """The stream's text. It sleeps between changes and holds no connection to the database."""
    end = time.monotonic() + LIFETIME
    seen = runtime.cursor(workspace)
    yield RETRY + event(seen)
    while time.monotonic() < end:
        newest = runtime.broadcast().wait(workspace, seen, HEARTBEAT)
        if newest == seen:
            yield ": still here\n\n"
            continue
        seen = newest
        yield event(seen)
        # Many commits in a row are one change for a page.
        time.sleep(CALM)


def event(cursor: str) -> str:
    return f"event: change\ndata: {strict_json.dumps({'cursor': cursor})}\n\n"
