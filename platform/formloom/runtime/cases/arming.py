"""The timers of a case as rows: kept in step with its state, in the transaction that changes it."""

from zoneinfo import ZoneInfo

from formloom.kernel.flows import Case, Flow, timers_of
from formloom.runtime import hints
from formloom.runtime.rights import Rights
from formloom.storage import Tx, timers
from formloom.storage.timers import Armed


def follow(tx: Tx, rights: Rights, id: str, flow: Flow, before: Case | None, after: Case) -> None:
    """Disarm what the step made void, arm what it brought. before: None for a new case."""
    zone = rights.ctx.zone
    old = armed(flow, before, zone) if before is not None else set()
    new = armed(flow, after, zone)
    timers.change(tx, id, old - new, new - old)
    if new - old:
        tx.after_commit(lambda: hints.give(tx.workspace))


def armed(flow: Flow, case: Case, zone: ZoneInfo) -> set[Armed]:
    """What should be armed now. zone: the workspace's."""
    return {Armed(one.task, f"{one.kind}.{one.entry}", one.at) for one in timers_of(flow, case, zone)}
