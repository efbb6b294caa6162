"""formloom worker: one more worker beside those that run already (PostgreSQL)."""

import argparse

from formloom.settings import from_environment


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(_options: argparse.Namespace) -> int:
    from formloom.worker.loop import run as work

    work(from_environment())
    return 0
