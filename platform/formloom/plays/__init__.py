"""Plays: executable examples of flows, read from YAML or JSON and run on the kernel or against a real server.

The format is described in docs/plays.md. ``main`` is the program; ``run_play`` is what tests and the publish
check use. Nothing here decides what a flow does: a play only says what was expected.
"""

from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    """The program ``formloom play``; the number is its exit code."""
    from formloom.plays.command import run

    return run(words)
