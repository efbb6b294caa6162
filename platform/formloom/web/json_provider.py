"""The one way JSON enters and leaves the web layer: exact, strict and bounded."""

from typing import Any

from flask import Request
from flask.json.provider import JSONProvider

from formloom.kernel import strict_json
from formloom.web.http_problem import HttpProblem

MAX_KEYS = 5_000
MAX_VALUES = 100_000
MAX_TEXT = 1_000_000


class StrictJson(JSONProvider):
    """Decimals in and out as JSON numbers; NaN, duplicate keys and floods are refused."""

    def dumps(self, obj: Any, **kwargs: Any) -> str:
        return strict_json.dumps(obj, separators=(",", ":"))

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        value = strict_json.loads(s.decode("utf-8") if isinstance(s, bytes) else s)
        _check_size(value)
        return value


class StrictRequest(Request):
    """A request whose unreadable JSON becomes a problem with its own code."""

    def on_json_loading_failed(self, e: ValueError | None) -> Any:
        if e is None:
            raise HttpProblem(415, "unsupported_type", params={"expected": "application/json"})
        raise HttpProblem(400, e.code if isinstance(e, strict_json.BadJson) else "bad_json") from e


def _check_size(value: Any) -> None:
    """Count without recursion: entries an object, values altogether, letters a text."""
    waiting, seen = [value], 0
    while waiting:
        item = waiting.pop()
        seen += 1
        if isinstance(item, str) and len(item) > MAX_TEXT:
            raise strict_json.BadJson("text_too_long")
        if isinstance(item, dict):
            if len(item) > MAX_KEYS:
                raise strict_json.BadJson("too_many_keys")
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
        if seen + len(waiting) > MAX_VALUES:
            raise strict_json.BadJson("too_many_keys")
