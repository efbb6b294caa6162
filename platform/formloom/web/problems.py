"""Every "no" as a problem document (RFC 9457), in the reader's language. The only place that makes them."""

import logging
import secrets
from typing import Any

from flask import Flask, Response, request
from marshmallow import fields
from werkzeug.exceptions import HTTPException

from formloom.kernel import strict_json
from formloom.kernel.problems import Problem
from formloom.runtime import problems as runtime_problems
from formloom.storage import StoreBusy, StoreMissing, StoreNewer, StoreUnusable
from formloom.web.catalogue.sentences import sentence, title
from formloom.web.http_problem import HttpProblem
from formloom.web.language import reader_language
from formloom.web.limits import JSON_BODY, MEGABYTE
from formloom.web.schemas.fields import Answer

CONTENT_TYPE = "application/problem+json"
TYPE = "https://formloom.dev/problems/"
CODES = {404: "not_found", 405: "method_not_allowed", 413: "body_too_large", 415: "unsupported_type"}
PATIENCE = 30  # seconds until it may work again
log = logging.getLogger(__name__)

Refusal = runtime_problems.RuntimeProblem | HttpProblem


class FieldErrorSchema(Answer):
    path = fields.String(required=True)
    code = fields.String(required=True)
    message = fields.String(required=True)
    params = fields.Dict(required=True)


class ProblemSchema(Answer):
    """The shape of every answer that is not a success."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    code = fields.String(required=True)
    field = fields.String(required=True, allow_none=True)
    errors = fields.List(fields.Nested(FieldErrorSchema), required=True)
    params = fields.Dict(required=True)


def install(app: Flask) -> None:
    """Answer every exception with a problem document; HTTPException is the API object's."""
    app.register_error_handler(runtime_problems.RuntimeProblem, answer)
    app.register_error_handler(HttpProblem, answer)
    app.register_error_handler(StoreMissing, lambda _error: answer(runtime_problems.NotFound()))
    app.register_error_handler(StoreBusy, lambda _error: answer(runtime_problems.Busy()))
    app.register_error_handler(StoreNewer, lambda _error: answer(runtime_problems.Busy("newer_store")))
    app.register_error_handler(StoreUnusable, unusable)
    app.register_error_handler(Exception, unexpected)


def answer(problem: Refusal) -> Response:
    """The response that tells of one refusal."""
    language = reader_language()
    body = document(problem, language)
    response = Response(strict_json.dumps(body), problem.status, content_type=CONTENT_TYPE)
    response.headers.update(problem.headers)
    response.headers["Content-Language"] = language
    return response


def document(problem: Refusal, language: str) -> dict[str, Any]:
    """The body of a refusal."""
    return {
        "type": TYPE + problem.code,
        "title": title(problem.status, language),
        "status": problem.status,
        "detail": sentence(getattr(problem, "told", None) or problem.code, problem.params, language),
        "code": problem.code,
        "field": problem.field,
        "errors": [field_error(error, language) for error in problem.errors],
        "params": dict(problem.params),
    }


def field_error(error: Problem, language: str) -> dict[str, Any]:
    """One entry of ``errors``: where, what, and the sentence for it."""
    return {
        "path": error.path, "code": error.code,
        "message": sentence(error.code, error.params, language), "params": dict(error.params),
    }


def from_http(error: HTTPException) -> HttpProblem:
    """Flask's own refusals (no such address, wrong method, too large) as ours."""
    status = error.code or 500
    limit = (request.max_content_length or JSON_BODY) // MEGABYTE
    params = {"expected": "application/json", "limit": limit} if status in (413, 415) else {}
    code = CODES.get(status, "bad_request" if status < 500 else "busy")
    allowed = getattr(error, "valid_methods", None)
    return HttpProblem(status, code, params=params,
                       headers={"Allow": ", ".join(sorted(allowed))} if allowed else None)


def unusable(error: StoreUnusable) -> Response:
    """The disk is full or the database away: somebody has to see to it, and it is said in the log."""
    log.error("%s: %s", error.code, error.__cause__)
    return answer(runtime_problems.Busy(error.code, seconds=PATIENCE))


def unexpected(error: Exception) -> Response:
    """A bug: logged with a number that the person sees; nothing else leaves."""
    number = secrets.token_hex(6)
    log.error("error %s", number, exc_info=error)
    return answer(HttpProblem(500, "internal", params={"id": number}))
