"""Guessing is slow: counted in the database, before any hash, whatever the spelling or the address claims."""

from datetime import timedelta

from formloom.runtime import accounts, passwords
from tests.web.conftest import PASSWORD


def guess(browser, login="ada", **options):
    return browser.post("/session", {"login": login, "password": "wrong wrong wrong"}, **options)


def test_ten_wrong_tries_close_a_name_for_a_while(visit, ada, move_clock):
    stranger = visit()
    spellings = ["ada", "ADA", " ada", "ａｄａ", "Ada "]
    assert {guess(stranger, spellings[n % 5]).status_code for n in range(10)} == {422}
    refused = guess(stranger)
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 601
    assert refused.json["params"]["seconds"] == int(refused.headers["Retry-After"])
    assert stranger.post("/session", {"login": "ada", "password": PASSWORD}).status_code == 429
    move_clock(timedelta(minutes=10, seconds=1))
    stranger.sign_in("ada", PASSWORD)


def test_fifty_tries_close_an_address_whatever_header_it_sends(visit):
    stranger = visit()
    for number in range(50):
        guess(stranger, f"name{number}", headers={"X-Forwarded-For": f"10.0.0.{number}"})
    assert guess(stranger, "fresh", headers={"X-Forwarded-For": "10.9.9.9"}).status_code == 429
    elsewhere = visit()
    assert guess(elsewhere, "fresh", environ_base={"REMOTE_ADDR": "10.1.1.1"}).status_code == 422


def test_nothing_is_hashed_once_it_is_too_much(visit, ada, monkeypatch):
    stranger = visit()
    for _ in range(10):
        guess(stranger)
    monkeypatch.setattr(passwords, "matches", None)
    assert guess(stranger).status_code == 429


def test_the_right_password_is_no_try(visit, ada):
    for _ in range(30):
        visit().sign_in("ada", PASSWORD)


def test_an_unknown_name_costs_a_hash_too(visit, monkeypatch):
    seen = []
    verify = passwords._hasher.verify
    monkeypatch.setattr(passwords, "_hasher", Spy(verify, seen, passwords._hasher))
    guess(visit(), "nobody")
    assert len(seen) == 1


class Spy:
    def __init__(self, verify, seen, real):
        self.real, self.seen, self._verify = real, seen, verify

    def verify(self, stored, password):
        self.seen.append(stored)
        return self._verify(stored, password)

    def hash(self, password):
        return self.real.hash(password)


def test_limits_are_those_we_promise():
    assert (accounts.TRIES_PER_LOGIN, accounts.TRIES_PER_ADDRESS) == (10, 50)
    assert timedelta(minutes=10) == accounts.WINDOW
