"""formloom doctor: looks at settings, stores and files, and says what to do. Changes nothing."""

import argparse

from formloom.settings import from_environment, use


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(_options: argparse.Namespace) -> int:
    from formloom.runtime.doctor import Check, examine
    from formloom.web.shell import STATIC

    settings = from_environment()
    use(settings)
    built = (STATIC / "index.html").is_file()
    pages = Check("browser pages", built, "" if built else "Build them with: make ui")
    failed = 0
    for check in (*examine(settings), pages):
        failed += not check.ok
        print(f"{'ok ' if check.ok else 'NO '} {check.what}{f'. {check.advice}' if check.advice else ''}")
    print("Everything is in order." if not failed else f"{failed} to put right.")
    return 1 if failed else 0
