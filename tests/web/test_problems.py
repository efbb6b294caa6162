"""Each kind of refusal has the one shape, and a bug of ours tells nothing."""

import logging

import pytest

from formloom.kernel.problems import Problem
from formloom.runtime import problems as family
from formloom.storage import StoreBusy, StoreMissing, StoreNewer
from formloom.web.permissions import allows

KINDS = {
    "BadRequest": (lambda: family.BadRequest("bad_cursor"), 400),
    "Invalid": (lambda: family.Invalid([Problem("items.0.qty", "too_small", {"min": 1})]), 422),
    "NotFound": (lambda: family.NotFound(), 404),
    "Forbidden": (lambda: family.Forbidden(), 403),
    "Conflict": (lambda: family.Conflict(), 409),
    "Stale": (lambda: family.Stale(7), 412),
    "Locked": (lambda: family.Locked(), 423),
    "PreconditionRequired": (lambda: family.PreconditionRequired(), 428),
    "TooMany": (lambda: family.TooMany(seconds=9), 429),
    "Busy": (lambda: family.Busy(), 503),
    "StoreBusy": (lambda: StoreBusy("ws"), 503),
    "StoreMissing": (lambda: StoreMissing("ws"), 404),
    "StoreNewer": (lambda: StoreNewer("ws"), 503),
    "bug": (lambda: RuntimeError("/secret/path SELECT password"), 500),
}


@pytest.fixture
def failing(app):
    """An application with one more route, which raises what is put into ``raised``."""
    raised = []

    @app.get("/api/v1/failing")
    @allows("anyone")
    def fail():
        raise raised[0]

    return raised


def test_the_whole_family_is_here():
    assert {kind.__name__ for kind in family.FAMILY} <= set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_refusal_is_a_problem_document(failing, visit, kind, language):
    make, status = KINDS[kind]
    failing.append(make())
    answer = visit().get("/failing", headers={"Accept-Language": language})
    assert answer.status_code == answer.json["status"] == status
    assert answer.json["type"] == "https://formloom.dev/problems/" + answer.json["code"]
    assert answer.json["title"]
    assert answer.json["detail"] != answer.json["code"]
    assert answer.headers["Content-Language"] == language


def test_an_error_carries_place_code_sentence_and_parameters(failing, visit):
    failing.append(KINDS["Invalid"][0]())
    body = visit().get("/failing").json
    assert body["field"] == "items.qty"
    assert body["errors"] == [{
        "path": "items.0.qty", "code": "too_small", "message": "At least 1 is needed.", "params": {"min": 1},
    }]


def test_too_many_says_how_long_to_wait(failing, visit):
    failing.append(family.TooMany(seconds=9))
    assert visit().get("/failing").headers["Retry-After"] == "9"


def test_a_bug_shows_a_number_and_nothing_else(failing, visit, caplog):
    failing.append(KINDS["bug"][0]())
    with caplog.at_level(logging.ERROR):
        answer = visit().get("/failing")
    number = answer.json["params"]["id"]
    assert number in answer.json["detail"]
    assert b"secret" not in answer.data
    assert b"SELECT" not in answer.data
    assert number in caplog.text


@pytest.mark.parametrize(("method", "path", "status"), [
    ("GET", "/nothing", 404), ("POST", "/nothing", 405), ("DELETE", "/w/acme/members", 405),
    ("GET", "/w/acme/../../etc/passwd", 404), ("GET", "/w/acme/members/%00", 404),
])
def test_addresses_that_are_none(app, ada, method, path, status):
    answer = app.test_client().open("/api/v1" + path, method=method)
    assert answer.status_code in (status, 401)
    assert answer.content_type == "application/problem+json"


def test_a_wrong_method_is_told_the_right_ones(ada):
    answer = ada.delete("/w/acme/members")
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}
