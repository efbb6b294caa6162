"""Only our own pages change something."""

import pytest

SALES = {"title": "Sales"}


@pytest.mark.parametrize("token", [None, "", "0" * 64])
def test_a_change_without_the_session_s_token_is_refused(ada, token):
    refused = ada.post("/w/acme/departments", SALES, headers={"X-CSRF-Token": token})
    assert (refused.status_code, refused.json["code"]) == (403, "csrf")
    assert ada.get("/w/acme/departments").json["items"] == []


def test_another_session_s_token_does_not_help(ada, bob):
    assert ada.post("/w/acme/departments", SALES, headers={"X-CSRF-Token": bob.csrf}).status_code == 403


@pytest.mark.parametrize("origin", [
    "https://evil.example", "http://localhost.evil.example", "http://localhost:81", "null",
    "http://localhost/", "http://localhost@evil.example",
])
def test_a_foreign_page_is_refused_even_with_the_token(ada, origin):
    refused = ada.post("/w/acme/departments", SALES, headers={"Origin": origin})
    assert (refused.status_code, refused.json["code"]) == (403, "foreign_origin")


def test_our_own_page_may(ada):
    assert ada.post("/w/acme/departments", SALES, headers={"Origin": "http://localhost"}).status_code == 201


def test_a_page_of_another_site_cannot_even_sign_in(visit, ada):
    refused = visit().post(
        "/session", {"login": "ada", "password": "x"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert refused.json["code"] == "foreign_origin"


def test_production_does_not_believe_the_host_header(app, ada):
    from dataclasses import replace

    app.extensions["settings"] = replace(
        app.extensions["settings"], demo=False, url="https://forms.example.com"
    )
    refused = ada.post("/session", {"login": "a", "password": "b"},
                       headers={"Host": "evil.example", "Origin": "http://evil.example"})
    assert refused.json["code"] == "foreign_origin"
