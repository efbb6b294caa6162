"""Every play of the project, on the pure kernel."""

from pathlib import Path

import pytest

from formloom.plays.command import run_play
from formloom.plays.files import Written, plays_of
from formloom.plays.kernel_backend import KernelBackend

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "plays"
TEMPLATES = [*ROOT.glob("templates_gallery/*/plays/*.yaml"), *ROOT.glob("tests/templates/*/plays/*.yaml")]
PLAYS = [pytest.param(written, id=f"{file.stem}: {written.name}")
         for file in sorted([*FOLDER.glob("*.yaml"), *TEMPLATES]) for written in plays_of(file)]


def test_there_are_plays():
    files = {file.stem for file in FOLDER.glob("*.yaml")}
    assert {"S01", "S02", "S03", *(f"S{n}" for n in range(18, 25)), "S27"} <= files


@pytest.mark.parametrize("written", PLAYS)
def test_the_play_passes(written: Written):
    verdict = run_play(written, KernelBackend)
    assert verdict.result == "passed", verdict.as_json()
