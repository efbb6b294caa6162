"""A browser for tests: keeps cookies, sends the CSRF token, and checks every answer against the document."""

import json
import re

from jsonschema import Draft202012Validator

API = "/api/v1"


class Browser:
    """get, post, put, patch, delete take an address under /api/v1 and a JSON body."""

    def __init__(self, app):
        self.app = app
        self.client = app.test_client()
        self.csrf = None
        self.member = None

    def sign_in(self, login, password):
        answer = self.post("/session", {"login": login, "password": password})
        assert answer.status_code == 200, answer.json
        self.csrf = answer.json["csrf"]
        return answer

    def get(self, path, **options):
        return self.send("GET", path, **options)

    def post(self, path, body=None, **options):
        return self.send("POST", path, body, **options)

    def put(self, path, body=None, **options):
        return self.send("PUT", path, body, **options)

    def patch(self, path, body=None, **options):
        return self.send("PATCH", path, body, **options)

    def delete(self, path, **options):
        return self.send("DELETE", path, **options)

    def send(self, method, path, body=None, *, headers=None, text=None, revision=None, key=None, **options):
        sent = {"X-CSRF-Token": self.csrf} if self.csrf else {}
        if revision is not None:
            sent["If-Match"] = f'"{revision}"'
        if key is not None:
            sent["Idempotency-Key"] = key
        if text is not None or body is not None:
            options["data"] = text if text is not None else json.dumps(body)
            sent["Content-Type"] = "application/json"
        sent = {name: value for name, value in (sent | (headers or {})).items() if value is not None}
        answer = self.client.open(API + path, method=method, headers=sent, **options)
        self._check(method, API + path, answer)
        return answer

    def _check(self, method, path, answer):
        """The answer is one that the document promises."""
        problem = answer.status_code >= 400
        expected = "application/problem+json" if problem else "application/json"
        document = self._document()
        if problem:
            assert answer.content_type == expected, answer.data
            schema = {"$ref": "#/components/schemas/Problem"}
        else:
            operation = document["paths"][self._template(method, path)][method.lower()]
            response = operation["responses"][str(answer.status_code)]
            if expected not in response.get("content", {}):
                return
            schema = response["content"][expected].get("schema", {})
        wrong = Draft202012Validator({**schema, "components": document["components"]})
        said = json.loads(answer.data)
        errors = [f"{list(error.path)}: {error.message}" for error in wrong.iter_errors(said)]
        assert not errors, errors

    def _document(self):
        return self.app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()

    def _template(self, method, path):
        with self.app.test_request_context(path, method=method):
            from flask import request

            return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", request.url_rule.rule)
