"""formloom demo: a workspace to try things in, made once, then served."""

import argparse
import os
import secrets
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from formloom.settings import BadSettings, Settings, from_environment, ready_to_serve, use

if TYPE_CHECKING:
    from formloom.runtime.demo import SignIn

PASSWORD_FILE = "demo_password"
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(_options: argparse.Namespace) -> int:
    from formloom.cli.serve import serve
    from formloom.cli.server import listen
    from formloom.cli.telling import tell
    from formloom.runtime.problems import RuntimeProblem
    from formloom.storage.stores import forget_all

    settings = ready_to_serve(_settings())
    use(settings)
    # Before anything is made: a port that is taken should be said at once.
    listener = listen(settings)
    try:
        people, password = prepare(settings)
    except RuntimeProblem as refused:
        return tell(refused)
    # What this process opened must not be shared with its children.
    forget_all()
    print(table(people, password), flush=True)
    return serve(settings, listener=listener)


def prepare(settings: Settings) -> tuple[Sequence["SignIn"], str]:
    """The demo workspace, ready: who can sign in, and the password of all of them."""
    from formloom.runtime import demo, workspaces

    if workspaces.find(demo.KEY) is None:
        print("Making the demo workspace with sample data …", flush=True)
    file = settings.data / PASSWORD_FILE
    kept = file.read_text().strip() if file.is_file() else None
    password = settings.demo_password or kept or fresh_password()
    people = demo.ensure(password, changed=password != kept)
    if password != kept:
        # Last, so that what the file says is always what signs in.
        keep(file, password)
    return people, password


def fresh_password() -> str:
    """Three groups that are easy to read aloud and to type."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))


def keep(file: Path, password: str) -> None:
    """Remember the password, readable by its owner only."""
    fresh = file.with_suffix(f".{secrets.token_hex(4)}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(password + "\n")
    fresh.replace(file)


def table(people: Sequence["SignIn"], password: str) -> str:
    """The sign-ins, by department, in columns."""
    rows = [("department", "sign-in name", "name", "")]
    rows += [(one.department, one.login, one.name, "administrator" if one.administrator else "")
             for one in people]
    widths = [max(_width(row[at]) for row in rows) for at in range(3)]
    lines = ["  ".join([*(_padded(row[at], widths[at]) for at in range(3)), row[3]]).rstrip() for row in rows]
    return "\n".join(["", *(f"  {line}" for line in lines), "", f"  The password of all: {password}", ""])


def _settings() -> Settings:
    """The environment's, as a demo: production would not want accounts that everybody can read about."""
    settings = from_environment({"FORMLOOM_MODE": "demo", **os.environ})
    if not settings.demo:
        raise BadSettings("formloom demo runs with FORMLOOM_MODE=demo only. For production: formloom serve")
    return settings


def _width(text: str) -> int:
    """Columns at a terminal: Chinese letters take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
