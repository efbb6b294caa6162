"""The application: one factory that puts the parts together. No rule and no query lives in web/."""

from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from formloom import settings as active
from formloom.settings import Settings
from formloom.web import (
    capacity,
    csrf,
    headers,
    limits,
    permissions,
    problems,
    routes,
    shell,
    sign_in,
)
from formloom.web.api import DOCUMENT, Api
from formloom.web.json_provider import StrictJson, StrictRequest


class Application(Flask):
    """Flask with exact, strict JSON."""

    json_provider_class = StrictJson
    request_class = StrictRequest


def create_app(settings: Settings) -> Flask:
    """The WSGI application. Stores are opened at the first request, so it may be made before a fork."""
    active.use(settings)
    app = Application("formloom.web", static_folder=None)
    app.config.update(DOCUMENT)
    app.extensions["settings"] = settings
    # The order is the order of the checks: size and type, who, may he, does it come from our page.
    limits.install(app)
    sign_in.install(app)
    permissions.install(app)
    csrf.install(app)
    headers.install(app, secure=settings.address.startswith("https:"))
    problems.install(app)
    api = Api(app)
    routes.install(app, api)
    app.register_blueprint(shell.pages)
    app.wsgi_app = capacity.Capacity(app.wsgi_app)  # type: ignore[method-assign]
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=0, x_prefix=0
        )
    return app


def document() -> dict[str, Any]:
    """The OpenAPI document; needs no database and no secret."""
    app = create_app(Settings(data=Path("var"), demo=True))
    spec: dict[str, Any] = app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    return spec
