"""Outgoing mail as administrators see it: what waits, what was sent, what was given up and why.

What a mail says is its receiver's: only the demo shows it, where everybody is invented.
"""

from collections.abc import Sequence
from typing import Any

from formloom.channels import email, letter
from formloom.runtime import cursors, hints, letters
from formloom.runtime.actor import Actor
from formloom.runtime.clock import iso, now
from formloom.runtime.problems import NotFound
from formloom.settings import current
from formloom.storage import outgoing, people, read, write

Value = dict[str, Any]
REASONS = ("unreachable", "refused", "no_address", "unreadable")
LIST = "outgoing_mail"
NO_SENDER = "formloom@localhost"


def page(actor: Actor, *, state: str | None = None, cursor: str | None = None, size: int = 50) -> Value:
    """Mails of one state (None: all), the newest first, and how many there are of each."""
    after = cursors.unpack(LIST, cursor) if cursor else None
    with read(actor.workspace) as tx:
        rows = outgoing.page(tx, email.NAME, state, after, size + 1)
        known = people.receivers(tx, [row["receiver"] for row in rows])
        counts = outgoing.counts(tx, email.NAME)
    shown = rows[:size]
    return {
        "items": [_shown(row, known.get(row["receiver"])) for row in shown],
        "next": cursors.pack(LIST, shown[-1]["id"]) if len(rows) > size else None,
        "counts": counts, "server": current().mail is not None, "readable": current().demo,
    }


def send_again(actor: Actor, ids: Sequence[str], *, everything: bool = False) -> Value:
    """Try these again at once, or everything that was given up."""
    with write(actor.workspace) as tx:
        count = outgoing.again(tx, email.NAME, None if everything else ids, now())
        tx.after_commit(lambda: hints.give(tx.workspace))
    return {"count": count}


def opened(actor: Actor, id: str) -> Value:
    """One mail of the demo as it arrives."""
    found = _letter(actor, id)
    server = current().mail
    said = email.message(found, server.sender if server is not None else NO_SENDER)
    return {
        "id": id, "from": str(said["From"]), "to": str(said["To"]), "subject": str(said["Subject"]),
        "message_id": str(said["Message-ID"]), "language": found.language, "text": letter.plain(found),
    }


def as_page(actor: Actor, id: str) -> str:
    """The HTML of one mail of the demo."""
    return letter.html(_letter(actor, id))


def _letter(actor: Actor, id: str) -> letter.Letter:
    if not current().demo:
        raise NotFound()
    with read(actor.workspace) as tx:
        row = outgoing.get(tx, email.NAME, id)
    if row is None:
        raise NotFound()
    try:
        return letters.written(actor.workspace, row)
    except (KeyError, TypeError, ValueError) as error:
        raise NotFound() from error


def _shown(row: Value, receiver: Value | None) -> Value:
    state, payload = outgoing.state_of(row), row["payload"]
    reason, _, detail = (row["error"] or "").partition(": ")
    next_try = row["due_at"] if state == "waiting" and row["attempts"] else None
    return {
        "id": row["key"], "state": state, "kind": str(payload.get("kind", "")), "at": iso(row["created_at"]),
        "to": {"id": row["receiver"], "name": receiver["name"]} if receiver else None,
        "address": receiver["email"] if receiver else None, "case": row["case"], "attempts": row["attempts"],
        "sent_at": iso(row["done_at"]) if state == "sent" else None,
        "next_try": iso(next_try) if next_try else None,
        "reason": reason if reason in REASONS else None, "detail": detail or None,
    }
