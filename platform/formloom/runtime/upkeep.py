"""What a workspace no longer needs."""

from datetime import timedelta

from formloom.runtime.clock import now
from formloom.runtime.repeats import KEPT_FOR
from formloom.storage import files, idempotency, outbox, write
from formloom.storage.migrate import all_workspaces
from formloom.storage.upkeep import fold_log

DELIVERED_FOR = timedelta(days=30)
UNATTACHED_FOR = timedelta(hours=24)

__all__ = ["all_workspaces", "fold_log", "forget_old"]


def forget_old(workspace: str) -> None:
    """Delete answers, deliveries and uploads that nobody will ask for."""
    moment = now()
    with write(workspace) as tx:
        idempotency.sweep(tx, moment - KEPT_FOR)
        outbox.sweep(tx, moment - DELIVERED_FOR)
        unused = files.sweep(tx, moment - UNATTACHED_FOR)
    files.drop_bytes(workspace, unused, moment - UNATTACHED_FOR)
