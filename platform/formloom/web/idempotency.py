"""Idempotency-Key on POST and PATCH: the same request twice is carried out once and answered twice."""

import hashlib
from contextlib import ExitStack

from flask import Flask, Response, g, request

from formloom.kernel import strict_json
from formloom.runtime import repeats

REPEATED = "Idempotent-Replay"
KEYED = ("POST", "PATCH")
KEPT_HEADERS = ("ETag", "Location")


def install(app: Flask) -> None:
    app.before_request(begin)
    app.after_request(keep)
    app.teardown_request(end)
    app.register_error_handler(repeats.Repeated, replay)


def begin() -> None:
    """Open the block in which the command takes the key."""
    actor = g.get("actor")
    if request.method in KEYED and actor is not None and actor.key:
        g.repeats = ExitStack()
        g.keyed = g.repeats.enter_context(repeats.keyed(actor, fingerprint()))


def fingerprint() -> str:
    """What makes two requests the same: where they go, and what they carry."""
    # The boundary of a multipart body is new each time.
    multipart = request.mimetype == "multipart/form-data"
    body = str(request.content_length).encode() if multipart else request.get_data(cache=True)
    return hashlib.sha256(request.full_path.encode() + b"\n" + body).hexdigest()


def keep(response: Response) -> Response:
    """Store a successful answer under the key."""
    keyed = g.get("keyed")
    if keyed is not None and response.status_code < 300 and not response.is_streamed:
        headers = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
        body = strict_json.loads(response.get_data()) if response.is_json else None
        keyed.keep(response.status_code, {"body": body, "headers": headers})
    return response


def replay(repeated: repeats.Repeated) -> Response:
    """The first answer again."""
    kept = repeated.answer
    text = "" if kept["body"] is None else strict_json.dumps(kept["body"], separators=(",", ":"))
    response = Response(text, repeated.status, kept["headers"], content_type="application/json")
    response.headers[REPEATED] = "true"
    return response


def end(_error: BaseException | None) -> None:
    stack = g.pop("repeats", None)
    if stack is not None:
        stack.close()
