"""Addresses, what one wants mailed, and outgoing mail as administrators see it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from formloom import settings
from formloom.channels import email
from formloom.runtime import deliveries, mailing
from formloom.runtime.clock import now
from formloom.storage import outbox, write
from formloom.storage.ids import new_id
from tests import case_world
from tests.case_world import DATA
from tests.post_office import PostOffice

BAD = [
    "", "bob", "bob@localhost", "b ob@example.com", "<bob@example.com>", "bob@example.com,eve@example.com",
    "bob@example.com\nBcc: eve@example.com", "bob@example.com\r\n", "王@example.com",
    "a" * 65 + "@example.com",
]
MINUTES = (0, 2, 8, 40, 165, 530, 1980)


@pytest.fixture
def order(ada, bob, sign_up, workspace):
    """A submitted order that waits for carl; ada administers, bob began it."""
    carl = sign_up("carl")
    people = {"sales": [bob.member], "clerk": [carl.member]}
    case_world.roles(workspace, **people)
    case_world.publish(workspace)
    assert carl.patch("/w/acme/me/mail", {"email": "carl@example.com"}, revision=1).status_code == 200
    made = bob.post("/w/acme/forms/sales/order/records", {"data": DATA})
    assert made.status_code == 201, made.json
    return carl


def outgoing(ada, **query):
    answer = ada.get("/w/acme/mail", query_string=query)
    assert answer.status_code == 200
    return answer.json


@pytest.mark.parametrize("address", BAD)
def test_an_address_is_one_plain_address(ada, bob, address):
    for who, path, revision in ((bob, "/w/acme/me/mail", 1), (ada, f"/w/acme/members/{bob.member}", 1)):
        answer = who.patch(path, {"email": address}, revision=revision)
        assert answer.status_code == 422
        assert [one["path"] for one in answer.json["errors"]] == ["email"]
        assert answer.json["errors"][0]["code"] in ("not_an_email", "bad_text", "required")
    assert ada.post("/w/acme/members", {"name": "New", "email": address}).status_code == 422


def test_an_address_is_set_by_oneself_or_an_administrator(ada, bob):
    mine = bob.get("/w/acme/me/mail")
    assert mine.json["email"] is None
    assert all(one["on"] for one in mine.json["kinds"])
    changed = bob.patch("/w/acme/me/mail", {"email": " bob@example.com "}, revision=1)
    assert (changed.json["email"], changed.headers["ETag"]) == ("bob@example.com", '"2"')
    assert ada.get(f"/w/acme/members/{bob.member}").json["email"] == "bob@example.com"
    assert ada.patch(f"/w/acme/members/{bob.member}", {"email": None}, revision=2).json["email"] is None
    assert bob.patch("/w/acme/me/mail", {"off": ["cc"]}, revision=2).status_code == 412


def test_a_kind_is_switched_off_and_on_again(bob):
    off = bob.patch("/w/acme/me/mail", {"off": ["cc", "result"]}, revision=1).json
    assert [one["kind"] for one in off["kinds"] if not one["on"]] == ["result", "cc"]
    assert all(one["on"] for one in bob.patch("/w/acme/me/mail", {"off": []}, revision=2).json["kinds"])
    assert bob.patch("/w/acme/me/mail", {"off": ["weather"]}, revision=3).status_code == 422


def test_what_waits_is_listed_and_read_in_the_demo(ada, order):
    (item,) = outgoing(ada, state="waiting")["items"]
    assert (item["to"]["name"], item["address"], item["kind"]) == ("Carl", "carl@example.com", "task")
    letter = ada.get(f"/w/acme/mail/{item['id']}").json
    assert (letter["to"], letter["subject"]) == ("Carl <carl@example.com>", "Confirmation: SO-001 ACME")
    page = ada.client.get(f"/api/v1/w/acme/mail/{item['id']}/page")
    assert page.content_type.startswith("text/html") and "Confirmation: SO-001 ACME" in page.text
    assert "sandbox" in page.headers["Content-Security-Policy"]
    assert page.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_in_production_nobody_reads_the_mail_of_others(ada, order, monkeypatch):
    (item,) = outgoing(ada)["items"]
    settings.use(replace(settings.current(), demo=False))
    assert outgoing(ada)["readable"] is False
    for path in ("", "/page"):
        assert ada.client.get(f"/api/v1/w/acme/mail/{item['id']}{path}").status_code == 404


def test_what_was_given_up_shows_why_and_is_sent_again(ada, order, workspace, move_clock):
    with PostOffice() as post:
        post.refuse["carl@example.com"] = "550 no such mailbox"
        settings.use(replace(settings.current(), mail=post.mail))
        sending = mailing.Mailer(deliveries.new_owner())
        for minutes in MINUTES:
            move_clock(timedelta(minutes=minutes))
            sending.deliver(workspace)
        (item,) = outgoing(ada, state="dead")["items"]
        assert (item["reason"], item["detail"], item["attempts"]) == ("refused", "550 no such mailbox", 7)
        post.refuse.clear()
        assert ada.post("/w/acme/mail/again", {"ids": [item["id"]]}).json == {"count": 1}
        assert sending.deliver(workspace)
        found = outgoing(ada)
        assert [one["state"] for one in found["items"]] == ["sent"]
        assert found["counts"] == {"waiting": 0, "sent": 1, "dead": 0}
        sending.rest()


def test_pages_of_mail_follow_each_other(ada, order, workspace):
    rows = [{"key": new_id(), "receiver": order.member, "case": None, "payload": {}} for _ in range(4)]
    with write(workspace) as tx:
        outbox.put_keyed(tx, email.NAME, rows, now())
    first = outgoing(ada, size=3)
    second = outgoing(ada, size=3, cursor=first["next"])
    ids = [one["id"] for one in first["items"] + second["items"]]
    assert len(ids) == len(set(ids)) == 5
    assert second["next"] is None
    assert ada.get("/w/acme/mail", query_string={"cursor": "AAAA"}).status_code == 400
