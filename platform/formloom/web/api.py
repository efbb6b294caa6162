"""flask-smorest bent to our habits: problem documents, strict JSON, answers that are not copied again."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

import flask_smorest
from flask import Response, jsonify, request
from flask_smorest.utils import prepare_response
from webargs import core
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException

from formloom import __version__
from formloom.kernel.problems import Problem
from formloom.web import idempotency, problems
from formloom.web.http_problem import HttpProblem

DOCUMENT = {
    "API_TITLE": "Formloom",
    "API_VERSION": __version__,
    "OPENAPI_VERSION": "3.1.0",
}
Value = dict[str, Any]
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
WORKSPACE = "/w/<ws>"
LOCATIONS = ("json", "query", "files", "form", "headers")


class Parser(FlaskParser):
    """Reads JSON through the application's provider, and refuses unknown query parameters too."""

    DEFAULT_UNKNOWN_BY_LOCATION = FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION | {"query": "raise"}

    def _raw_load_json(self, req: Any) -> Any:
        if not req.content_length and "Transfer-Encoding" not in req.headers:
            return core.missing
        return req.get_json()


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]
    """Routes of one noun."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._prepare_doc_cbks.append(self._document_headers)

    def _document_headers(self, doc: Value, info: Value, *, method: str, **_more: Any) -> Value:
        """The headers that are read by name: by method, and where a route is versioned."""
        versioned = info.get("manual_doc", {}).pop("versioned", None)
        found = []
        if method.upper() in idempotency.KEYED and str(self.url_prefix or "").startswith(WORKSPACE):
            found.append(_header("Idempotency-Key", False, "Once: a repeat gets the first answer."))
        if versioned is not None:
            found.append(_header("If-Match", versioned["required"], "The ETag that the change is based on."))
        return {**doc, "parameters": [*doc.get("parameters", ()), *found]} if found else doc

    def get(self, rule: str, **options: Any) -> Decorator:
        return self.at(rule, "GET", **options)

    def post(self, rule: str, **options: Any) -> Decorator:
        return self.at(rule, "POST", **options)

    def put(self, rule: str, **options: Any) -> Decorator:
        return self.at(rule, "PUT", **options)

    def patch(self, rule: str, **options: Any) -> Decorator:
        return self.at(rule, "PATCH", **options)

    def delete(self, rule: str, **options: Any) -> Decorator:
        return self.at(rule, "DELETE", **options)

    def at(self, rule: str, method: str, **options: Any) -> Decorator:
        """One address with one method."""
        decorate: Decorator = self.route(rule, methods=[method], **options)
        return decorate

    def versioned(self, *, required: bool = True) -> Decorator:
        """The change names the version it was based on; documents what ``etag`` reads."""
        decorate: Decorator = self.doc(versioned={"required": required})
        return decorate

    def body(self, schema: Any, **options: Any) -> Decorator:
        """The JSON body, checked; the view gets it as its last positional argument."""
        decorate: Decorator = self.arguments(schema, location="json", **options)
        return decorate

    def parts(self, schema: Any) -> Decorator:
        """The files of a multipart body, checked."""
        decorate: Decorator = self.arguments(schema, location="files")
        return decorate

    def query(self, schema: Any) -> Decorator:
        """The query parameters, checked; 400 when they cannot be read."""
        decorate: Decorator = self.arguments(schema, location="query", error_status_code=400)
        return decorate

    def documented(self, description: str, content_type: str) -> Decorator:
        """An answer that is not JSON; the view makes the response."""
        decorate: Decorator = self.response(200, content_type=content_type, description=description)
        return decorate

    def also(self, status: int, description: str) -> Decorator:
        """Another answer that the view may make."""
        decorate: Decorator = self.alt_response(status, description=description)
        return decorate

    def answer(self, schema: Any = None, status: int = 200) -> Decorator:
        """Send the view's value as JSON. The schema is the document's; a test holds answers to it."""

        def decorate(view: Callable[..., Any]) -> Any:
            def carry_out(*args: Any, **kwargs: Any) -> Response:
                value = view(*args, **kwargs)
                if isinstance(value, Response):
                    return value
                headers = None
                if isinstance(value, tuple):
                    value, headers = value
                response = Response(status=204) if status == 204 else jsonify(value)
                response.status_code = status
                response.headers.update(headers or {})
                return response

            @wraps(view)
            def send(*args: Any, **kwargs: Any) -> Response:
                return idempotency.once(lambda: carry_out(*args, **kwargs))

            return self.response(status, schema)(send)

        return decorate


def _header(name: str, required: bool, description: str) -> Value:
    return {"in": "header", "name": name, "required": required, "description": description,
            "schema": {"type": "string"}}


class Api(flask_smorest.Api):  # type: ignore[misc]
    """The OpenAPI document and the answers to Flask's own refusals."""

    ERROR_SCHEMA = problems.ProblemSchema

    def handle_http_exception(self, error: HTTPException) -> Response:
        """A problem document for whatever Flask or webargs refuses."""
        if error.code is not None and error.code < 400 and isinstance(error.response, Response):
            return error.response
        data = getattr(error, "data", None)
        if data and "messages" in data:
            return problems.answer(from_messages(error.code or 422, data["messages"]))
        return problems.answer(problems.from_http(error))

    def _register_responses(self) -> None:
        """Document every error as what it is: application/problem+json."""
        for status in HTTPStatus:
            response: dict[str, Any] = {"description": status.phrase}
            kind = "application/json"
            if status >= 400:
                response["schema"], kind = self.ERROR_SCHEMA, problems.CONTENT_TYPE
            prepare_response(response, self.spec, kind)
            self.spec.components.response(status.name, response, lazy=True)
        default = {"description": "A problem document", "schema": self.ERROR_SCHEMA}
        prepare_response(default, self.spec, problems.CONTENT_TYPE)
        self.spec.components.response("DEFAULT_ERROR", default, lazy=True)


def from_messages(status: int, messages: Any) -> HttpProblem:
    """webargs' nested messages as a list of (path, code)."""
    found = list(_walk(messages, ()))
    code = "bad_query" if status == 400 else "invalid"
    return HttpProblem(status, code, field=found[0].path or None if found else None, errors=found)


def _walk(messages: Any, path: tuple[str, ...]) -> Any:
    if isinstance(messages, dict):
        for key, inner in messages.items():
            step = () if key == "_schema" or (not path and key in LOCATIONS) else (str(key),)
            yield from _walk(inner, path + step)
    else:
        for message in messages if isinstance(messages, list) else [messages]:
            code, params = message if isinstance(message, tuple) else (message, {})
            yield Problem(".".join(path), str(code), params)


def header_text(name: str, largest: int = 200) -> str | None:
    """A request header of printable letters, or None. Raises 400 for anything else."""
    value = request.headers.get(name)
    if value is not None and (len(value) > largest or not value.isascii() or not value.isprintable()):
        raise HttpProblem(400, "bad_header", params={"name": name})
    return value
