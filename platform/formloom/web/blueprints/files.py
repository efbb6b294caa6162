"""Files: uploading, and reading what is attached to a record. Nothing is ever shown inline."""

from typing import Any

from flask import Response, request
from werkzeug.datastructures import FileStorage

from formloom.kernel.problems import Problem
from formloom.runtime import files as runtime
from formloom.runtime.problems import Invalid
from formloom.storage.files import TooBig
from formloom.web.api import Blueprint
from formloom.web.downloads import sent
from formloom.web.http_problem import HttpProblem
from formloom.web.limits import FILE_BODY, MEGABYTE, takes_files
from formloom.web.permissions import actor, allows
from formloom.web.schemas.records import FileSchema, UploadBody

files = Blueprint("files", __name__, description="Files.", url_prefix="/w/<ws>")


@files.post("/files")
@files.parts(UploadBody)
@files.answer(FileSchema, 201)
@allows("member")
@takes_files
def upload(parts: dict[str, FileStorage], ws: str) -> dict[str, Any]:
    """Upload a file of at most 20 MB; name it in a record within a day, or it is swept."""
    named = [*request.form, *(name for name, _part in request.files.items(multi=True))]
    unknown = sorted(set(named) - {"file"}) or named[1:]
    if unknown:
        raise Invalid([Problem(name, "unknown_field") for name in unknown])
    part = parts["file"]
    try:
        return runtime.upload(actor(), part.filename or "", part.stream)
    except TooBig as error:
        raise HttpProblem(413, "body_too_large", field="file",
                          params={"limit": FILE_BODY // MEGABYTE}) from error


@files.get("/files/<id>")
@files.documented("the bytes", "application/octet-stream")
@files.also(206, "some of the bytes")
@files.also(304, "the bytes you have")
@allows("member", id="file")
def mine(ws: str, id: str) -> Response:
    """A file I uploaded and have not attached yet."""
    return sent(runtime.mine(actor(), id))


@files.get("/forms/<app>/<form>/records/<id>/files/<file>")
@files.documented("the bytes", "application/octet-stream")
@files.also(206, "some of the bytes")
@files.also(304, "the bytes you have")
@allows("member", app="app", form="form", id="record", file="file")
def of_record(ws: str, app: str, form: str, id: str, file: str) -> Response:
    """A file of a record, for those who see its field."""
    return sent(runtime.of_record(actor(), app, form, id, file))
