"""Looking at an installation: what is wrong with it, and what to do about each."""

import os
import shutil
from collections.abc import Iterator
from typing import NamedTuple

from formloom.runtime import rollups, template_folders
from formloom.runtime.health import LEAST_FREE
from formloom.runtime.problems import RuntimeProblem
from formloom.settings import BadSettings, Settings, ready_to_serve
from formloom.storage import migrate, upkeep


class Check(NamedTuple):
    """One thing looked at. advice: what to do, empty when it is fine."""

    what: str
    ok: bool
    advice: str = ""


def mend() -> None:
    """Put right what can be worked out anew: rollups."""
    for workspace in migrate.all_workspaces():
        rollups.mend(workspace)


def examine(settings: Settings) -> Iterator[Check]:
    """Everything there is to look at; nothing is changed."""
    yield _settings(settings)
    yield from _data(settings)
    directory = _directory(settings)
    yield directory
    for workspace in migrate.all_workspaces() if directory.ok else ():
        yield from _workspace(workspace)
    yield from _templates()


def _settings(settings: Settings) -> Check:
    what = f"settings ({'demo' if settings.demo else 'production'})"
    try:
        if not settings.demo:
            ready_to_serve(settings)
    except BadSettings as refused:
        return Check(what, False, str(refused))
    return Check(what, True)


def _data(settings: Settings) -> Iterator[Check]:
    folder = settings.data
    if not folder.is_dir():
        yield Check(f"data directory {folder}", False, "It is not there. The first start makes it.")
        return
    writable = os.access(folder, os.W_OK | os.X_OK)
    yield Check(f"data directory {folder}", writable, "" if writable else "This user may not write to it.")
    usage = shutil.disk_usage(folder)
    free = usage.free > usage.total * LEAST_FREE
    yield Check(f"free space: {usage.free // 2**20} MB", free, "" if free else "Make room on this disk.")


def _directory(settings: Settings) -> Check:
    what = "directory on PostgreSQL" if settings.database_url else "directory on SQLite"
    if not settings.database_url and not (settings.data / "directory.db").is_file():
        return Check(what, False, "It is not there. Make it with: formloom migrate")
    try:
        version = upkeep.directory_version()
    except Exception as error:  # whatever the database says, it is told here and nowhere else
        return Check(what, False, f"It cannot be read: {_first_line(error)}")
    return _versioned(what, version, migrate.HEADS["directory"])


def _workspace(workspace: str) -> Iterator[Check]:
    what = f"workspace {workspace}"
    try:
        version, missing = upkeep.workspace_version(workspace), upkeep.missing_files(workspace)
    except Exception as error:
        yield Check(what, False, f"It cannot be read: {_first_line(error)}")
        return
    yield _versioned(what, version, migrate.HEADS["workspace"])
    advice = f"{missing} are not on the disk. Bring them back from a backup."
    yield Check(f"files of {workspace}", missing == 0, "" if missing == 0 else advice)
    wrong = rollups.look(workspace) if version == migrate.HEADS["workspace"] else []
    advice = f"{', '.join(wrong)} are not what they are drawn from. Mend with: formloom doctor --mend"
    yield Check(f"rollups of {workspace}", not wrong, advice if wrong else "")


def _versioned(what: str, version: str, ours: str) -> Check:
    if version == ours:
        return Check(f"{what}, version {version}", True)
    newer = version > ours
    advice = "Made by a newer Formloom: update the program." if newer else "Update it with: formloom migrate"
    return Check(f"{what}, version {version}", False, advice)


def _templates() -> Iterator[Check]:
    known = template_folders.manifests()
    if not known:
        yield Check("templates", False, "The gallery is not there. Install Formloom again.")
    for manifest in known:
        what = f"template {manifest.key} {manifest.version}"
        folder = template_folders.gallery() / manifest.key
        try:
            template_folders.load(folder)
        except RuntimeProblem:
            yield Check(what, False, f"See: formloom template check {folder}")
        else:
            yield Check(what, True)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
