"""What falls due in cases: reminders and what deadlines do, through the same path as every command.

A case is locked, and the kernel says what is due in it now; so an instant has its effect once, however many
workers look, and however often.
"""

import logging
from datetime import datetime, timedelta

from formloom.kernel.flows import fire
from formloom.runtime import contexts, hints
from formloom.runtime.cases import arming, storing
from formloom.runtime.cases.loading import load_for_rules, world
from formloom.runtime.clock import now
from formloom.runtime.deliveries import RETRIES
from formloom.runtime.rights import Rights
from formloom.storage import read, timers, write
from formloom.storage.timers import Due

LEASE = timedelta(seconds=60)
BATCH = 50
log = logging.getLogger(__name__)


def due_at(workspace: str) -> datetime | None:
    """When something falls due next. A look only; it never waits for writers."""
    with read(workspace) as tx:
        return timers.next_due(tx)


def fire_due(workspace: str, owner: str) -> int:
    """Do what is due in some cases, each in its own transaction; the answer is how many were looked at."""
    with write(workspace) as tx:
        claimed = timers.claim(tx, owner, now(), LEASE, BATCH)
    for one in claimed:
        try:
            _fire(workspace, one.case)
        except Exception as error:
            # One case in trouble must not keep the others waiting.
            log.exception("case %s could not be looked at; it is tried again", one.case)
            _put_off(workspace, owner, one, error)
    return len(claimed)


def _fire(workspace: str, case: str) -> None:
    with write(workspace) as tx:
        rights = Rights(tx, contexts.context(tx, None, now()))
        held = load_for_rules(tx, rights, case)
        if held is None:
            timers.replace(tx, case, ())
            return
        events = fire(held.flow, held.case, world(rights, held))
        after = storing.store(tx, rights, held, events, "flow") if events else held.case
        timers.replace(tx, case, arming.armed(held.flow, after, rights.ctx.zone))
        tx.after_commit(lambda: hints.give(workspace))


def _put_off(workspace: str, owner: str, due: Due, error: Exception) -> None:
    wait = timedelta(minutes=RETRIES[min(due.attempts, len(RETRIES)) - 1])
    with write(workspace) as tx:
        timers.put_off(tx, due.case, owner, f"{type(error).__name__}: {error}", now() + wait)
