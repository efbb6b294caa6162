"""Members, departments and roles: who is in the workspace and what they may do with it as a whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from formloom.kernel.people import Organisation
from formloom.kernel.problems import Problem
from formloom.runtime import passwords
from formloom.runtime.accounts import canonical, check_login
from formloom.runtime.actor import Actor
from formloom.runtime.contexts import DEFAULT_ZONE
from formloom.runtime.problems import Forbidden, Invalid, NotFound, Stale
from formloom.runtime.texts import in_language
from formloom.runtime.workspaces import give_account
from formloom.storage import Tx, accounts, directory_read, directory_write, people, read, write
from formloom.storage.ids import new_id

Value = dict[str, Any]
ADMINISTRATOR = frozenset({"design", "administer", "see_cases"})
DEFAULT_LANGUAGE = "zh-CN"


@dataclass(frozen=True)
class Entry:
    """An active member's way in: what the workspace speaks, and what he may do with it as a whole."""

    language: str
    zone: str
    may: frozenset[str]


def entry(workspace: str, member: str) -> Entry | None:
    """How the member enters the workspace; None for one who may not."""
    with read(workspace) as tx:
        if not people.organisation(tx).is_active(member):
            return None
        return Entry(
            people.get_setting(tx, "language") or DEFAULT_LANGUAGE,
            people.get_setting(tx, "zone") or DEFAULT_ZONE,
            ADMINISTRATOR if people.is_administrator(tx, member) else frozenset(),
        )


def members(actor: Actor) -> list[Value]:
    """Everyone, by name."""
    known = _accounts(actor.workspace)
    with read(actor.workspace) as tx:
        return [_member(row, known.get(row["id"])) for row in people.members(tx)]


def member(actor: Actor, id: str) -> Value:
    """One member."""
    account = _accounts(actor.workspace).get(id)
    with read(actor.workspace) as tx:
        return _member(_found(people.get_member(tx, id)), account)


def add_member(
    actor: Actor, *, name: str, login: str | None = None, password: str | None = None,
    roles: Sequence[str] = (), admin: bool = False, department: str | None = None,
    departments: Sequence[str] = (), manager: str | None = None, email: str | None = None,
) -> Value:
    """A new member; with a login also the account to sign in with."""
    stored = _new_password(login, password)
    id = new_id()
    row = {
        "id": id, "name": name, "department": department, "departments": list(departments),
        "manager": manager, "administrator": admin, "email": email,
    }
    with write(actor.workspace) as tx:
        _check_member(people.organisation(tx), id, row, roles)
        people.insert_member(tx, row)
        _set_roles(tx, id, roles)
        if login is not None:
            # Inside the workspace's transaction: without the account there is no member either.
            give_account(actor.workspace, id, login, name, stored)
    return member(actor, id)


def change_member(actor: Actor, id: str, revision: int, changes: Mapping[str, Any]) -> Value:
    """Change a member; a new password ends his sessions at once, and who is not active enters no more."""
    given = dict(changes)
    password = given.pop("password", None)
    stored = passwords.hashed(password) if password is not None else None
    roles = given.pop("roles", None)
    if "admin" in given:
        given["administrator"] = given.pop("admin")
    with write(actor.workspace) as tx:
        before = _found(people.get_member(tx, id))
        organisation = people.organisation(tx)
        _check_member(organisation, id, given, roles or ())
        _keep_an_administrator(tx, before, given)
        if not people.update_member(tx, id, revision, given):
            raise Stale(before["revision"])
        if roles is not None:
            _set_roles(tx, id, roles)
        if stored is not None:
            _change_password(actor.workspace, id, stored)
    return member(actor, id)


def departments(actor: Actor) -> list[Value]:
    """All departments, by title."""
    with read(actor.workspace) as tx:
        return [_department(row) for row in people.departments(tx)]


def department(actor: Actor, id: str) -> Value:
    """One department."""
    with read(actor.workspace) as tx:
        return _department(_found(_by(people.departments(tx), "id", id)))


def add_department(
    actor: Actor, *, title: str, parent: str | None = None, head: str | None = None
) -> Value:
    """A new department."""
    row = {"id": new_id(), "title": title, "parent": parent, "head": head}
    with write(actor.workspace) as tx:
        _check_department(people.organisation(tx), row["id"] or "", row)
        people.insert_department(tx, row)
    return department(actor, row["id"] or "")


def change_department(actor: Actor, id: str, revision: int, changes: Mapping[str, Any]) -> Value:
    """Rename or move a department, or give it another head."""
    with write(actor.workspace) as tx:
        before = _found(_by(people.departments(tx), "id", id))
        _check_department(people.organisation(tx), id, changes)
        if not people.update_department(tx, id, revision, changes):
            raise Stale(before["revision"])
    return department(actor, id)


def roles(actor: Actor) -> list[Value]:
    """All roles with those who have them."""
    with read(actor.workspace) as tx:
        return [_role(row, actor.language) for row in people.role_rows(tx)]


def role(actor: Actor, key: str) -> Value:
    """One role."""
    with read(actor.workspace) as tx:
        return _role(_found(_by(people.role_rows(tx), "key", key)), actor.language)


def add_role(actor: Actor, *, key: str, title: str, members: Sequence[str] = ()) -> Value:
    """A new role."""
    with write(actor.workspace) as tx:
        organisation = people.organisation(tx)
        if key in organisation.roles:
            raise Invalid([Problem("key", "in_use", {"key": key})])
        _refuse([_absent(f"members.{at}", one, organisation.members) for at, one in enumerate(members)])
        people.insert_role(tx, key, title)
        people.set_role_members(tx, key, members)
    return role(actor, key)


def change_role(actor: Actor, key: str, revision: int, changes: Mapping[str, Any]) -> Value:
    """Rename a role or change who has it."""
    with write(actor.workspace) as tx:
        before = _found(_by(people.role_rows(tx), "key", key))
        holders = changes.get("members", before["members"])
        known = people.organisation(tx).members
        _refuse([_absent(f"members.{at}", one, known) for at, one in enumerate(holders)])
        if not people.update_role(tx, key, revision, changes.get("title", before["title"]), holders):
            raise Stale(before["revision"])
    return role(actor, key)


def _member(row: Mapping[str, Any], account: accounts.Account | None) -> Value:
    kept = ("id", "name", "email", "department", "departments", "manager", "roles", "active", "sample",
            "revision")
    login = account.login if account else None
    return {**{key: row[key] for key in kept}, "login": login, "admin": row["administrator"]}


def _department(row: Mapping[str, Any]) -> Value:
    return {key: row[key] for key in ("id", "title", "parent", "head", "revision")}


def _role(row: Mapping[str, Any], language: str) -> Value:
    title = in_language(row["title"], language, row["key"])
    return {"key": row["key"], "title": title, "members": row["members"], "revision": row["revision"]}


def _check_member(
    organisation: Organisation, id: str, row: Mapping[str, Any], roles: Sequence[str]
) -> None:
    """Everything named exists, and nobody ends up as his own superior."""
    departments = [("department", row.get("department"))]
    departments += [(f"departments.{at}", one) for at, one in enumerate(row.get("departments", ()))]
    _refuse([
        *(_absent(path, one, organisation.departments) for path, one in departments),
        *(_absent(f"roles.{at}", one, organisation.roles) for at, one in enumerate(roles)),
        _absent("manager", row.get("manager"), organisation.members),
    ])
    above, seen = row.get("manager"), {id}
    while above is not None:
        if above in seen:
            raise Invalid([Problem("manager", "cycle", {"title": organisation.members[above].name})])
        seen.add(above)
        above = organisation.members[above].manager


def _check_department(organisation: Organisation, id: str, row: Mapping[str, Any]) -> None:
    parent = row.get("parent")
    _refuse([
        _absent("parent", parent, organisation.departments),
        _absent("head", row.get("head"), organisation.members),
    ])
    if parent is not None and (parent == id or parent in organisation.below(id)):
        raise Invalid([Problem("parent", "cycle", {"title": organisation.departments[parent].title})])


def _absent(path: str, id: str | None, known: Mapping[str, Any]) -> Problem | None:
    return Problem(path, "not_found") if id is not None and id not in known else None


def _refuse(problems: Sequence[Problem | None]) -> None:
    found = [problem for problem in problems if problem is not None]
    if found:
        raise Invalid(found)


def _keep_an_administrator(tx: Tx, before: Mapping[str, Any], changes: Mapping[str, Any]) -> None:
    """Nobody may lock the last administrator out, himself included."""
    was = before["administrator"] and before["active"]
    stays = changes.get("administrator", before["administrator"]) and changes.get("active", before["active"])
    if was and not stays:
        others = [one for one in people.members(tx) if one["administrator"] and one["active"]]
        if len(others) == 1:
            field = "admin" if "administrator" in changes else "active"
            raise Invalid([Problem(field, "last_admin")])


def _set_roles(tx: Tx, id: str, wanted: Sequence[str]) -> None:
    for key, holders in people.roles(tx).items():
        if key in wanted and id not in holders:
            people.set_role_members(tx, key, [*holders, id])
        elif key not in wanted and id in holders:
            people.set_role_members(tx, key, [one for one in holders if one != id])


def _new_password(login: str | None, password: str | None) -> str | None:
    if login is None:
        return None
    check_login(canonical(login))
    if password is None:
        raise Invalid([Problem("password", "required")])
    return passwords.hashed(password)


def _change_password(workspace: str, member: str, stored: str) -> None:
    """A new password, and the end of all sessions. Who is in other workspaces too keeps his own password."""
    with directory_write() as tx:
        account = accounts.accounts_in(tx, workspace).get(member)
        if account is None:
            raise NotFound()
        if len(accounts.workspaces_of(tx, account.id)) > 1:
            raise Forbidden()
        accounts.change(tx, account.id, password=stored)
        accounts.end_sessions_of(tx, account.id)


def _accounts(workspace: str) -> dict[str, accounts.Account]:
    """Who of the workspace can sign in."""
    with directory_read() as tx:
        return accounts.accounts_in(tx, workspace)


def _by(rows: Sequence[Value], column: str, wanted: str) -> Value | None:
    return next((row for row in rows if row[column] == wanted), None)


def _found(row: Value | None) -> Value:
    if row is None:
        raise NotFound()
    return row
