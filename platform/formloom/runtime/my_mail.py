"""A member's own mail: where it goes, and which notices he wants as mail."""

from collections.abc import Sequence
from typing import Any

from formloom.runtime.actor import Actor
from formloom.runtime.mails import KINDS
from formloom.runtime.problems import NotFound, Stale
from formloom.storage import Tx, people, read, write

Value = dict[str, Any]


def show(actor: Actor) -> Value:
    """{email, kinds: [{kind, on}], revision}."""
    with read(actor.workspace) as tx:
        return _shown(_row(tx, actor))


def change(
    actor: Actor, revision: int, *, email: str | bool | None = False, off: Sequence[str] | None = None
) -> Value:
    """Set the address (None: no mail at all; not given: as it was) and the kinds that are not wanted."""
    with write(actor.workspace) as tx:
        changes: Value = {} if email is False else {"email": email}
        if off is not None:
            changes["mail_off"] = [kind for kind in KINDS if kind in off] or None
        if not people.update_member(tx, actor.member, revision, changes):
            raise Stale(_row(tx, actor)["revision"])
        return _shown(_row(tx, actor))


def _row(tx: Tx, actor: Actor) -> Value:
    found = people.get_member(tx, actor.member)
    if found is None:
        raise NotFound()
    return found


def _shown(row: Value) -> Value:
    off = row["mail_off"] or ()
    kinds = [{"kind": kind, "on": kind not in off} for kind in KINDS]
    return {"email": row["email"], "kinds": kinds, "revision": row["revision"]}
