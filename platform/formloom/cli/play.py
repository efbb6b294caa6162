"""formloom play: the plays' own program."""

from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    from formloom.plays import main as play

    return int(play(words))
