"""Which notices also go out as mail, and to whom: queued with the command, sent by the worker after it.

Nobody is mailed what he caused himself, what he has switched off, or anything about a template's sample; and
nobody who left, has no address or is only a sample.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from formloom.channels import email
from formloom.kernel.messages import EVENTS
from formloom.runtime import hints
from formloom.storage import Tx, outbox, people
from formloom.storage.ids import new_id

if TYPE_CHECKING:
    from formloom.runtime.notices import Notice

Value = dict[str, Any]
KINDS = EVENTS
"""What is mailed unless the receiver switched it off."""


def queue(tx: Tx, notices: Sequence["Notice"], at: datetime, *, by: str | None) -> None:
    """Queue one mail per notice and receiver. by: who causes them."""
    told = [(notice, member) for notice in notices if notice.kind in KINDS
            for member in dict.fromkeys(notice.to) if member != by]
    began = [notice.began_by for notice, _ in told if notice.began_by]
    known = people.receivers(tx, [*(member for _, member in told), *began])
    # What a sample person began is a sample case.
    sample = {id for id in began if id in known and known[id]["sample"]}
    rows = [_row(notice, member) for notice, member in told
            if notice.began_by not in sample and wants(known.get(member), notice.kind)]
    if rows:
        outbox.put_keyed(tx, email.NAME, rows, at)
        tx.after_commit(lambda: hints.give(tx.workspace))


def wants(receiver: Mapping[str, Any] | None, kind: str) -> bool:
    """Whether this member is to get mails of a kind."""
    return reachable(receiver) and receiver is not None and kind not in (receiver["mail_off"] or ())


def reachable(receiver: Mapping[str, Any] | None) -> bool:
    """Whether there is somebody to write to."""
    return bool(receiver and receiver["active"] and receiver["email"] and not receiver["sample"])


def link_to(case: str | None, task: str | None) -> str:
    """Where a notice leads, within the workspace."""
    return f"tasks/{task}" if task else f"cases/{case}"


def _row(notice: "Notice", member: str) -> Value:
    payload = {"kind": notice.kind, "task": notice.task, "params": notice.params, **notice.mail}
    return {"key": _key(notice, member), "receiver": member, "case": notice.case, "payload": payload}


def _key(notice: "Notice", member: str) -> str:
    """What all copies of this mail share."""
    if not (notice.case and notice.event):
        return new_id()
    return str(uuid5(UUID(notice.case), f"{notice.event}/{notice.kind}/{member}"))
