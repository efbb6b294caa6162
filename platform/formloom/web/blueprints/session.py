"""Signing in, who I am, signing out."""

from typing import Any

from flask import Response, current_app, jsonify, request
from flask_login import current_user

from formloom.kernel.problems import Problem
from formloom.runtime import accounts
from formloom.runtime.problems import Invalid
from formloom.web import csrf, sign_in
from formloom.web.api import Blueprint
from formloom.web.catalogue.problems import LANGUAGES
from formloom.web.permissions import allows
from formloom.web.schemas.session import SessionChangeBody, SessionSchema, SignInBody

session = Blueprint("session", __name__, description="Signing in and out.")


@session.post("/session")
@session.body(SignInBody)
@session.answer(SessionSchema)
@allows("anyone")
def enter(body: dict[str, str]) -> Response:
    """Sign in. The cookie of the answer is the session; ``csrf`` goes into X-CSRF-Token."""
    old = request.cookies.get(sign_in.cookie_name())
    token, account = accounts.sign_in(body["login"], body["password"], request.remote_addr or "", old=old)
    response = jsonify(_view(account, token))
    sign_in.set_cookie(response, token)
    return response


@session.get("/session")
@session.answer(SessionSchema)
@allows("signed_in")
def who() -> dict[str, Any]:
    """The account behind the cookie and its workspaces."""
    return _view(current_user, current_user.session)


@session.patch("/session")
@session.body(SessionChangeBody)
@session.answer(SessionSchema)
@allows("signed_in")
def change(body: dict[str, str]) -> dict[str, Any]:
    """Choose a language."""
    if body["language"] not in LANGUAGES:
        raise Invalid([Problem("language", "bad_language", {"languages": list(LANGUAGES)})])
    accounts.set_language(current_user.id, body["language"])
    return _view(current_user, current_user.session, language=body["language"])


@session.delete("/session")
@session.answer(status=204)
@allows("signed_in")
def leave() -> Response:
    """Sign out: the session ends on the server too."""
    accounts.sign_out(current_user.session)
    response = Response(status=204)
    sign_in.clear_cookie(response)
    return response


def _view(account: Any, token: str, **changed: str) -> dict[str, Any]:
    shown = {
        "id": account.id, "name": account.name, "login": account.login, "language": account.language,
        **changed,
    }
    return {
        "account": shown, "workspaces": accounts.workspaces_of(account.id),
        "csrf": csrf.token_for(token, current_app.extensions["settings"].secret),
    }
