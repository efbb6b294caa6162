"""Who is asking: Flask-Login over our own server-side sessions, and the cookie that names one."""

from dataclasses import dataclass

from flask import Flask, Request, Response, current_app, g
from flask_login import LoginManager, UserMixin, current_user

from formloom.runtime import accounts
from formloom.settings import Settings

COOKIE = "__Host-formloom"
DEMO_COOKIE = "formloom"


@dataclass(frozen=True)
class SignedIn(UserMixin):  # type: ignore[misc]
    """The account of this request, and the session it came with."""

    id: str
    name: str
    login: str
    language: str | None
    session: str
    workspace: str | None
    member: str | None


def install(app: Flask) -> None:
    """Load the account from the cookie on every request. No remember-me: sessions live in the database."""
    manager = LoginManager()
    manager.session_protection = None
    manager.init_app(app, add_context_processor=False)
    manager.request_loader(load)
    app.before_request(choose_language)


def load(request: Request) -> SignedIn | None:
    """The account behind the cookie, with its membership in the workspace of the address, or None."""
    token, workspace = request.cookies.get(cookie_name()), (request.view_args or {}).get("ws")
    if workspace is not None and not workspace.isprintable():
        # None is called so, and no database can be asked for it.
        workspace = None
    found = accounts.recognise(token, workspace) if token else None
    if token is None or found is None:
        return None
    return SignedIn(
        found.id, found.name, found.login, found.language, token, found.workspace, found.member
    )


def choose_language() -> None:
    """The account's language, before anything can be refused."""
    g.language = current_user.language if current_user.is_authenticated else None


def cookie_name() -> str:
    settings: Settings = current_app.extensions["settings"]
    return DEMO_COOKIE if settings.demo else COOKIE


def set_cookie(response: Response, token: str) -> None:
    """Give the browser its session; JavaScript never sees it."""
    settings: Settings = current_app.extensions["settings"]
    response.set_cookie(
        cookie_name(), token, max_age=int(accounts.LONGEST.total_seconds()), path="/",
        secure=not settings.demo, httponly=True, samesite="Lax",
    )


def clear_cookie(response: Response) -> None:
    settings: Settings = current_app.extensions["settings"]
    response.delete_cookie(
        cookie_name(), path="/", secure=not settings.demo, httponly=True, samesite="Lax"
    )
