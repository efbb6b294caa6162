"""Emptying the outbox of what stays in the house: claim under a lease, deliver, confirm each item by itself.

Mail is sent by ``mailing``.
"""

import secrets
from datetime import datetime, timedelta

from formloom.channels import inbox
from formloom.runtime.clock import now
from formloom.storage import notices, outbox, read, write

LEASE = timedelta(seconds=60)
BATCH = 50
RETRIES = (1, 5, 30, 120, 360, 1440)  # minutes


class LeaseLost(Exception):
    """Another worker has taken the item over; what this one did is undone."""


def new_owner() -> str:
    """The name of one worker, as rows remember it."""
    return secrets.token_hex(8)


def due_at(workspace: str) -> datetime | None:
    """When the next item may be delivered. A look only; it never waits for writers."""
    with read(workspace) as tx:
        return outbox.next_due(tx, inbox.NAME)


def deliver(workspace: str, owner: str) -> int:
    """Deliver what is due, at most one batch; the answer is how many items were claimed."""
    with write(workspace) as tx:
        items = outbox.claim(tx, inbox.NAME, owner, now(), LEASE, BATCH)
    for item in items:
        _deliver(workspace, owner, item)
    return len(items)


def next_try(attempts: int) -> datetime | None:
    """When to try again after so many attempts; None: not any more."""
    tries = attempts - 1
    return now() + timedelta(minutes=RETRIES[tries]) if tries < len(RETRIES) else None


def _deliver(workspace: str, owner: str, item: outbox.Item) -> None:
    try:
        with write(workspace) as tx:
            notices.insert(tx, [inbox.row(item.payload)])
            if not outbox.confirm(tx, item, owner, now()):
                raise LeaseLost
    except LeaseLost:
        return
    except (KeyError, TypeError, ValueError) as error:
        # What cannot be understood must not stop the others.
        _put_off(workspace, owner, item, error)


def _put_off(workspace: str, owner: str, item: outbox.Item, error: Exception) -> None:
    with write(workspace) as tx:
        outbox.put_off(tx, item, owner, f"{type(error).__name__}: {error}", next_try(item.attempts), now())
