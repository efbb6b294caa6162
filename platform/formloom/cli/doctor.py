"""formloom doctor: looks at settings, stores and files, and says what to do; with --mend it mends."""

import argparse

from formloom.settings import from_environment, use


def arguments(parser: argparse.ArgumentParser) -> None:
    """``--mend`` puts right what can be worked out anew."""
    parser.add_argument("--mend", action="store_true", help="put right what can be worked out anew")


def run(options: argparse.Namespace) -> int:
    from formloom.runtime.doctor import Check, examine, mend
    from formloom.web.shell import STATIC

    settings = from_environment()
    use(settings)
    built = (STATIC / "index.html").is_file()
    pages = Check("browser pages", built, "" if built else "Build them with: make ui")
    if options.mend:
        mend()
    failed = 0
    for check in (*examine(settings), pages):
        failed += not check.ok
        print(f"{'ok ' if check.ok else 'NO '} {check.what}{f'. {check.advice}' if check.advice else ''}")
    print("Everything is in order." if not failed else f"{failed} to put right.")
    return 1 if failed else 0
