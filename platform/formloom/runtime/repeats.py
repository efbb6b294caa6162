"""A repeated request gets the first answer: the key is taken in the command's own transaction.

So a key is used exactly when the command was carried out: a refused or crashed one leaves it free.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.problems import Conflict, Invalid
from formloom.storage import Tx, idempotency, read, write
from formloom.storage.stores import beginning_with

KEPT_FOR = timedelta(hours=24)


class Repeated(Exception):
    """This request was carried out before; here is what it was answered."""

    def __init__(self, status: int, answer: Any) -> None:
        super().__init__(status)
        self.status = status
        self.answer = answer


@dataclass
class Keyed:
    """One request with a key, while it is carried out."""

    actor: Actor
    fingerprint: str
    taken: bool = False
    stored: bool = False
    kept: bool = False

    def keep(self, status: int, answer: Any, tx: Tx | None = None) -> None:
        """Store the answer: in the command's transaction where there is one, else in one of its own."""
        if not self.taken or self.kept:
            return
        if tx is None:
            with write(self.actor.workspace) as own:
                idempotency.keep(own, self.actor.member, self.actor.key or "", status, answer)
        else:
            idempotency.keep(tx, self.actor.member, self.actor.key or "", status, answer)
        self.kept = True

    def _take(self, tx: Tx) -> None:
        if self.stored or tx.workspace != self.actor.workspace:
            return
        moment = now()
        found = idempotency.reserve(tx, self.actor.member, self.actor.key or "", self.fingerprint, moment)
        if found is not None and _over(found, moment):
            idempotency.release(tx, self.actor.member, self.actor.key or "")
            found = idempotency.reserve(tx, self.actor.member, self.actor.key or "", self.fingerprint, moment)
        if found is not None:
            _replay(found, self.fingerprint)
        self.taken = True
        # A transaction that is rolled back and tried again takes the key again.
        tx.after_commit(self._is_stored)

    def _is_stored(self) -> None:
        self.stored = True


@contextmanager
def keyed(actor: Actor, fingerprint: str) -> Iterator[Keyed]:
    """Carry out one request under the actor's key. Raises Repeated with the first answer."""
    with read(actor.workspace) as tx:
        found = idempotency.find(tx, actor.member, actor.key or "")
    if found is not None and not _over(found, now()):
        _replay(found, fingerprint)
    request = Keyed(actor, fingerprint)
    with beginning_with(request._take):
        yield request


def _over(found: idempotency.Kept, moment: datetime) -> bool:
    return found.created_at + KEPT_FOR <= moment


def _replay(found: idempotency.Kept, fingerprint: str) -> None:
    if found.fingerprint != fingerprint:
        raise Invalid(code="key_reused")
    if found.status is None:
        raise Conflict("key_running")
    raise Repeated(found.status, found.answer)
