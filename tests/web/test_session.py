"""Signing in, staying signed in, and every way that ends."""

from datetime import timedelta

import pytest

from formloom.runtime import accounts, clock
from tests.web.conftest import PASSWORD


def test_signing_in_says_who_and_where(visit, ada):
    answer = visit().sign_in("ada", PASSWORD)
    assert answer.json["account"]["login"] == "ada"
    assert answer.json["workspaces"] == [{"key": "acme", "title": "Acme"}]


def test_the_session_cookie_is_not_for_scripts(visit, ada):
    cookie = visit().sign_in("ada", PASSWORD).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie


def test_the_production_cookie_is_bound_to_the_host(app, ada, visit):
    from dataclasses import replace

    app.extensions["settings"] = replace(
        app.extensions["settings"], demo=False, url="https://forms.example.com"
    )
    cookie = visit().sign_in("ada", PASSWORD).headers["Set-Cookie"]
    assert cookie.startswith("__Host-formloom=")
    assert "Secure" in cookie
    assert "Domain" not in cookie


@pytest.mark.parametrize("login", ["ada", "nobody"])
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(visit, ada, login):
    answer = visit().post("/session", {"login": login, "password": "wrong wrong wrong"})
    assert (answer.status_code, answer.json["code"]) == (422, "wrong_credentials")
    assert answer.json["errors"] == []


@pytest.mark.parametrize("spelling", ["Ada", "  ada ", "ＡＤＡ", "ADA"])
def test_a_name_has_one_spelling(visit, ada, spelling):
    assert visit().sign_in(spelling, PASSWORD).json["account"]["id"]


def test_signing_in_again_makes_a_new_session_and_ends_the_old(visit, ada):
    browser = visit()
    browser.sign_in("ada", PASSWORD)
    old = browser.client.get_cookie("formloom").value
    browser.sign_in("ada", PASSWORD)
    assert browser.client.get_cookie("formloom").value != old
    assert accounts.recognise(old) is None


def test_signing_out_ends_the_session_on_the_server(ada):
    token = ada.client.get_cookie("formloom").value
    assert ada.delete("/session").status_code == 204
    assert accounts.recognise(token) is None
    assert ada.get("/session").status_code == 401


def test_a_new_password_ends_every_session_at_once(ada, bob):
    member = ada.get(f"/w/acme/members/{bob.member}")
    changed = ada.patch(f"/w/acme/members/{bob.member}", {"password": "another long word"}, revision=1)
    assert changed.status_code == 200, (member.json, changed.json)
    assert bob.get("/session").status_code == 401
    bob.sign_in("bob", "another long word")


def test_a_disabled_member_is_out_with_the_next_request(ada, bob):
    assert bob.get("/w/acme/me").status_code == 200
    ada.patch(f"/w/acme/members/{bob.member}", {"active": False}, revision=1)
    for address in ("/w/acme/me", "/session"):
        answer = bob.get(address)
        assert (answer.status_code, answer.json["code"]) == (401, "account_deactivated")
    assert bob.delete("/session").status_code == 204


def test_only_who_knows_the_password_hears_that_the_account_is_deactivated(ada, bob, visit):
    ada.patch(f"/w/acme/members/{bob.member}", {"active": False}, revision=1)
    guess = visit().post("/session", {"login": "bob", "password": "wrong wrong wrong"})
    assert (guess.status_code, guess.json["code"]) == (422, "wrong_credentials")
    refused = visit().post("/session", {"login": "bob", "password": PASSWORD})
    assert (refused.status_code, refused.json["code"]) == (403, "account_deactivated")
    assert "Set-Cookie" not in refused.headers
    ada.patch(f"/w/acme/members/{bob.member}", {"active": True}, revision=2)
    visit().sign_in("bob", PASSWORD)


@pytest.mark.parametrize("later", [accounts.IDLE, accounts.LONGEST])
def test_a_session_ends_by_itself(ada, move_clock, later):
    move_clock(later - timedelta(seconds=5) if later == accounts.IDLE else timedelta(days=6))
    assert ada.get("/session").status_code == 200
    move_clock(later + timedelta(days=14))
    assert ada.get("/session").status_code == 401


def test_a_language_is_kept_and_answers_follow_it(ada):
    assert ada.patch("/session", {"language": "en"}).json["account"]["language"] == "en"
    assert ada.get("/w/acme/members/none").json["detail"].startswith("This does not exist")
    ada.patch("/session", {"language": "zh-CN"})
    assert ada.get("/w/acme/members/none").json["detail"].startswith("内容不存在")
    assert ada.patch("/session", {"language": "xx"}).json["errors"][0]["code"] == "bad_language"


def test_the_browser_s_language_counts_for_strangers(visit):
    said = visit().get("/session", headers={"Accept-Language": "zh-TW,zh;q=0.9,en;q=0.8"})
    assert said.json["detail"] == "请先登录。"


def test_the_database_does_not_know_the_token(ada):
    from formloom.storage import directory_read
    from formloom.storage.accounts import session_of

    token = ada.client.get_cookie("formloom").value
    with directory_read() as tx:
        assert session_of(tx, token, clock.now(), None) is None
