"""Which surroundings the product starts in, and which it refuses."""

import stat

import pytest

from formloom.settings import BadSettings, MailServer, demo_secret, from_environment, ready_to_serve

GOOD = {"FORMLOOM_SECRET": "0123456789abcdef" * 2, "FORMLOOM_URL": "https://forms.example.com"}


@pytest.mark.parametrize("change", [
    {"FORMLOOM_SECRET": ""},
    {"FORMLOOM_SECRET": "too short"},
    {"FORMLOOM_SECRET": "x" * 64},
    {"FORMLOOM_URL": ""},
    {"FORMLOOM_URL": "http://forms.example.com"},
    {"FORMLOOM_CLOCK_FILE": "/somewhere/clock"},
])
def test_production_refuses_to_start_unsafely(change):
    with pytest.raises(BadSettings):
        ready_to_serve(from_environment(GOOD | change))


def test_production_starts_with_a_secret_and_an_https_address():
    assert ready_to_serve(from_environment(GOOD)).origin == "https://forms.example.com"


def test_production_is_what_runs_when_nothing_is_said():
    assert not from_environment({}).demo


@pytest.mark.parametrize("environment", [
    {"DATABASE_URL": "sqlite:///x.db"}, {"FORMLOOM_MODE": "debug"}, {"PORT": "http"}, {"PORT": "70000"},
    {"SMTP_URL": "mail.example.com"}, {"SMTP_URL": "http://mail.example.com"}, {"SMTP_URL": "smtp://"},
    {"SMTP_URL": "smtp://mail.example.com:mail"}, {"SMTP_URL": "smtp://mail.example.com?tls=1"},
    {"SMTP_URL": "smtp://mail.example.com?starttls=perhaps"}, {"SMTP_URL": "smtp://mail.example.com/?from=me"},
    {"SMTP_URL": "smtp://mail.example.com/?from=me@example.com%0d%0aBcc:eve@example.com"},
    {"SMTP_URL": "smtp://me%0d%0aRSET:x@mail.example.com"},
])
def test_what_cannot_be_read_is_refused_with_a_sentence(environment):
    with pytest.raises(BadSettings, match=r"\w+ .*\."):
        from_environment(environment)


def test_the_demo_makes_its_secret_once_and_for_its_owner_only(tmp_path):
    settings = ready_to_serve(from_environment({"FORMLOOM_MODE": "demo", "FORMLOOM_DATA": str(tmp_path)}))
    assert len(settings.secret) >= 32
    assert demo_secret(tmp_path) == settings.secret
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


@pytest.mark.parametrize(("url", "expected"), [
    ("", None),
    ("smtp://localhost:1025", MailServer("localhost", 1025, "formloom@forms.example.com")),
    ("smtp://mail.example.com/?from=me@example.com", MailServer("mail.example.com", 25, "me@example.com")),
    ("smtps://me%40example.com:p%40ss@mail.example.com",
     MailServer("mail.example.com", 465, "me@example.com", tls=True, user="me@example.com", password="p@ss")),
    ("smtp://bot:secret@mail.example.com:587?starttls=required",
     MailServer("mail.example.com", 587, "formloom@forms.example.com", starttls="required", user="bot",
                password="secret")),
])
def test_the_mail_server_is_one_address(url, expected):
    assert from_environment(GOOD | {"SMTP_URL": url}).mail == expected
