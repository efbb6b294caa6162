"""Plays that were damaged at random end in a verdict, never in a traceback."""

import copy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from formloom.plays.backend import Backend
from formloom.plays.command import run_play
from formloom.plays.document import Play
from formloom.plays.files import Written, plays_of
from formloom.plays.kernel_backend import KernelBackend
from formloom.plays.verdict import UNFORESEEN

FOLDER = Path(__file__).parents[1] / "plays"
PLAYS = [written for file in sorted(FOLDER.glob("S[0-3]*.yaml")) for written in plays_of(file)]
ODD: list[Any] = [None, 5, -1, "x", "", "u1", "A", "start", [], {}, [1], {"a": 1}, True, 1.5, "v[1..3]", [[]],
                  [None], {"x": None}, "v[3..1]"]
KEYS = ["x", "who", "at", "kind", "due", "refused", "expect", "stages", "for", "times"]


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place inside a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, one in inner for found in [(*path, key), *spots(one, (*path, key))]]


def damage(document: Any, chance: Random) -> Any:
    """The document with one thing gone, added or replaced."""
    damaged = copy.deepcopy(document)
    *path, last = chance.choice(spots(damaged))
    place = damaged
    for key in path:
        place = place[key]
    kind = chance.random()
    if kind < 0.2:
        del place[last]
    elif kind < 0.4 and isinstance(place, dict):
        place[chance.choice(KEYS)] = chance.choice(ODD)
    else:
        place[last] = copy.deepcopy(chance.choice(ODD))
    return damaged


@pytest.mark.parametrize("seed", range(10))
def test_damage_ends_in_a_verdict(seed: int):
    chance = Random(seed)
    verdicts = []
    for _ in range(30):
        written = chance.choice(PLAYS)
        damaged = Written(written.file, written.name, damage(written.document, chance))
        verdicts.append(run_play(damaged, KernelBackend))
    assert {"invalid"} <= {one.result for one in verdicts} <= {"passed", "failed", "invalid"}
    assert [one.actual for one in verdicts if one.expected == UNFORESEEN] == []


def test_what_nobody_foresaw_costs_only_its_own_play():
    def stage(play: Play) -> Backend:
        if play.name == PLAYS[0].name:
            raise ZeroDivisionError
        return KernelBackend(play)

    first, second = (run_play(written, stage) for written in PLAYS[:2])
    assert (first.result, first.actual, second.result) == ("invalid", "ZeroDivisionError", "passed")
