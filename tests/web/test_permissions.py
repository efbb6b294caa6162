"""Every route says who may call it, and means it."""

import re

import pytest

from formloom.web.permissions import LEVELS

UNKNOWN = "01a20e13-6894-7624-9809-afa1fb00dfb0"
ANYONE = {
    "GET /", "GET /<path:path>", "GET /assets/<path:name>", "GET /healthz", "GET /readyz",
    "GET /api/v1/", "GET /api/v1/openapi.json", "POST /api/v1/session",
    "GET /api/v1/schemas/form.json", "GET /api/v1/schemas/flow.json", "GET /api/v1/schemas/view.json",
    "GET /api/v1/schemas/access.json", "GET /api/v1/schemas/calendar.json",
    "GET /api/v1/schemas/message.json",
}
SIGNED_IN = {"GET /api/v1/session", "PATCH /api/v1/session", "DELETE /api/v1/session"}


def routes(app):
    """(method, rule, permission) of everything that can be called."""
    for rule in app.url_map.iter_rules():
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            yield method, rule, getattr(app.view_functions[rule.endpoint], "permission", None)


def test_every_route_declares_its_permission(app):
    assert [f"{method} {rule.rule}" for method, rule, permission in routes(app) if permission is None] == []


def test_every_id_in_an_address_says_what_it_names(app):
    undeclared = [
        f"{method} {rule.rule}: {name}" for method, rule, permission in routes(app)
        for name in rule.arguments - {"ws", "path", "name"} if name not in permission.ids
    ]
    assert undeclared == []


def test_what_strangers_may_is_a_short_list(app):
    found = {level: set() for level in LEVELS}
    for method, rule, permission in routes(app):
        found[permission.level].add(f"{method} {rule.rule}")
    assert found["anyone"] == ANYONE
    assert found["signed_in"] == SIGNED_IN


def test_whatever_names_a_workspace_needs_its_member(app):
    for method, rule, permission in routes(app):
        if "ws" in rule.arguments:
            assert LEVELS.index(permission.level) >= LEVELS.index("member"), f"{method} {rule.rule}"


def calls(app):
    """(method, address under /api/v1, permission) of every route of a workspace."""
    for method, rule, permission in routes(app):
        if "ws" in rule.arguments:
            path = rule.rule.removeprefix("/api/v1").replace("<ws>", "acme")
            yield method, re.sub(r"<(?:\w+:)?\w+>", UNKNOWN, path), permission


def test_strangers_get_401_everywhere(app, ada, visit):
    stranger = visit()
    for method, path, _permission in calls(app):
        assert stranger.send(method, path).status_code == 401, (method, path)


def test_members_of_other_workspaces_get_404_everywhere(app, ada, sign_up, other_workspace):
    foreigner = sign_up("eve", into=other_workspace, administrator=True)
    for method, path, _permission in calls(app):
        assert foreigner.send(method, path).status_code == 404, (method, path)


def test_members_without_the_right_get_403(app, bob):
    for method, path, permission in calls(app):
        if permission.level in ("design", "administer"):
            assert bob.send(method, path, revision=1).status_code == 403, (method, path)


def test_a_route_without_a_declaration_is_closed(app):
    app.add_url_rule("/api/v1/forgotten", view_func=lambda: "open")
    assert app.test_client().get("/api/v1/forgotten").status_code == 403


@pytest.mark.parametrize("key", ["nowhere", "other", "ACME", "acme'--", "%2e%2e"])
def test_a_workspace_that_is_not_mine_does_not_exist(ada, other_workspace, key):
    assert ada.get(f"/w/{key}/me").status_code == 404
