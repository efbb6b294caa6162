"""What people did, for administrators to look up."""

from typing import Any

from formloom.runtime import audit as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.audit import AuditSchema
from formloom.web.schemas.common import PageQuery

audit = Blueprint("audit", __name__, description="What people did.", url_prefix="/w/<ws>/audit")


@audit.get("")
@audit.query(PageQuery)
@audit.answer(AuditSchema)
@allows("administer")
def page(query: dict[str, Any], ws: str) -> dict[str, Any]:
    """The entries, newest first."""
    return runtime.page(actor(), **query)
