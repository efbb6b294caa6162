"""Views: named lists."""

from typing import Any

from formloom.runtime import views as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.records import ViewSchema

views = Blueprint("views", __name__, description="Views.", url_prefix="/w/<ws>/apps/<app>/views")


@views.get("/<view>")
@views.answer(ViewSchema)
@allows("member", app="app", view="view")
def view(ws: str, app: str, view: str) -> dict[str, Any]:
    """One view: its columns, filter and order, as far as I see the fields."""
    return runtime.show(actor(), app, view)
