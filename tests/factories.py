"""Dull things with defaults, so that a test shows only what matters."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.forms import Form
from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.storage import Tx, definitions, people, write
from formloom.storage.ids import new_id
from formloom.storage.record_tables import make_or_extend
from formloom.storage.stores import write_with_ddl


def member(workspace: str, name: str = "bob", **more: Any) -> Actor:
    """A member of the workspace, as the one who acts."""
    row = {"id": new_id(), "name": name, **more}
    with write(workspace) as tx:
        people.insert_member(tx, row)
    return Actor(workspace, row["id"])


def department(workspace: str, title: str = "Sales", **more: Any) -> str:
    """A department; the answer is its id."""
    row = {"id": new_id(), "title": title, **more}
    with write(workspace) as tx:
        people.insert_department(tx, row)
    return row["id"]


def role(workspace: str, key: str, *members: Actor) -> str:
    """A role held by these people."""
    with write(workspace) as tx:
        people.insert_role(tx, key, {"en": key})
        people.set_role_members(tx, key, [one.member for one in members])
    return key


Documents = Mapping[str, Mapping[str, Any]]


def publish(workspace: str, app: str, documents: Documents, *, language: str = "en") -> None:
    """Put documents in force, unchecked: {"forms": {"order": …}, "flows": {…}, "access": {…}}."""

    def work(tx: Tx) -> None:
        at = now()
        if definitions.get_app(tx, app) is None:
            title = {"en": app.title(), "zh-CN": app}
            definitions.insert_app(tx, {"key": app, "title": title, "language": language, "created_at": at})
        publication = new_id()
        definitions.insert_publication(tx, publication, app, None, at, None)
        for kind, those in documents.items():
            for key, document in those.items():
                version = definitions.insert_version(tx, app, kind, key, document, publication)
                if kind == "forms":
                    make_or_extend(tx, Form.load(document, f"{app}/{key}"), version)

    write_with_ddl(workspace, work)
