"""The browser's entry: built files, and index.html for every address that is not the API's."""

from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, request, send_from_directory

from formloom.web import sign_in
from formloom.web.headers import nonce, page_policy
from formloom.web.http_problem import HttpProblem
from formloom.web.language import reader_language
from formloom.web.permissions import allows

STATIC = Path(__file__).parent / "static"
PLACE = "__CSP_NONCE__"
# Whether the browser has a session at all, so that its page need not ask in vain.
SESSION = "__SESSION__"
YEAR = 31_536_000
NOT_BUILT = {
    "en": "The browser pages are not built yet. Run: make ui",
    "zh-CN": "浏览器页面尚未构建。请运行：make ui",
}
pages = Blueprint("shell", __name__)


@pages.get("/assets/<path:name>")
@allows("anyone")
def asset(name: str) -> Response:
    """A built file; its name carries its hash, so it may be kept for ever."""
    response = send_from_directory(STATIC / "assets", name, max_age=YEAR)
    response.cache_control.public = True
    response.cache_control.immutable = True
    return response


@pages.get("/", defaults={"path": ""})
@pages.get("/<path:path>")
@allows("anyone")
def page(path: str) -> Response:
    """The single page, with this answer's nonce."""
    if path == "api" or path.startswith("api/"):
        raise HttpProblem(404, "not_found")
    if path and "/" not in path and (STATIC / path).is_file() and path != "index.html":
        return send_from_directory(STATIC, path, max_age=3600)
    html = index()
    if html is None:
        return _page(NOT_BUILT[reader_language()], 503, "text/plain; charset=utf-8")
    known = "some" if request.cookies.get(sign_in.cookie_name()) else "none"
    return _page(html.replace(PLACE, nonce()).replace(SESSION, known), 200, "text/html; charset=utf-8")


@lru_cache(maxsize=1)
def _read(changed: int) -> str:
    return (STATIC / "index.html").read_text(encoding="utf-8")


def index() -> str | None:
    """The built page, read again when it was built again; None when it never was."""
    try:
        return _read((STATIC / "index.html").stat().st_mtime_ns)
    except FileNotFoundError:
        return None


def _page(text: str, status: int, kind: str) -> Response:
    response = Response(text, status, content_type=kind)
    response.headers["Content-Security-Policy"] = page_policy()
    response.headers["Cache-Control"] = "no-store"
    return response
