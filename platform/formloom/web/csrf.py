"""Requests that change something must come from our own pages: a token and the Origin say so."""

import hashlib
import hmac
from urllib.parse import urlsplit

from flask import Flask, current_app, request
from flask_login import current_user

from formloom.runtime.problems import Forbidden
from formloom.settings import Settings

SAFE = {"GET", "HEAD", "OPTIONS"}
HEADER = "X-CSRF-Token"


def install(app: Flask) -> None:
    app.before_request(check)


def token_for(session: str, secret: bytes) -> str:
    """The CSRF token of one session; nothing has to be stored for it."""
    return hmac.new(secret, b"csrf:" + session.encode(), hashlib.sha256).hexdigest()


def check() -> None:
    """403 for a state-changing request from elsewhere, or without this session's token."""
    if request.method in SAFE:
        return
    settings: Settings = current_app.extensions["settings"]
    if _foreign(request.headers.get("Origin"), settings):
        raise Forbidden("foreign_origin")
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise Forbidden("foreign_origin")
    view = current_app.view_functions.get(request.endpoint or "")
    level = getattr(getattr(view, "permission", None), "level", None)
    # Signing in again over an old session needs no token: the Origin was looked at.
    if level != "anyone" and current_user.is_authenticated:
        expected = token_for(current_user.session, settings.secret)
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(expected.encode(), given.encode()):
            raise Forbidden("csrf")


def _foreign(origin: str | None, settings: Settings) -> bool:
    """Whether the Origin is another site's. The demo also takes the address it was reached by."""
    if origin is None:
        return False
    own = {settings.origin}
    if settings.demo:
        own.add(request.host_url.rstrip("/"))
    parts = urlsplit(origin)
    return f"{parts.scheme}://{parts.netloc}" not in own or origin != f"{parts.scheme}://{parts.netloc}"
