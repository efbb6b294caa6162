"""Notices: stored with the command that causes them, read by their receivers in the app, mailed after it.

A few notices are rows of the command's own transaction: they exist with it, once, at once. A crowd
(a role with hundreds of people) goes through the outbox, so that nobody waits for its rows to be written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import datetime
from typing import Any

from formloom.channels import inbox
from formloom.runtime import cursors, hints, mails
from formloom.runtime.actor import Actor
from formloom.runtime.clock import iso, now
from formloom.runtime.notice_texts import texts_of
from formloom.storage import Tx, outbox, read, write
from formloom.storage import notices as rows
from formloom.storage.ids import new_id

Value = dict[str, Any]
CROWD = 20
SIZE = 50


@dataclass(frozen=True)
class Notice:
    """One thing to tell some members.

    kind: task, no_longer_needed, reminder, urge, cc, result or incident.
    params: what its sentence needs: record, stage, flow, by, result (texts, or one per language).
    event: what happened, unique within the case: mailing of it twice is mailing once.
    began_by: the initiator of the case.
    mail: more for the mail about it: due (a moment), own (language -> the app's own subject and body).
    """

    kind: str
    to: Sequence[str]
    case: str | None = None
    task: str | None = None
    params: Value = attribute(default_factory=dict)
    event: str = ""
    began_by: str | None = None
    mail: Value = attribute(default_factory=dict)


def send(tx: Tx, notices: Sequence[Notice], at: datetime, *, by: str | None = None) -> None:
    """Deliver in this transaction, or queue what is meant for a crowd.

    by: who causes them; what he causes for himself is not news to him, and read at once.
    """
    payloads = [_payload(notice, member, at, known=member == by)
                for notice in notices for member in dict.fromkeys(notice.to)]
    mails.queue(tx, notices, at, by=by)
    if len(payloads) <= CROWD:
        rows.insert(tx, [inbox.row(payload) for payload in payloads])
        return
    outbox.put(tx, inbox.NAME, payloads, at)
    tx.after_commit(lambda: hints.give(tx.workspace))


def page(actor: Actor, *, cursor: str | None = None, size: int = SIZE) -> Value:
    """The actor's notices, newest first."""
    after = cursors.unpack("notices", cursor) if cursor else None
    place = (datetime.fromisoformat(after[0]), after[1]) if after else None
    with read(actor.workspace) as tx:
        found = rows.page(tx, actor.member, place, size + 1)
        unread = rows.unread(tx, actor.member)
    shown = found[:size]
    more = len(found) > size
    mark = cursors.pack("notices", [shown[-1]["at"].isoformat(), shown[-1]["id"]]) if more else None
    return {"items": [_shown(row, actor.language) for row in shown], "next": mark, "unread": unread}


def mark_read(
    actor: Actor, ids: Sequence[str], *, everything: bool = False, case: str | None = None
) -> Value:
    """Mark the actor's own notices as read: these, all, or what is about one case."""
    with write(actor.workspace) as tx:
        if case is not None:
            rows.read_case(tx, actor.member, case, now())
        if everything or ids:
            rows.mark_read(tx, actor.member, None if everything else ids, now())
        return {"unread": rows.unread(tx, actor.member)}


def settle(tx: Tx, tasks: Sequence[str], at: datetime) -> None:
    """These tasks are closed: nobody needs to be pointed at them any more."""
    rows.read_tasks(tx, tasks, at)


def _payload(notice: Notice, member: str, at: datetime, *, known: bool) -> Value:
    return {
        "id": new_id(), "member": member, "kind": notice.kind, "at": iso(at), "case": notice.case,
        "task": notice.task, "params": notice.params, "read": known,
    }


def _shown(row: Value, language: str) -> Value:
    title, text = texts_of(row["kind"], row["payload"], language)
    link = mails.link_to(row["case"], row["task"])
    return {
        "id": row["id"], "kind": row["kind"], "at": iso(row["at"]), "read": row["read_at"] is not None,
        "title": title, "text": text, "link": link,
    }
