"""Notices as mail, handed over to a real server: to whom, what they say, and what happens when it fails."""

import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiosmtpd.smtp import AuthResult
from tests import case_world, factories
from tests.case_world import DATA
from tests.post_office import PostOffice

from formloom import settings
from formloom.channels import email
from formloom.runtime import cases as runtime
from formloom.runtime import clock, deliveries, mailing, notices
from formloom.runtime.notices import Notice
from formloom.runtime.records import create
from formloom.storage import cases, outbox, outgoing, people, read, write
from formloom.storage.accounts import add, add_membership, change
from formloom.storage.ids import new_id
from formloom.storage.stores import directory_write

NAMES = ("ini", "clerk", "legal", "legal2", "finance")
CERTIFICATE = Path(__file__).parents[1] / "localhost.pem"
EVE = "eve@example.com"
SCHEDULE = (1, 5, 30, 120, 360, 1440)


def address(name):
    return f"{name}@example.com"


class Office:
    """Actors by name, each with an address; orders that go from one to the next."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.people = {name: factories.member(workspace, name.title(), email=address(name)) for name in NAMES}
        one = {name: [actor.member] for name, actor in self.people.items()}
        case_world.roles(workspace, sales=one["ini"], clerk=one["clerk"], finance=one["finance"],
                         legal=one["legal"] + one["legal2"])
        case_world.publish(workspace)

    def submit(self):
        return create(self.people["ini"], "sales", "order", DATA)["case"]

    def act(self, name, case, action, **said):
        with read(self.workspace) as tx:
            (task,) = [one["id"] for one in cases.tasks_of(tx, case)
                       if one["member"] == self.people[name].member and one["state"] == "open"]
        return runtime.on_task(self.people[name], task, action, said)

    def change(self, who, **columns):
        with write(self.workspace) as tx:
            people.update_member(tx, self.people[who].member, 1, columns)

    def waiting(self):
        return self.states("waiting")

    def states(self, state=None):
        """(receiver's name, state, the reason's first word, attempts), the oldest first."""
        names = {actor.member: name for name, actor in self.people.items()}
        with read(self.workspace) as tx:
            rows = outgoing.page(tx, email.NAME, state, None, 100)
        return [(names[row["receiver"]], outgoing.state_of(row), (row["error"] or "").split(":")[0],
                 row["attempts"]) for row in reversed(rows)]


@pytest.fixture
def office(actor, workspace):
    return Office(workspace)


@pytest.fixture
def at(stores_here, tmp_path):
    """Let the clock stand some time after now: at(minutes=5)."""
    start, file = datetime.now(UTC), tmp_path / "clock"

    def move(**later):
        file.write_text((start + timedelta(**later)).isoformat())
        settings.use(replace(settings.current(), clock_file=file))

    return move


@pytest.fixture
def post():
    with PostOffice() as found:
        yield found


def mailer(mail):
    settings.use(replace(settings.current(), mail=mail))
    return mailing.Mailer(deliveries.new_owner())


def send_all(office, sending):
    while sending.deliver(office.workspace):
        pass
    sending.rest()


def test_a_task_is_mailed_with_its_link_as_text_and_as_a_page(office, post):
    case = office.submit()
    send_all(office, mailer(post.mail))
    (letter,) = post.to(address("clerk"))
    assert str(letter["subject"]) == "Confirmation: SO-001 ACME"
    assert (str(letter["from"]), str(letter["to"])) == (
        "Acme <orders@example.com>", "Clerk <clerk@example.com>")
    with read(office.workspace) as tx:
        (task,) = [one["id"] for one in cases.tasks_of(tx, case) if one["state"] == "open"]
    link = f"{settings.current().address}/w/acme/tasks/{task}"
    plain, page = (letter.get_body([kind]).get_content() for kind in ("plain", "html"))
    assert link in plain and f'href="{link}"' in page
    assert "Ini handed this to you in Follow-up." in plain and "Ini handed this to you" in page
    assert letter["auto-submitted"] == "auto-generated"


@pytest.mark.parametrize(("account", "member", "expected"), [
    (None, None, "en"), ("zh-CN", None, "zh-CN"), (None, "zh-CN", "zh-CN"), ("en", "zh-CN", "en"),
])
def test_a_mail_speaks_its_receivers_language(office, post, account, member, expected):
    with directory_write() as tx:
        add(tx, "account", "clerk", "Clerk", None, clock.now())
        add_membership(tx, "account", office.workspace, office.people["clerk"].member, clock.now())
        change(tx, "account", language=account)
    office.change("clerk", language=member)
    office.submit()
    send_all(office, mailer(post.mail))
    (letter,) = post.to(address("clerk"))
    subject, button = {"en": ("Confirmation: SO-001 ACME", "Open the task"),
                       "zh-CN": ("需求确认：SO-001 ACME", "去办理")}[expected]
    assert str(letter["subject"]) == subject
    assert button in letter.get_body(["plain"]).get_content()
    assert letter["content-language"] == expected


def test_tasks_results_copies_and_urging_are_mailed_but_not_to_who_caused_them(office):
    case = office.submit()
    assert office.waiting() == [("clerk", "waiting", "", 0)]
    office.act("clerk", case, "handle", data={"carrier": "SF"})
    runtime.on_case(office.people["ini"], case, "urge", {})
    office.act("legal", case, "approve")
    office.act("finance", case, "approve")
    receivers = [name for name, *_ in office.waiting()]
    assert receivers[:1] == ["clerk"]
    assert sorted(receivers[1:4]) == ["finance", "legal", "legal2"]
    assert sorted(receivers[4:7]) == ["finance", "legal", "legal2"]
    assert receivers[7:] == ["ini"]


@pytest.mark.parametrize("change", [
    {"email": None}, {"active": False}, {"sample": True}, {"mail_off": ["task", "cc"]},
])
def test_nothing_is_queued_for_who_cannot_or_will_not_get_it(office, change):
    office.change("clerk", **change)
    office.submit()
    assert office.waiting() == []


def test_nothing_is_sent_about_a_sample_case(office):
    office.change("ini", sample=True)
    office.submit()
    assert office.waiting() == []


def test_who_leaves_before_it_is_sent_gets_nothing(office, post):
    office.submit()
    office.change("clerk", active=False)
    send_all(office, mailer(post.mail))
    assert post.taken == []
    assert office.states() == [("clerk", "dead", "no_address", 1)]


def test_without_a_server_mails_wait(office):
    office.submit()
    sending = mailer(None)
    assert sending.due_at(office.workspace) is None
    assert not sending.deliver(office.workspace)
    assert office.waiting() == [("clerk", "waiting", "", 0)]


def test_a_refused_receiver_is_tried_by_the_schedule_then_given_up_and_holds_nobody(office, post, at):
    post.refuse[address("legal")] = "550 no such mailbox"
    case = office.submit()
    office.act("clerk", case, "handle", data={"carrier": "SF"})
    sending, minutes = mailer(post.mail), 0
    for tries, pause in enumerate(SCHEDULE, start=1):
        send_all(office, sending)
        assert ("legal", "waiting", "refused", tries) in office.states()
        at(minutes=minutes + pause - 0.1)
        send_all(office, sending)
        assert ("legal", "waiting", "refused", tries) in office.states()
        minutes += pause
        at(minutes=minutes + 0.1)
    send_all(office, sending)
    assert ("legal", "dead", "refused", 7) in office.states()
    assert sorted(name for name, *_ in office.states("sent")) == ["clerk", "finance", "legal2"]
    post.refuse.clear()
    with write(office.workspace) as tx:
        assert outgoing.again(tx, email.NAME, None, clock.now()) == 1
    send_all(office, sending)
    assert len(post.to(address("legal"))) == 1
    assert office.states("dead") == []


def test_mails_about_one_case_reach_a_receiver_in_their_order(office, post, at):
    """The later one waits for the earlier; other cases and other people do not."""
    post.refuse[address("clerk")] = "451 not now"
    case = office.submit()
    sending = mailer(post.mail)
    send_all(office, sending)
    runtime.on_case(office.people["ini"], case, "urge", {})
    post.refuse.clear()
    office.submit()
    send_all(office, sending)
    assert [str(one["subject"]) for one in post.to(address("clerk"))] == ["Confirmation: SO-002 ACME"]
    at(minutes=1.1)
    send_all(office, sending)
    assert [str(one["subject"]) for one in post.to(address("clerk"))][1:] == [
        "Confirmation: SO-001 ACME", "Ini asks you to hurry: SO-001 ACME"]


def test_a_server_that_is_not_there_blocks_nothing_and_what_waited_goes_when_it_answers(office, at):
    with PostOffice() as before:
        gone = before.mail
    sending = mailer(gone)
    case = office.submit()
    for minutes in (0, 2, 8, 40):
        at(minutes=minutes)
        send_all(office, sending)
    office.act("clerk", case, "handle", data={"carrier": "SF"})
    send_all(office, sending)
    assert {(state, reason) for _, state, reason, _ in office.states()} == {("waiting", "unreachable")}
    with PostOffice(gone.port) as again:
        at(minutes=46)
        assert sending.due_at(office.workspace) <= clock.now()
        send_all(office, sending)
        assert {receiver for receiver, _ in again.taken} == {
            address(name) for name in ("clerk", "finance", "legal", "legal2")}


def test_a_worker_started_anew_asks_the_server_at_once(office, at):
    with PostOffice() as before:
        gone = before.mail
    office.submit()
    send_all(office, mailer(gone))
    with PostOffice(gone.port) as again:
        fresh = mailer(gone)
        assert fresh.due_at(office.workspace) <= clock.now()
        send_all(office, fresh)
        assert len(again.taken) == 1


def test_a_slow_server_is_given_up_on_and_a_copy_has_the_same_id(office, post, at, monkeypatch):
    monkeypatch.setattr(email, "PATIENCE", 0.3)
    office.submit()
    post.hold.clear()
    send_all(office, mailer(post.mail))
    assert office.states() == [("clerk", "waiting", "unreachable", 1)]
    post.hold.set()
    at(minutes=2)
    send_all(office, mailer(post.mail))
    copies = post.to(address("clerk"))
    assert len(copies) == 2
    assert len({str(one["message-id"]) for one in copies}) == 1
    assert len({str(one["date"]) for one in copies}) == 1


def test_a_worker_that_was_overtaken_confirms_nothing(office, at):
    office.submit()
    with write(office.workspace) as tx:
        (slow,) = outbox.claim(tx, email.NAME, "slow", clock.now(), mailing.LEASE, 1)
        assert outbox.claim(tx, email.NAME, "quick", clock.now(), mailing.LEASE, 1) == []
    at(seconds=mailing.LEASE.total_seconds() + 1)
    with write(office.workspace) as tx:
        (quick,) = outbox.claim(tx, email.NAME, "quick", clock.now(), mailing.LEASE, 1)
        assert quick.key == slow.key
        assert not outbox.confirm(tx, slow, "slow", clock.now())
        assert not outbox.put_off(tx, slow, "slow", "refused: late", None, clock.now())
        assert outbox.confirm(tx, quick, "quick", clock.now())


def test_a_mail_that_cannot_be_written_is_parked_and_the_others_go(office, post):
    office.submit()
    broken = {"key": new_id(), "receiver": office.people["clerk"].member, "case": None,
              "payload": {"kind": "nothing"}}
    with write(office.workspace) as tx:
        outbox.put_keyed(tx, email.NAME, [broken], clock.now() - timedelta(days=1))
    send_all(office, mailer(post.mail))
    assert [(state, reason) for _, state, reason, _ in office.states()] == [
        ("sent", ""), ("waiting", "unreadable")]


def test_telling_of_one_event_twice_is_mailing_once(office):
    case, clerk = office.submit(), office.people["clerk"].member
    told = Notice("cc", [clerk], case, None, {"record": "x", "stage": "", "flow": "", "by": ""}, event="7.0")
    for _ in range(2):
        with write(office.workspace) as tx:
            notices.send(tx, [told], clock.now())
    assert [name for name, *_ in office.waiting()] == ["clerk", "clerk"]


ENCODED = f"=?utf-8?q?x=0AReply-To:_{EVE}=0AContent-Type:_text/html=0A=0A<h1>Pay</h1>?="


@pytest.mark.parametrize("name", [ENCODED, f"Bob\r\nBcc: {EVE}", "Bob\nSubject: x", f'"<{EVE}>', "王芳\x01"])
def test_no_name_or_title_adds_a_header(office, post, name):
    office.change("clerk", name=name)
    customer = f"A {ENCODED if name == ENCODED else '<b>'}&\u2028Bcc: {EVE}"
    create(office.people["ini"], "sales", "order", {"customer": customer, "total": 1})
    send_all(office, mailer(post.mail))
    ((receiver, letter),) = post.taken
    assert receiver == address("clerk")
    assert (letter["bcc"], letter["reply-to"]) == (None, None)
    assert letter.get_content_type() == "multipart/alternative"
    assert [one.addr_spec for one in letter["to"].addresses] == [address("clerk")]
    assert "<b>" not in letter.get_body(["html"]).get_content()


def test_an_address_that_is_none_is_refused_before_it_reaches_the_server(office, post):
    office.change("clerk", email="clerk@example.com>\r\nRCPT TO:<" + EVE)
    office.submit()
    send_all(office, mailer(post.mail))
    assert post.taken == []
    assert office.states() == [("clerk", "waiting", "refused", 1)]


@pytest.fixture
def safe_post(monkeypatch):
    """A server that offers STARTTLS and wants a password; its certificate is trusted like a firm's own."""
    certificate = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.load_cert_chain(CERTIFICATE)
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    heard = []

    def check(_server, _session, _envelope, _mechanism, given):
        heard.append((given.login.decode(), given.password.decode()))
        return AuthResult(success=heard[-1] == ("orders", "a b@c"))

    with PostOffice(tls=certificate, auth_required=True, authenticator=check) as found:
        yield found


def test_a_password_goes_over_an_encrypted_line(office, safe_post, at):
    mail = replace(safe_post.mail, user="orders", password="a b@c", starttls="required")
    office.submit()
    send_all(office, mailer(replace(mail, password="wrong")))
    assert office.states() == [("clerk", "waiting", "unreachable", 1)]
    at(minutes=2)
    send_all(office, mailer(mail))
    assert len(safe_post.to(address("clerk"))) == 1


def test_a_server_without_encryption_is_not_used_where_it_is_required(office, post):
    office.submit()
    send_all(office, mailer(replace(post.mail, starttls="required")))
    assert (post.taken, office.states()) == ([], [("clerk", "waiting", "unreachable", 1)])


def test_a_certificate_of_somebody_else_is_not_trusted(office, safe_post, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    office.submit()
    send_all(office, mailer(safe_post.mail))
    assert (safe_post.taken, office.states()) == ([], [("clerk", "waiting", "unreachable", 1)])


TOLD = {"en": {"subject": "Hurry {{no}} for {{customer}}", "body": "{{task.title}}: {{opinion}}\n{{link}}"}}


def test_an_app_says_in_its_own_words_what_the_receiver_may_see(office, post):
    """The lawyers write an opinion that finance does not see; a value is never a placeholder."""
    factories.publish(office.workspace, "sales", {"messages": {"urge": TOLD}})
    ini = office.people["ini"]
    case = create(ini, "sales", "order", {"customer": "A {{opinion}}", "total": 500})["case"]
    office.act("clerk", case, "handle", data={"carrier": "SF"})
    office.act("legal", case, "save", data={"opinion": "MARK"})
    office.change("finance", language="zh-CN")
    runtime.on_case(ini, case, "urge", {})
    send_all(office, mailer(post.mail))
    legal, finance = (post.to(address(name))[-1] for name in ("legal", "finance"))
    assert {str(one["subject"]) for one in (legal, finance)} == {"Hurry SO-001 for A {{opinion}}"}
    assert "Legal: MARK" in legal.get_body(["plain"]).get_content()
    assert "财务审核: \r\n" in finance.get_body(["plain"]).get_content()
    parts = [finance.get_body([kind]).get_content() for kind in ("plain", "html")]
    assert not [one for one in parts if "MARK" in one]
