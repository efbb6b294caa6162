"""Page marks: opaque and signed, so that nobody asks the database for a place we did not give out."""

import base64
import binascii
import hashlib
import hmac
from typing import Any

from formloom.kernel import strict_json
from formloom.runtime.problems import BadRequest
from formloom.settings import current

SIGNATURE = 16


def pack(list_name: str, place: Any) -> str:
    """The mark of a place in one list."""
    text = strict_json.dumps(place, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(_sign(list_name, text) + text).decode().rstrip("=")


def unpack(list_name: str, cursor: str) -> Any:
    """The place. Raises BadRequest for a mark of another list, or one that was tampered with."""
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except (binascii.Error, ValueError) as error:
        raise BadRequest("bad_cursor") from error
    signature, text = raw[:SIGNATURE], raw[SIGNATURE:]
    if not hmac.compare_digest(signature, _sign(list_name, text)):
        raise BadRequest("bad_cursor")
    return strict_json.loads(text)


def _sign(list_name: str, text: bytes) -> bytes:
    whole = hmac.new(b"cursor:" + current().secret, list_name.encode() + b"\n" + text, hashlib.sha256)
    return whole.digest()[:SIGNATURE]
