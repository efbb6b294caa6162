"""Idempotency-Key on POST and PATCH: the same request twice is carried out once and answered twice."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from flask import Response, g, request

from formloom.kernel import strict_json
from formloom.runtime import repeats

REPEATED = "Idempotent-Replay"
CHUNK = 1 << 16
KEYED = ("POST", "PATCH")
KEPT_HEADERS = ("ETag", "Location")


def once(work: Callable[[], Response]) -> Response:
    """The response of this request: carried out, or told again when it came with a key that was used."""
    actor = g.get("actor")
    if request.method not in KEYED or actor is None or not actor.key:
        return work()
    made: list[Response] = []

    def carry_out() -> repeats.Answered:
        made.append(work())
        return repeats.Answered(made[-1].status_code, _kept(made[-1]))

    answered = repeats.once(actor, actor.key, fingerprint(), carry_out)
    return _told(answered.status, answered.answer) if answered.repeated else made[-1]


def fingerprint() -> str:
    """What makes two requests the same: where they go, and what they carry."""
    digest = hashlib.sha256(request.full_path.encode())
    for piece in _pieces():
        digest.update(hashlib.sha256(piece).digest())
    return digest.hexdigest()


def _pieces() -> Iterator[bytes]:
    """The body; of a multipart one its parts, since their boundary is new each time."""
    if request.mimetype != "multipart/form-data":
        yield request.get_data(cache=True)
        return
    for name, part in request.files.items(multi=True):
        yield from (name.encode(), (part.filename or "").encode())
        digest = hashlib.sha256()
        while chunk := part.stream.read(CHUNK):
            digest.update(chunk)
        yield digest.digest()
        part.stream.seek(0)


def _kept(response: Response) -> Any:
    headers = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
    return {"body": strict_json.loads(response.get_data()) if response.is_json else None, "headers": headers}


def _told(status: int, kept: Any) -> Response:
    """The first answer again."""
    text = "" if kept["body"] is None else strict_json.dumps(kept["body"], separators=(",", ":"))
    response = Response(text, status, kept["headers"], content_type="application/json")
    response.headers[REPEATED] = "true"
    return response
