"""formloom user: accounts from the command line, for the first administrator and for lost passwords."""

import argparse
import getpass
import sys

from formloom.settings import from_environment, use


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    create = actions.add_parser("create", help="a new account, administrator of a workspace")
    create.add_argument("login")
    create.add_argument("--name", required=True)
    create.add_argument("--workspace", required=True, metavar="KEY", help="made when it does not exist")
    create.add_argument("--title", help="the title of a new workspace")
    password = actions.add_parser("password", help="another password; ends the account's sessions")
    password.add_argument("login")


def run(options: argparse.Namespace) -> int:
    from formloom.cli.telling import tell
    from formloom.runtime import accounts, workspaces
    from formloom.runtime.problems import RuntimeProblem

    use(from_environment())
    try:
        password = _ask()
        if options.action == "password":
            accounts.set_password(options.login, password)
            return 0
        workspace = workspaces.ensure(options.workspace, options.title or options.workspace)
        workspaces.add_person(
            workspace, login=options.login, name=options.name, password=password, administrator=True
        )
    except RuntimeProblem as refused:
        return tell(refused)
    return 0


def _ask() -> str:
    """The password: typed twice at a terminal, else the first line of the input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    while True:
        first = getpass.getpass("Password: ")
        if first == getpass.getpass("Again: "):
            return first
        print("The two differ.", file=sys.stderr)
