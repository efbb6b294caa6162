"""What a workspace no longer needs."""

from datetime import timedelta

from formloom.runtime.clock import now
from formloom.runtime.repeats import KEPT_FOR
from formloom.storage import accounts, directory_read, files, idempotency, outbox, write
from formloom.storage.migrate import all_workspaces
from formloom.storage.upkeep import fold_log

DELIVERED_FOR = timedelta(days=30)
UNATTACHED_FOR = timedelta(hours=24)

__all__ = ["all_workspaces", "fold_log", "forget_old"]


def whose_clock(moving: str | None) -> list[str]:
    """The workspaces that a movement of an injected clock concerns: one, or all where it does not say."""
    if moving is None:
        return all_workspaces()
    with directory_read() as tx:
        found = accounts.workspace_by_key(tx, moving.partition("/")[0])
    return [found] if found is not None else []


def forget_old(workspace: str) -> None:
    """Delete answers, deliveries and uploads that nobody will ask for."""
    moment = now()
    with write(workspace) as tx:
        idempotency.sweep(tx, moment - KEPT_FOR)
        outbox.sweep(tx, moment - DELIVERED_FOR)
        unused = files.sweep(tx, moment - UNATTACHED_FOR)
    files.drop_bytes(workspace, unused, moment - UNATTACHED_FOR)
