"""Who may call a route: declared beside it, enforced in one place, denied when undeclared.

Levels, each including the one before where a workspace is named:
anyone - signed_in (an account) - member (of the workspace in the address) - design - administer.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, current_app, g, request
from flask_login import current_user

from formloom.runtime import accounts, people
from formloom.runtime.actor import Actor
from formloom.runtime.problems import Forbidden, NotFound
from formloom.web.api import header_text
from formloom.web.http_problem import HttpProblem
from formloom.web.language import reader_language

LEVELS = ("anyone", "signed_in", "member", "design", "administer")


@dataclass(frozen=True)
class Permission:
    """The declaration of one route. ids: URL parameter -> noun it names in the workspace."""

    level: str
    ids: dict[str, str] = field(default_factory=dict)


def allows(level: str, **ids: str) -> Callable[[Any], Any]:
    """Declare a view's permission; ``ids`` say which URL parameters name what."""
    if level not in LEVELS:
        raise ValueError(level)

    def mark(view: Any) -> Any:
        view.permission = Permission(level, ids)
        return view

    return mark


def install(app: Flask) -> None:
    app.before_request(enforce)


def enforce() -> None:
    """Stop the request unless its route is declared and the reader may use it."""
    if request.endpoint is None or request.method == "OPTIONS":
        return
    view = current_app.view_functions[request.endpoint]
    permission: Permission | None = getattr(view, "permission", None)
    if permission is None:
        raise Forbidden()
    if permission.level == "anyone":
        return
    if not current_user.is_authenticated:
        raise HttpProblem(401, "signed_out")
    if permission.level != "signed_in":
        _enter_workspace(permission.level)
    elif request.method == "GET" and accounts.is_deactivated(current_user.id):
        raise HttpProblem(401, "account_deactivated")


def _enter_workspace(level: str) -> None:
    """Make ``g.actor`` the account's member in the workspace of the address."""
    if current_user.workspace is None:
        raise NotFound()
    entry = people.entry(current_user.workspace, current_user.member)
    if entry is None:
        if accounts.is_deactivated(current_user.id):
            raise HttpProblem(401, "account_deactivated")
        raise NotFound()
    g.workspace_language = entry.language
    g.entry = entry
    g.actor = Actor(
        current_user.workspace, current_user.member, language=reader_language(),
        key=header_text("Idempotency-Key"), path="form",
    )
    if level in ("design", "administer") and level not in entry.may:
        raise Forbidden()
    if not all(str(part).isprintable() for part in (request.view_args or {}).values()):
        # Nothing has such a name, and no database can be asked for it.
        raise NotFound()


def actor() -> Actor:
    """The member this request acts for."""
    found: Actor = g.actor
    return found
