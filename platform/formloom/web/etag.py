"""Versions in headers: the ETag is the revision, If-Match says which one was changed."""

import re

from flask import request

from formloom.runtime.problems import PreconditionRequired
from formloom.web.http_problem import HttpProblem

TAG = re.compile(r'"([0-9]{1,10})"')
LARGEST = 2**31 - 1


def tag(revision: int) -> dict[str, str]:
    """The header of an answer that can be edited."""
    return {"ETag": f'"{revision}"'}


def revision() -> int:
    """The revision this change was based on; 428 without."""
    found = revision_if_given()
    if found is None:
        raise PreconditionRequired()
    return found


def revision_if_given() -> int | None:
    """The same for decisions, which may come without: the lock decides."""
    given = request.headers.get("If-Match")
    if given is None:
        return None
    match = TAG.fullmatch(given.strip())
    if match is None or int(match[1]) > LARGEST:
        raise HttpProblem(400, "bad_header", params={"name": "If-Match"})
    return int(match[1])
