"""Every play of the project through the API of a real server: the verdicts are those of the kernel."""

from pathlib import Path

import pytest

from formloom.kernel import strict_json
from formloom.plays.command import run_play
from formloom.plays.files import Written, plays_of
from formloom.plays.http.backend import HttpBackend
from formloom.plays.http.server import Server
from formloom.plays.kernel_backend import KernelBackend

FOLDER = Path(__file__).parent
PLAYS = [pytest.param(written, id=f"{file.stem}: {written.name}")
         for file in sorted(FOLDER.glob("*.yaml")) for written in plays_of(file)]


def test_there_are_plays():
    assert len(PLAYS) > 50


@pytest.mark.parametrize("written", PLAYS)
def test_the_play_passes_through_http(written: Written, play_server: Server):
    verdict = run_play(written, lambda play: HttpBackend.begin(play, play_server))
    assert verdict.result == "passed", strict_json.dumps(verdict.as_json())


FLOW = [{"id": "A", "kind": "approve", "who": ["u", "v"], "mode": "all"},
        {"id": "B", "kind": "handle", "who": "v"}]
WRONG = {
    "a task that is not open": {"expect": {"open": {"A": ["u"]}}},
    "an approval that was no conflict": {"do": {"approve": "u", "at": "A"}, "refused": "conflict"},
    "a refusal nobody foresaw": {"do": {"approve": "ini", "at": "A"}},
    "another field": {
        "do": {"approve": "u", "data": {"note": "x"}}, "refused": {"code": "invalid", "field": "amt"}},
    "too many": {"do": {"urge": "ini"}, "times": 2, "results": {"ok": 2}},
    "a notice too many": {"do": {"approve": "u", "at": "A"}, "expect": {"sent": {"task": {"v": 1}}}},
    "other decisions": {"do": {"approve": "u", "at": "A"}, "expect": {"decisions": ["v approve A"]}},
    "another list": {"do": {"approve": "u", "at": "A"}, "expect": {"finished": {"u": ["B"]}}},
    "other fields": {"check": True, "expect": {"sees": {"u": ["note"]}}},
    "no such task to aim at": {"do": {"approve": "ini"}},
}


@pytest.mark.parametrize("name", WRONG)
def test_a_play_that_is_wrong_is_wrong_in_the_same_way(name: str, play_server: Server):
    step = WRONG[name] if {"do", "check"} & WRONG[name].keys() else {"check": True, **WRONG[name]}
    document = {"play": name, "people": {"ini": {}, "u": {}, "v": {}},
                "form": {"amt": "money", "note": "text"}, "flow": FLOW,
                "steps": [{"do": {"submit": "ini", "data": {"amt": 1}}}, step]}
    written = Written(Path("wrong.yaml"), name, document)
    there = run_play(written, lambda play: HttpBackend.begin(play, play_server))
    here = run_play(written, KernelBackend)
    assert here.result in ("failed", "invalid")
    assert there.as_json() == here.as_json()
