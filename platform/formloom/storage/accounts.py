"""The directory: accounts, sessions, memberships, workspaces by key, and counters against guessing."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from formloom.storage.directory_tables import account, membership, session, throttle, workspace
from formloom.storage.stores import Tx


@dataclass(frozen=True)
class Account:
    """Somebody who can sign in. password: the hash, never the word."""

    id: str
    login: str
    name: str
    password: str | None
    language: str | None
    created_at: datetime
    disabled_at: datetime | None


@dataclass(frozen=True)
class Session:
    """A session that has not expired; workspace and member when one was asked for and is the account's."""

    account: Account
    seen_at: datetime
    workspace: str | None
    member: str | None


def by_login(tx: Tx, login: str) -> Account | None:
    """The account of a canonical sign-in name."""
    found = tx.execute(sa.select(account).where(account.c.login == login)).first()
    return None if found is None else Account(**found._mapping)


def add(tx: Tx, id: str, login: str, name: str, password: str | None, now: datetime) -> None:
    """A new account; ``password`` is a hash."""
    row = {"id": id, "login": login, "name": name, "password": password, "created_at": now}
    tx.execute(sa.insert(account).values(row))


def change(tx: Tx, id: str, **changes: Any) -> None:
    """Set columns of an account."""
    tx.execute(sa.update(account).where(account.c.id == id).values(changes))


def add_session(
    tx: Tx, token: str, account_id: str, now: datetime, expires_at: datetime, address: str
) -> None:
    """A session; ``token`` is the hash of the cookie's value."""
    row = {"token": token, "account": account_id, "created_at": now, "seen_at": now,
           "expires_at": expires_at, "address": address}
    tx.execute(sa.insert(session).values(row))


_here = sa.and_(membership.c.account == account.c.id, membership.c.workspace == workspace.c.id)
_SESSION = (
    sa.select(account, session.c.seen_at, workspace.c.id.label("ws"), membership.c.member)
    .select_from(
        session.join(account)
        .outerjoin(workspace, workspace.c.key == sa.bindparam("workspace"))
        .outerjoin(membership, _here)
    )
    .where(session.c.token == sa.bindparam("token"), session.c.expires_at > sa.bindparam("now"),
           account.c.disabled_at.is_(None))
)


def session_of(tx: Tx, token: str, now: datetime, workspace_key: str | None = None) -> Session | None:
    """The session of a hashed token, unless it or its account has ended; one query."""
    found = tx.execute(_SESSION, {"token": token, "now": now, "workspace": workspace_key}).first()
    if found is None:
        return None
    row = dict(found._mapping)
    seen_at, store, member = row.pop("seen_at"), row.pop("ws"), row.pop("member")
    return Session(Account(**row), seen_at, store if member else None, member)


def touch_session(tx: Tx, token: str, now: datetime) -> None:
    """Note that the session is in use."""
    tx.execute(sa.update(session).where(session.c.token == token).values(seen_at=now))


def end_session(tx: Tx, token: str) -> None:
    tx.execute(sa.delete(session).where(session.c.token == token))


def end_sessions_of(tx: Tx, account_id: str) -> None:
    """Sign an account out everywhere."""
    tx.execute(sa.delete(session).where(session.c.account == account_id))


def sweep(tx: Tx, now: datetime, idle: timedelta) -> None:
    """Forget sessions and counters that are over."""
    tx.execute(sa.delete(session).where(sa.or_(session.c.expires_at <= now, session.c.seen_at <= now - idle)))
    tx.execute(sa.delete(throttle).where(throttle.c.until <= now))


def workspace_by_key(tx: Tx, key: str) -> str | None:
    """The id of the workspace that addresses call ``key``."""
    return tx.execute(sa.select(workspace.c.id).where(workspace.c.key == key)).scalar()


def workspace_title(tx: Tx, id: str) -> str | None:
    return tx.execute(sa.select(workspace.c.title).where(workspace.c.id == id)).scalar()


def workspace_key(tx: Tx, id: str) -> str | None:
    """What addresses call the workspace."""
    return tx.execute(sa.select(workspace.c.key).where(workspace.c.id == id)).scalar()


def language_of(tx: Tx, workspace_id: str, member: str) -> str | None:
    """The language that a member with an account has chosen."""
    query = sa.select(account.c.language).join(membership).where(
        membership.c.workspace == workspace_id, membership.c.member == member)
    return tx.execute(query).scalar()


def workspaces_of(tx: Tx, account_id: str) -> list[dict[str, str]]:
    """Key and title of the account's workspaces, by title."""
    query = (
        sa.select(workspace.c.key, workspace.c.title).join(membership)
        .where(membership.c.account == account_id).order_by(workspace.c.title, workspace.c.key)
    )
    return [dict(row._mapping) for row in tx.execute(query)]


def memberships_of(tx: Tx, account_id: str) -> list[tuple[str, str]]:
    """Workspace and member of each place that the account belongs to, active there or not."""
    query = sa.select(membership.c.workspace, membership.c.member).where(membership.c.account == account_id)
    return [(row.workspace, row.member) for row in tx.execute(query)]


def add_membership(tx: Tx, account_id: str, workspace_id: str, member: str, now: datetime) -> None:
    """Let an account be a member of a workspace."""
    row = {"account": account_id, "workspace": workspace_id, "member": member, "created_at": now}
    tx.execute(sa.insert(membership).values(row))


def accounts_in(tx: Tx, workspace_id: str) -> dict[str, Account]:
    """Member id -> account, for everybody of the workspace who can sign in."""
    query = (
        sa.select(account, membership.c.member).join(membership).where(membership.c.workspace == workspace_id)
    )
    found = {}
    for row in tx.execute(query):
        values = dict(row._mapping)
        member = values.pop("member")
        found[member] = Account(**values)
    return found


def count_try(tx: Tx, key: str, now: datetime, window: timedelta) -> tuple[int, datetime]:
    """Count one more try; the answer is how many there were in this window, and when it ends."""
    over = throttle.c.until <= now
    insert = sqlite.insert(throttle) if tx.is_sqlite else postgresql.insert(throttle)
    first = insert.values(key=key, count=1, since=now, until=now + window)
    # One statement: two first tries at the same moment must not get in each other's way.
    statement = first.on_conflict_do_update(index_elements=["key"], set_={
        "count": sa.case((over, 1), else_=throttle.columns["count"] + 1),
        "since": sa.case((over, now), else_=throttle.c.since),
        "until": sa.case((over, now + window), else_=throttle.c.until),
    })
    row = tx.execute(statement.returning(throttle.columns["count"], throttle.c.until)).one()
    return row[0], row[1]


def take_back(tx: Tx, key: str, *, all_of_it: bool) -> None:
    """Uncount one try, or forget the counter."""
    if all_of_it:
        tx.execute(sa.delete(throttle).where(throttle.c.key == key))
    else:
        less = sa.update(throttle).where(throttle.c.key == key, throttle.columns["count"] > 0)
        tx.execute(less.values(count=throttle.columns["count"] - 1))
