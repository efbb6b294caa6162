"""Workspaces and their first people, as the command line makes them."""

from collections.abc import Sequence

from formloom.kernel.problems import Problem
from formloom.runtime import passwords
from formloom.runtime.accounts import canonical, check_login
from formloom.runtime.clock import now
from formloom.runtime.contexts import DEFAULT_ZONE
from formloom.runtime.problems import Invalid
from formloom.storage import accounts, directory_read, directory_write, people, write
from formloom.storage.ids import new_id
from formloom.storage.migrate import create_workspace


def find(key: str) -> str | None:
    """The id of a workspace by its key in addresses."""
    with directory_read() as tx:
        return accounts.workspace_by_key(tx, key)


def ensure(key: str, title: str, *, language: str = "zh-CN", zone: str = DEFAULT_ZONE) -> str:
    """The id of the workspace with this key; made when there is none."""
    existing = find(key)
    if existing is not None:
        return existing
    workspace = create_workspace(key, title, now=now())
    with write(workspace) as tx:
        people.put_setting(tx, "language", language)
        people.put_setting(tx, "zone", zone)
    return workspace


def add_person(
    workspace: str, *, login: str, name: str, password: str, administrator: bool = False,
    department: str | None = None, roles: Sequence[str] = (),
) -> str:
    """A member with an account; the answer is the member's id."""
    check_login(canonical(login))
    stored = passwords.hashed(password)
    member = new_id()
    with write(workspace) as tx:
        row = {"id": member, "name": name, "administrator": administrator, "department": department}
        people.insert_member(tx, row)
        for key in roles:
            people.set_role_members(tx, key, [*people.roles(tx)[key], member])
        give_account(workspace, member, login, name, stored)
    return member


def give_account(workspace: str, member: str, login: str, name: str, stored: str | None) -> None:
    """An account of his own for a member. Called inside the workspace's transaction: both or neither."""
    with directory_write() as tx:
        if accounts.by_login(tx, canonical(login)):
            raise Invalid([Problem("login", "in_use", {"key": login})])
        account = new_id()
        accounts.add(tx, account, canonical(login), name, stored, now())
        accounts.add_membership(tx, account, workspace, member, now())
