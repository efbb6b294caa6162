"""Accounts and their sessions: passwords, signing in and out, and slowing down who guesses."""

import hashlib
import secrets
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from formloom.kernel.problems import Problem
from formloom.runtime import passwords
from formloom.runtime.clock import now
from formloom.runtime.problems import Forbidden, Invalid, NotFound, TooMany
from formloom.storage import StoreUnusable, directory_read, directory_write, people, read
from formloom.storage import accounts as rows

IDLE = timedelta(days=7)
LONGEST = timedelta(days=30)
SEEN_EVERY = timedelta(hours=1)
WINDOW = timedelta(minutes=10)
TRIES_PER_LOGIN = 10
TRIES_PER_ADDRESS = 50


@dataclass(frozen=True)
class Recognised:
    """Whose session a token is; with the workspace and member when one was asked for and is theirs."""

    id: str
    login: str
    name: str
    language: str | None
    workspace: str | None = None
    member: str | None = None


def set_password(login: str, password: str) -> None:
    """Give an account another password; its sessions end."""
    stored = passwords.hashed(password)
    with directory_write() as tx:
        account = rows.by_login(tx, canonical(login))
        if account is None:
            raise NotFound()
        rows.change(tx, account.id, password=stored)
        rows.end_sessions_of(tx, account.id)


def sign_in(login: str, password: str, address: str, *, old: str | None = None) -> tuple[str, Recognised]:
    """A new session's token and whose it is; ``old`` ends. Raises TooMany before any hash is computed.

    Only who knows the password hears that the account is deactivated.
    """
    name = canonical(login)
    _count_try(name, address)
    with directory_read() as tx:
        account = rows.by_login(tx, name)
    usable = account if account is not None and account.disabled_at is None else None
    if not passwords.matches(password, usable.password if usable else None) or usable is None:
        raise Invalid(code="wrong_credentials")
    if is_deactivated(usable.id):
        raise Forbidden("account_deactivated")
    token = secrets.token_urlsafe(32)
    moment = now()
    with directory_write() as tx:
        rows.take_back(tx, _login_key(name), all_of_it=True)
        rows.take_back(tx, _address_key(address), all_of_it=False)
        if old:
            rows.end_session(tx, _stored(old))
        rows.add_session(tx, _stored(token), usable.id, moment, moment + LONGEST, address)
    return token, Recognised(usable.id, usable.login, usable.name, usable.language)


def recognise(token: str, workspace_key: str | None = None) -> Recognised | None:
    """Whose session this is, or None when it has ended."""
    moment = now()
    with directory_read() as tx:
        found = rows.session_of(tx, _stored(token), moment, workspace_key)
    if found is None or found.seen_at + IDLE <= moment:
        return None
    if found.seen_at + SEEN_EVERY <= moment:
        # A full disk does not keep anybody from reading.
        with suppress(StoreUnusable), directory_write() as tx:
            rows.touch_session(tx, _stored(token), moment)
    account = found.account
    return Recognised(
        account.id, account.login, account.name, account.language, found.workspace, found.member
    )


def sign_out(token: str) -> None:
    """End one session, here and now."""
    with directory_write() as tx:
        rows.end_session(tx, _stored(token))


def set_language(account: str, language: str) -> None:
    """Remember the language an account wants to read."""
    with directory_write() as tx:
        rows.change(tx, account, language=language)


def is_deactivated(account: str) -> bool:
    """Whether the account was a member somewhere and is an active one nowhere."""
    with directory_read() as tx:
        known = rows.memberships_of(tx, account)
    return bool(known) and not any(_is_active(workspace, member) for workspace, member in known)


def _is_active(workspace: str, member: str) -> bool:
    with read(workspace) as tx:
        return people.organisation(tx).is_active(member)


def workspaces_of(account: str) -> list[dict[str, str]]:
    """Key and title of every workspace the account is a member of."""
    with directory_read() as tx:
        return rows.workspaces_of(tx, account)


def sweep() -> None:
    """Forget what is over."""
    with directory_write() as tx:
        rows.sweep(tx, now(), IDLE)


def canonical(login: str) -> str:
    """One spelling per sign-in name: without blanks around it, width and capitals do not matter."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", login).strip().casefold())


def check_login(login: str) -> None:
    """Raises Invalid for a canonical sign-in name that nobody could type twice alike."""
    if not login or len(login) > 200 or any(letter.isspace() or not letter.isprintable() for letter in login):
        raise Invalid([Problem("login", "pattern")])


def _count_try(name: str, address: str) -> None:
    """Count this try against the name and the address, and refuse when there were too many."""
    moment = now()
    with directory_write() as tx:
        counted = [
            (rows.count_try(tx, _login_key(name), moment, WINDOW), TRIES_PER_LOGIN),
            (rows.count_try(tx, _address_key(address), moment, WINDOW), TRIES_PER_ADDRESS),
        ]
    ends = [until for (count, until), limit in counted if count > limit]
    if ends:
        raise TooMany(seconds=_seconds_until(max(ends), moment))


def _seconds_until(end: datetime, moment: datetime) -> int:
    return max(1, int((end - moment).total_seconds()) + 1)


def _login_key(name: str) -> str:
    return "login:" + _stored(name)


def _address_key(address: str) -> str:
    return "address:" + address


def _stored(secret: str) -> str:
    """What the database knows of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()
