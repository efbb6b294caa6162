"""formloom play: read the files, run each play, say what came out."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path

from formloom.kernel import strict_json
from formloom.plays.backend import Backend
from formloom.plays.document import Play, read_play
from formloom.plays.files import Written, plays_of
from formloom.plays.kernel_backend import KernelBackend
from formloom.plays.names import Names
from formloom.plays.runner import Seen, run_steps
from formloom.plays.steps import read_steps
from formloom.plays.verdict import Failed, Invalid, Trouble, Verdict, unforeseen

Stage = Callable[[Play], Backend]
EXIT = {"passed": 0, "failed": 1, "invalid": 2}


def run(words: Sequence[str]) -> int:
    """Run the plays of the files; 0 all passed, 1 some failed, 2 some are invalid."""
    options = _parser().parse_args(list(words))
    worst, found = 0, False
    with ExitStack() as house:
        stage = _stage(options.on, house)
        for verdict in verdicts(options.files, stage, only=options.only, trace=options.trace):
            print(strict_json.dumps(verdict.as_json()) if options.json else _line(verdict), flush=True)
            worst, found = max(worst, EXIT[verdict.result]), True
    if not found:
        print(f"There is no play called {options.only}.", file=sys.stderr)
    return worst if found else 2


def verdicts(
    files: Sequence[Path], stage: Stage, *, only: str | None = None, trace: bool = False,
) -> Iterator[Verdict]:
    """One per play of every file, in order."""
    for file in files:
        for written in plays_of(file):
            if only in (None, written.name):
                yield run_play(written, stage, trace=trace)


def run_play(written: Written, stage: Stage, *, trace: bool = False) -> Verdict:
    """Judge one play as it stands in a file."""
    traced: list[Seen] = []

    def verdict(result: str, problem: Invalid | Failed | None = None) -> Verdict:
        passed = Verdict(written.name, str(written.file), result, trace=traced if trace else None)
        return passed if problem is None else replace(
            passed, step=problem.step, path=problem.path or None, expected=problem.expected,
            actual=problem.actual)

    try:
        if written.problem is not None:
            raise written.problem
        play = read_play(written.document)
        steps = read_steps(play.steps, Names.of(play))
        run_steps(steps, stage(play), traced.append if trace else None)
    except Invalid as problem:
        return verdict("invalid", problem)
    except Failed as problem:
        return verdict("failed", problem)
    except Trouble as trouble:
        return verdict("failed", Failed("server", "works", str(trouble)))
    except Exception as error:
        # Nobody foresaw it; the other plays still get their verdicts.
        return verdict("invalid", unforeseen(error))
    return verdict("passed")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="formloom play", description="run plays")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--on", choices=("kernel", "http"), default="kernel",
                        help="pure, or through the API of a server of its own")
    parser.add_argument("--only", metavar="NAME", help="the play of this name")
    parser.add_argument("--json", action="store_true", help="one object per play")
    parser.add_argument("--trace", action="store_true", help="after every step everything there is to see")
    return parser


def _stage(name: str, house: ExitStack) -> Stage:
    """What plays are put on; a server is started once, for all of them."""
    if name == "kernel":
        return KernelBackend
    # Being told to stop must not leave the server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    from formloom.plays.http.backend import HttpBackend
    from formloom.plays.http.server import Server, running

    @cache
    def server() -> Server:
        return house.enter_context(running(os.environ.get("DATABASE_URL")))

    return lambda play: HttpBackend.begin(play, server())


def _line(verdict: Verdict) -> str:
    text = "\n".join([f"{verdict.result:<8}{verdict.play}  ({verdict.file})",
                      *(f"  {strict_json.dumps(seen)}" for seen in verdict.trace or [])])
    if verdict.result == "passed":
        return text
    step = "" if verdict.step is None else f"step {verdict.step}, "
    return (f"{text}\n  {step}{verdict.path or 'the file'}: expected {strict_json.dumps(verdict.expected)}, "
            f"got {strict_json.dumps(verdict.actual)}")
