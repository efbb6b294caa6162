"""formloom migrate: the directory first, then every workspace; safe to repeat."""

import argparse
import sys

from formloom.settings import from_environment, use


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(_options: argparse.Namespace) -> int:
    use(from_environment())
    return migrate()


def migrate() -> int:
    """Bring everything up to date; the answer is the exit code."""
    from formloom.storage import StoreNewer
    from formloom.storage.migrate import all_workspaces, migrate_directory, migrate_workspace

    failed = 0
    migrate_directory()
    for workspace in all_workspaces():
        try:
            migrate_workspace(workspace)
        except StoreNewer:
            print(f"Workspace {workspace} was made by a newer Formloom and is left alone.", file=sys.stderr)
            failed = 1
    return failed
