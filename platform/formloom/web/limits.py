"""What a request body may be: its size by route, and its type."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, request

from formloom.web.http_problem import HttpProblem

MEGABYTE = 1024 * 1024
JSON_BODY = 2 * MEGABYTE
FILE_BODY = 20 * MEGABYTE
FRAME = 64_000
# Werkzeug holds every part of a form against this, also one it is just passing on in pieces of 64 KB.
FORM_MEMORY = 500_000
View = TypeVar("View", bound=Callable[..., Any])


def install(app: Flask) -> None:
    """Refuse oversized and foreign bodies before any view reads them."""
    app.config["MAX_CONTENT_LENGTH"] = JSON_BODY
    app.config["MAX_FORM_MEMORY_SIZE"] = FORM_MEMORY
    app.config["MAX_FORM_PARTS"] = 10
    app.before_request(check_body)


def takes_files(view: View) -> View:
    """Mark a view whose body is multipart with a file of at most FILE_BODY."""
    view.takes_files = True  # type: ignore[attr-defined]
    return view


def check_body() -> None:
    """413 and 415, decided from the headers alone; a longer chunked body is cut off while it is read."""
    view = current_app.view_functions.get(request.endpoint or "")
    files = getattr(view, "takes_files", False)
    if files:
        request.max_content_length = FILE_BODY + FRAME
    limit = FILE_BODY + FRAME if files else JSON_BODY
    if request.content_length is not None and request.content_length > limit:
        raise HttpProblem(413, "body_too_large", params={"limit": limit // MEGABYTE})
    if not request.content_length and "Transfer-Encoding" not in request.headers:
        return
    expected = "multipart/form-data" if files else "application/json"
    if request.mimetype != expected:
        raise HttpProblem(415, "unsupported_type", params={"expected": expected})
