"""The reader in a workspace: who, in which roles, with which apps, and what waits."""

from typing import Any

from flask import g

from formloom.runtime import me as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.people import MeSchema

me = Blueprint("me", __name__, description="The reader himself.", url_prefix="/w/<ws>")


@me.get("/me")
@me.answer(MeSchema)
@allows("member")
def show(ws: str) -> dict[str, Any]:
    """Everything the browser's frame shows of me."""
    return runtime.show(actor(), g.entry, ws)
