"""How much may happen at once: a few requests, many sleeping event streams, then a quick 503."""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from flask import Response

from formloom.kernel import strict_json
from formloom.web.catalogue.sentences import DEFAULT_LANGUAGE
from formloom.web.http_problem import HttpProblem
from formloom.web.problems import CONTENT_TYPE, document

REQUESTS = 16
STREAMS = 200
PATIENCE = 2.0

streams = threading.BoundedSemaphore(STREAMS)


class Capacity:
    """WSGI: lets REQUESTS in, keeps the others waiting for PATIENCE seconds, then answers 503."""

    def __init__(
        self, wrapped: Callable[..., Iterable[bytes]], requests: int = REQUESTS, patience: float = PATIENCE
    ) -> None:
        self.wrapped = wrapped
        self.patience = patience
        self.places = threading.BoundedSemaphore(requests)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path.endswith("/live") or path in ("/healthz", "/readyz"):
            return self.wrapped(environ, start_response)
        if not self.places.acquire(timeout=self.patience):
            return busy()(environ, start_response)
        try:
            return self.wrapped(environ, start_response)
        finally:
            self.places.release()


def busy() -> Response:
    """The overload answer: nothing was changed, come back in a second."""
    body = document(HttpProblem(503, "busy"), DEFAULT_LANGUAGE)
    headers = {"Retry-After": "1", "Cache-Control": "no-store"}
    return Response(strict_json.dumps(body), 503, headers, content_type=CONTENT_TYPE)
