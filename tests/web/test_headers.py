"""What every answer carries, and what no answer carries."""

import re

import pytest

from formloom.web import shell


@pytest.fixture
def built(tmp_path, monkeypatch):
    """A built browser UI."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "app-1a2b.js").write_text("1")
    (tmp_path / "favicon.svg").write_text("<svg/>")
    (tmp_path / "index.html").write_text('<script nonce="__CSP_NONCE__" src="/assets/app-1a2b.js"></script>')
    monkeypatch.setattr(shell, "STATIC", tmp_path)
    shell._read.cache_clear()


@pytest.mark.parametrize("path", [
    "/api/v1/session", "/healthz", "/", "/api/v1/", "/w/acme/apps/x", "/api/v1/none",
])
def test_security_headers_are_everywhere(app, built, path):
    headers = app.test_client().get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in headers


@pytest.mark.parametrize("path", ["/", "/sign-in", "/w/acme/apps/sales/order/new", "/w/acme/tasks/1.2"])
def test_every_page_is_the_one_page_with_a_nonce_of_its_own(app, built, path):
    first, second = app.test_client().get(path), app.test_client().get(path)
    nonce = re.search(r'nonce="([^"]{20,})"', first.text)[1]
    assert f"'nonce-{nonce}'" in first.headers["Content-Security-Policy"]
    assert first.text != second.text


def test_built_files_may_be_kept_for_ever(app, built):
    answer = app.test_client().get("/assets/app-1a2b.js")
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/assets/none.js", "/assets/../index.html", "/assets/..%2findex.html",
                                  "/api", "/api/v2/session"])
def test_what_is_not_there_is_a_404_and_never_the_page(app, built, path):
    assert app.test_client().get(path).status_code == 404


def test_files_beside_the_page_are_served(app, built):
    assert app.test_client().get("/favicon.svg").text == "<svg/>"


def test_without_a_built_ui_the_page_says_what_to_do(app, tmp_path, monkeypatch):
    monkeypatch.setattr(shell, "STATIC", tmp_path)
    answer = app.test_client().get("/", headers={"Accept-Language": "zh-CN"})
    assert (answer.status_code, "make ui" in answer.text) == (503, True)
    assert "尚未构建" in answer.text


def test_the_version_of_the_server_is_nobody_s_business(app):
    headers = app.test_client().get("/healthz").headers
    assert "Server" not in headers
    assert "X-Powered-By" not in headers


def test_a_readable_page_lists_the_api(app):
    answer = app.test_client().get("/api/v1/")
    assert "/api/v1/session" in answer.text
    assert "text/html" in answer.content_type
