"""formloom worker: one more worker beside those that run already (PostgreSQL)."""

import argparse

from formloom.runtime.settings import from_environment


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(_options: argparse.Namespace) -> int:
    from formloom.worker import loop

    loop.run(from_environment())
    return 0
