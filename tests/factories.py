"""Dull things with defaults, so that a test shows only what matters."""

from typing import Any

from formloom.runtime.actor import Actor
from formloom.storage import people, write
from formloom.storage.ids import new_id


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
