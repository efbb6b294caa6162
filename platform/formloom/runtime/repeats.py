"""A repeated request gets the first answer: key and answer are stored in the command's own transaction.

So a key is used exactly when the command was carried out: a refused or crashed one leaves it free.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.problems import Conflict, Invalid
from formloom.storage import StoreBusy, Tx, idempotency, read
from formloom.storage.stores import held_open

KEPT_FOR = timedelta(hours=24)


@dataclass(frozen=True)
class Answered:
    """What a request was answered. repeated: it had been carried out before."""

    status: int
    answer: Any
    repeated: bool = False


def once(actor: Actor, key: str, fingerprint: str, work: Callable[[], Answered]) -> Answered:
    """Carry out one request under a key of the actor's, or tell what it was answered before."""
    with read(actor.workspace) as tx:
        found = idempotency.find(tx, actor.member, key)
    if found is not None and not _over(found, now()):
        return _again(found, fingerprint)

    def begin(tx: Tx) -> None:
        before = _reserve(tx, actor.member, key, fingerprint, now())
        if before is not None:
            raise _Before(before)

    try:
        with held_open(actor.workspace, begin) as held:
            answered = work()
            if held.tx is not None:
                idempotency.keep(held.tx, actor.member, key, answered.status, answered.answer)
            return answered
    except _Before as before:
        return _again(before.found, fingerprint)


class _Before(Exception):
    """Somebody was faster with the same key."""

    def __init__(self, found: idempotency.Kept) -> None:
        super().__init__()
        self.found = found


def _reserve(tx: Tx, member: str, key: str, fingerprint: str, moment: datetime) -> idempotency.Kept | None:
    try:
        found = idempotency.reserve(tx, member, key, fingerprint, moment)
    except StoreBusy as error:
        raise Conflict("key_running") from error
    if found is None or not _over(found, moment):
        return found
    idempotency.release(tx, member, key)
    return idempotency.reserve(tx, member, key, fingerprint, moment)


def _over(found: idempotency.Kept, moment: datetime) -> bool:
    return found.created_at + KEPT_FOR <= moment


def _again(found: idempotency.Kept, fingerprint: str) -> Answered:
    if found.fingerprint != fingerprint:
        raise Invalid(code="key_reused")
    return Answered(found.status, found.answer, repeated=True)
