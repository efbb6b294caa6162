"""Templates: the gallery, and installing one as an app of a workspace, whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID, uuid5

from formloom.kernel.packages import Package, Sample
from formloom.kernel.packages.manifest import Text
from formloom.kernel.packages.names import given_id
from formloom.runtime import samples, template_folders
from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.definitions import publish_all
from formloom.runtime.samples import Tell, silent
from formloom.storage import Tx, definitions, people
from formloom.storage.stores import write_with_ddl

Value = dict[str, Any]


@dataclass(frozen=True)
class Installed:
    """app: the key it got. members: key of a sample person -> member id."""

    app: str
    members: Mapping[str, str]


def install_named(actor: Actor, key: str, *, sample: bool, tell: Tell = silent) -> Value:
    """Install a template of the gallery."""
    package = template_folders.shipped(key, rows=sample)
    done = install(actor.workspace, package, sample=sample, by=actor.member, tell=tell)
    return {"app": done.app}


def install(
    workspace: str, package: Package, *, sample: bool, by: str | None = None, real_people: bool = False,
    tell: Tell = silent,
) -> Installed:
    """A new app with everything in it. real_people: the sample's people are those who will sign in.

    tell: hears how far it is.
    """

    def work(tx: Tx) -> Installed:
        definitions.lock(tx)
        tell("definitions", 0, len(package.documents))
        app = _free_key(tx, package.manifest.key)
        told = package.sample if sample else None
        members = sample_members(workspace, app, told)
        _add_app(tx, app, package)
        _add_roles(tx, package)
        _let_in(tx, package, by)
        if told is not None:
            samples.add_people(tx, app, told, members, departments_of(workspace, app, told), real=real_people)
        publish_all(tx, app, dict(package.documents), by=by)
        tell("definitions", len(package.documents), len(package.documents))
        if told is not None:
            install_id, departments = _install_id(workspace, app), departments_of(workspace, app, told)
            samples.place(tx, app, package, install_id, members, departments, tell)
        return Installed(app, members)

    return write_with_ddl(workspace, work)


def sample_members(workspace: str, app: str, sample: Sample | None) -> dict[str, str]:
    """Key of a sample person -> the member he is or would be: always the same for an app."""
    return _ids(workspace, app, [one.key for one in sample.people] if sample else [])


def departments_of(workspace: str, app: str, sample: Sample) -> dict[str, str]:
    """Key of a sample department -> its id."""
    return _ids(workspace, app, [one.key for one in sample.departments])


def _ids(workspace: str, app: str, keys: list[str]) -> dict[str, str]:
    install_id = _install_id(workspace, app)
    return {key: given_id(install_id, f"@{key}") for key in keys}


def _install_id(workspace: str, app: str) -> str:
    """One installation's own id; an app's key is never used again."""
    return str(uuid5(UUID(workspace), app))


def _free_key(tx: Tx, key: str) -> str:
    """The template's key, with a number behind it when the workspace has such an app."""
    taken = {row["key"] for row in definitions.apps(tx)}
    names = (key if number == 1 else f"{key[:44]}_{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def _add_app(tx: Tx, app: str, package: Package) -> None:
    manifest = package.manifest
    number = app.removeprefix(manifest.key[:44]).removeprefix("_") if app != manifest.key else ""
    definitions.insert_app(tx, {
        "key": app, "title": _numbered(manifest.title, number), "language": manifest.languages[0],
        "created_at": now(), "template": f"{manifest.key}@{manifest.version}",
    })


def _numbered(title: Text, number: str) -> Text:
    """Apps that came from the same template are told apart by their titles too."""
    if not number:
        return title
    if isinstance(title, str):
        return f"{title} {number}"
    return {language: f"{one} {number}" for language, one in title.items()}


def _let_in(tx: Tx, package: Package, by: str | None) -> None:
    """Whoever installs an app holds the roles that administer it, else he could not even open it."""
    granted = [one for one in package.access.values() if "administer" in one.get("app", ())]
    for role in {to["role"]: None for one in granted for to in one["to"] if "role" in to} if by else ():
        people.set_role_members(tx, role, [*people.roles(tx)[role], *([by] if by else [])])


def _add_roles(tx: Tx, package: Package) -> None:
    """The roles the documents speak of, where the workspace has none of that name."""
    there = people.roles(tx)
    for key, title in package.manifest.roles.items():
        if key not in there:
            people.insert_role(tx, key, title)
