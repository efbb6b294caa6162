"""Is the process alive, and is it able to work."""

from typing import Any

from flask import Blueprint, Response, jsonify

from formloom.runtime import health as runtime
from formloom.web.permissions import allows

health = Blueprint("health", __name__)


@health.get("/healthz")
@allows("anyone")
def alive() -> Response:
    """The process answers."""
    return jsonify({"ok": True})


@health.get("/readyz")
@allows("anyone")
def ready() -> tuple[Response, int]:
    """The stores can be written and fit this code."""
    state: dict[str, Any] = runtime.ready()
    return jsonify(state), 200 if state["ok"] else 503
