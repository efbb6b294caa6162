"""Which surroundings the product starts in, and which it refuses."""

import stat

import pytest

from formloom.settings import BadSettings, demo_secret, from_environment, ready_to_serve

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
