"""The real application with a browser-like client, held to its own OpenAPI document."""

import json

import pytest

from formloom.runtime import workspaces
from formloom.settings import ready_to_serve
from formloom.web.app import create_app
from tests.web.browser import Browser

PASSWORD = "correct horse battery"


@pytest.fixture
def app(stores_here):
    return create_app(ready_to_serve(stores_here))


@pytest.fixture
def visit(app):
    """A fresh browser that nobody has signed in with."""
    return lambda: Browser(app)


@pytest.fixture
def sign_up(app, workspace):
    """Make a person with an account and sign in: sign_up("ada", administrator=True)."""

    def make(login="ada", *, into=None, **more):
        about = {"login": login, "name": login.title(), "password": PASSWORD, **more}
        member = workspaces.add_person(into or workspace, **about)
        browser = Browser(app)
        browser.sign_in(login, PASSWORD)
        browser.member = member
        return browser

    return make


@pytest.fixture
def ada(sign_up):
    """An administrator of the workspace "acme"."""
    return sign_up("ada", administrator=True)


@pytest.fixture
def bob(ada, sign_up):
    """A member without special rights."""
    return sign_up("bob")


@pytest.fixture
def document(app):
    """The OpenAPI document as it is served."""
    return json.loads(app.test_client().get("/api/v1/openapi.json").data)


@pytest.fixture
def move_clock(stores_here, tmp_path):
    """Let the product's clock stand some time after now: move_clock(timedelta(days=1))."""
    from dataclasses import replace
    from datetime import UTC, datetime

    from formloom import settings

    start, file = datetime.now(UTC), tmp_path / "clock"

    def move(later):
        file.write_text((start + later).isoformat())
        settings.use(replace(settings.current(), clock_file=file))

    return move
