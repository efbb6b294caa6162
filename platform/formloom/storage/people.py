"""Members, departments and roles of one workspace, and its settings."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from formloom.kernel.people import Department, Member, Organisation
from formloom.storage.stores import Tx
from formloom.storage.tables import department, member, member_department, role, role_member, setting

REVISION = "people_revision"
FLOW_ADMIN = "flow_admin"
SETTINGS = "settings"
"""Under what a transaction remembers them."""
MOST_ORGANISATIONS = 64
_SETTINGS = sa.select(setting.c.key, setting.c.value)
_organisations: dict[str, tuple[tuple[int, Any], Organisation]] = {}


def organisation(tx: Tx) -> Organisation:
    """Everybody and who leads whom; kept by this process until somebody changes it."""
    revision = int(get_setting(tx, REVISION) or 0), get_setting(tx, FLOW_ADMIN)
    kept = _organisations.get(tx.workspace)
    if kept is not None and kept[0] == revision:
        return kept[1]
    found = _load(tx)
    if not tx.writing:
        # What a write transaction sees may still be rolled back.
        if len(_organisations) >= MOST_ORGANISATIONS:
            _organisations.pop(next(iter(_organisations)))
        _organisations[tx.workspace] = (revision, found)
    return found


def _load(tx: Tx) -> Organisation:
    others: dict[str, list[str]] = {}
    for row in tx.execute(sa.select(member_department)):
        others.setdefault(row.member, []).append(row.department)
    people = {
        row.id: Member(
            row.id, row.name, row.department, tuple(others.get(row.id, ())), row.manager, row.active
        )
        for row in tx.execute(sa.select(member).order_by(member.c.id))
    }
    departments = {
        row.id: Department(row.id, row.title, row.parent, row.head)
        for row in tx.execute(sa.select(department).order_by(department.c.id))
    }
    return Organisation(
        people, departments, roles(tx), get_setting(tx, FLOW_ADMIN) or _first_administrator(tx)
    )


def _first_administrator(tx: Tx) -> str | None:
    held = (
        sa.select(member.c.id).where(member.c.administrator, member.c.active).order_by(member.c.id).limit(1)
    )
    return tx.execute(held).scalar()


def roles(tx: Tx) -> dict[str, tuple[str, ...]]:
    """Role key -> member ids, in their order."""
    found: dict[str, list[str]] = {key: [] for key in tx.execute(sa.select(role.c.key)).scalars()}
    for row in tx.execute(sa.select(role_member).order_by(role_member.c.position, role_member.c.member)):
        found[row.role].append(row.member)
    return {key: tuple(members) for key, members in found.items()}


def members(tx: Tx) -> list[dict[str, Any]]:
    """All members with every column, by name; ``departments`` are the other ones, ``roles`` the keys held."""
    org = _load(tx)
    held = {one: [key for key, ids in org.roles.items() if one in ids] for one in org.members}
    return [
        {**row._mapping, "departments": list(org.members[row.id].departments), "roles": held[row.id]}
        for row in tx.execute(sa.select(member).order_by(member.c.name, member.c.id))
    ]


def get_member(tx: Tx, id: str) -> dict[str, Any] | None:
    """One member as ``members`` shows them."""
    return next((one for one in members(tx) if one["id"] == id), None)


_RECEIVERS = sa.select(
    member.c.id, member.c.name, member.c.email, member.c.language, member.c.active, member.c.sample,
    member.c.mail_off,
).where(member.c.id.in_(sa.bindparam("ids", expanding=True)))
_ADMINISTRATOR = sa.select(member.c.id).where(
    member.c.id == sa.bindparam("id"), member.c.administrator, member.c.active)


def receivers(tx: Tx, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Of these members, what decides about mail to them: email, language, active, sample, mail_off."""
    wanted = sorted(set(ids))
    rows = tx.execute(_RECEIVERS, {"ids": wanted}) if wanted else ()
    return {row.id: dict(row._mapping) for row in rows}


def is_administrator(tx: Tx, id: str) -> bool:
    """Whether this active member administers the workspace."""
    return tx.execute(_ADMINISTRATOR, {"id": id}).first() is not None


def insert_member(tx: Tx, row: Mapping[str, Any]) -> None:
    """A new member; ``departments`` (the other ones) may come along."""
    tx.execute(sa.insert(member).values({key: value for key, value in row.items() if key != "departments"}))
    _set_departments(tx, row["id"], row.get("departments", ()))
    touch(tx)


def update_member(tx: Tx, id: str, revision: int, changes: Mapping[str, Any]) -> bool:
    """Change a member unless somebody else did since ``revision``; says whether it was done."""
    plain = {key: value for key, value in changes.items() if key != "departments"}
    if not _update(tx, member, id, revision, plain):
        return False
    if "departments" in changes:
        _set_departments(tx, id, changes["departments"])
    return True


def _set_departments(tx: Tx, id: str, departments: Iterable[str]) -> None:
    tx.execute(sa.delete(member_department).where(member_department.c.member == id))
    for one in dict.fromkeys(departments):
        tx.execute(sa.insert(member_department).values(member=id, department=one))


def departments(tx: Tx) -> list[dict[str, Any]]:
    """All departments with every column, by title."""
    order = sa.select(department).order_by(department.c.title, department.c.id)
    return [dict(row._mapping) for row in tx.execute(order)]


def insert_department(tx: Tx, row: Mapping[str, Any]) -> None:
    tx.execute(sa.insert(department).values(dict(row)))
    touch(tx)


def update_department(tx: Tx, id: str, revision: int, changes: Mapping[str, Any]) -> bool:
    """Change a department unless somebody else did since ``revision``."""
    return _update(tx, department, id, revision, changes)


def role_rows(tx: Tx) -> list[dict[str, Any]]:
    """All roles with title, revision and members, by key."""
    held = roles(tx)
    return [
        {**row._mapping, "members": list(held[row.key])}
        for row in tx.execute(sa.select(role).order_by(role.c.key))
    ]


def insert_role(tx: Tx, key: str, title: Any) -> None:
    tx.execute(sa.insert(role).values(key=key, title=title))
    touch(tx)


def update_role(tx: Tx, key: str, revision: int, title: Any, members: Sequence[str]) -> bool:
    """Change a role's title and holders unless somebody else did since ``revision``."""
    if not _update(tx, role, key, revision, {"title": title}):
        return False
    set_role_members(tx, key, members)
    return True


def set_role_members(tx: Tx, key: str, members: Sequence[str]) -> None:
    """The holders of a role, in this order."""
    tx.execute(sa.delete(role_member).where(role_member.c.role == key))
    for position, one in enumerate(dict.fromkeys(members)):
        tx.execute(sa.insert(role_member).values(role=key, member=one, position=position))
    touch(tx)


def _update(tx: Tx, table: sa.Table, id: str, revision: int, changes: Mapping[str, Any]) -> bool:
    (key,) = table.primary_key.columns
    done = tx.execute(
        sa.update(table).where(key == id, table.c.revision == revision)
        .values({**changes, "revision": revision + 1})
    )
    touch(tx)
    return done.rowcount == 1


def touch(tx: Tx) -> None:
    """Tell every process that the organisation it keeps is old."""
    put_setting(tx, REVISION, int(get_setting(tx, REVISION) or 0) + 1)


def get_setting(tx: Tx, key: str) -> Any:
    """A workspace setting: language, zone, flow_admin…; None when it was never set."""
    return _settings(tx).get(key)


def _settings(tx: Tx) -> dict[str, Any]:
    """All of them, read once in a transaction."""
    return tx.remember(SETTINGS, lambda: {row[0]: row[1] for row in tx.execute(_SETTINGS)})


def put_setting(tx: Tx, key: str, value: Any) -> None:
    done = tx.execute(sa.update(setting).where(setting.c.key == key).values(value=value))
    if done.rowcount == 0:
        tx.execute(sa.insert(setting).values(key=key, value=value))
    _settings(tx)[key] = value
