"""The in-app channel: a payload becomes the row that is the notice."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

NAME = "inbox"


def row(payload: Mapping[str, Any]) -> dict[str, Any]:
    """The notice's row. Its id is the payload's, so that delivering twice stores it once."""
    same = {key: payload[key] for key in ("id", "member", "kind", "case", "task")}
    at = datetime.fromisoformat(payload["at"])
    return {**same, "at": at, "read_at": at if payload.get("read") else None, "payload": payload["params"]}
