"""The formloom command. Each subcommand is one module here, imported only when it is called."""

import argparse
import importlib
import sys
from collections.abc import Sequence

COMMANDS = {
    "serve": "start the web server and the worker",
    "demo": "make a demo workspace when there is none, then serve it",
    "worker": "start a worker only",
    "migrate": "bring the directory and every workspace up to date",
    "user": "create an account or change its password",
    "template": "install a template, or list those there are",
    "play": "run plays",
    "openapi": "print the API's document",
    "doctor": "check settings, stores and files",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; its number is the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] not in COMMANDS:
        print(overview())
        return 0 if words[:1] in ([], ["-h"], ["--help"]) else 2
    return _run(words[0], words[1:])


def overview() -> str:
    """What there is, one line each."""
    lines = [f"  formloom {name:<9} {text}" for name, text in COMMANDS.items()]
    return "\n".join(["Formloom: forms and flows for your own way of working.", "", *lines])


def _run(name: str, words: list[str]) -> int:
    from formloom.settings import BadSettings

    command = importlib.import_module(f"formloom.cli.{name}")
    if hasattr(command, "main"):
        return int(command.main(words))
    parser = argparse.ArgumentParser(prog=f"formloom {name}", description=COMMANDS[name])
    command.arguments(parser)
    try:
        return int(command.run(parser.parse_args(words)))
    except BadSettings as refused:
        print(refused, file=sys.stderr)
        return 2
    except OSError as refused:
        about = f"{refused.filename}: " if refused.filename else ""
        print(f"{about}{refused.strerror or refused}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from formloom.storage.errors import unreachable

        said = unreachable(error)
        if said is None:
            raise
        print(f"The database cannot be used: {said}", file=sys.stderr)
        return 1
