"""Bytes on their way to a reader. Nothing is ever shown inline."""

from flask import Response, send_file

from formloom.runtime.files import Download

SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"


def sent(found: Download) -> Response:
    """The response with the bytes; a browser may keep them, and asks again whether it may still show them."""
    response: Response = send_file(
        found.path, mimetype=found.type, as_attachment=True, download_name=found.name, etag=found.sha256,
        conditional=True, max_age=0)
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["Vary"] = "Cookie"
    return response
