"""What a field may be set to."""

from typing import Any

from formloom.runtime import choices as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.records import ChoicesQuery, ChoicesSchema

choices = Blueprint(
    "choices", __name__, description="Choices.", url_prefix="/w/<ws>/forms/<app>/<form>/choices")


@choices.get("/<field>")
@choices.query(ChoicesQuery)
@choices.answer(ChoicesSchema)
@allows("member", app="app", form="form", field="field")
def page(query: dict[str, Any], ws: str, app: str, form: str, field: str) -> dict[str, Any]:
    """Records, members or departments for a field (``customer``, ``items.product``), by search."""
    return runtime.of_field(actor(), app, form, field, **query)
