"""Lists as files."""

from typing import Any

from flask import Response, send_file

from formloom.runtime.exports import exporting as runtime
from formloom.runtime.record_listing import Asked
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.lists import ExportBody

exports = Blueprint(
    "exports", __name__, description="Lists as files.", url_prefix="/w/<ws>/forms/<app>/<form>/export")


@exports.post("")
@exports.body(ExportBody)
@exports.documented("the file", "application/octet-stream")
@allows("member", app="app", form="form")
def export(body: dict[str, Any], ws: str, app: str, form: str) -> Response:
    """The list as a CSV or Excel file, as far as I may export it; administrators can look up who did."""
    format, columns = body.pop("format"), body.pop("columns")
    found = runtime.export(actor(), app, form, Asked(**body), format=format, columns=columns)
    response: Response = send_file(
        found.file, mimetype=found.type, as_attachment=True, download_name=found.name, etag=False)
    response.headers["Cache-Control"] = "private, no-store"
    return response
