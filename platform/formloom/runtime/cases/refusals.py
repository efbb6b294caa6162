"""The kernel's "no" with what people want to know of it: who was faster, and when."""

from datetime import datetime
from typing import Any

from formloom.kernel.problems import Refused
from formloom.runtime.cases.loading import Held
from formloom.runtime.clock import iso
from formloom.runtime.problems import Conflict, RuntimeProblem, problem_from
from formloom.runtime.refs import person
from formloom.runtime.rights import Rights
from formloom.storage import Tx, cases

# What somebody did -> the sentence that says so.
TOLD = {
    "approved": "closed_approved", "handled": "closed_handled", "rejected": "closed_rejected",
    "returned": "closed_returned", "transferred": "closed_transferred", "withdrawn": "closed_withdrawn",
    "terminated": "closed_terminated",
}


def problem(tx: Tx, rights: Rights, held: Held, refused: Refused, task: str | None) -> RuntimeProblem:
    """The problem that tells of a refusal."""
    if refused.code != "conflict":
        return problem_from(refused)
    params: dict[str, Any] = {"state": held.case.state}
    closing = _closing(tx, held, task)
    if closing is None:
        return Conflict(params=params)
    word, by, at = closing
    local = at.astimezone(rights.ctx.zone)
    today = local.date() == rights.ctx.today
    params |= {
        "task_state": word, "closed_by": person(rights.ctx.people, by), "closed_at": iso(at),
        "time": f"{local:%H:%M}" if today else f"{local:%Y-%m-%d %H:%M}",
    }
    name = params["closed_by"]["name"] if params["closed_by"] else None
    return Conflict(params={**params, "name": name}, told=TOLD.get(word) if name else None)


def _closing(tx: Tx, held: Held, task: str | None) -> tuple[str, str, datetime] | None:
    """What closed the task, or the case: (word, by whom, when)."""
    rows = cases.tasks_of(tx, held.row.id)
    own = next((row for row in rows if row["id"] == task), None)
    if own is not None and own["state"] != "cancelled" and own["by"] is not None:
        return own["state"], own["by"], own["closed_at"]
    if held.case.state in ("withdrawn", "terminated"):
        return _ended(tx, held)
    visit = None if own is None else own["visit"]
    decided = [row for row in rows if row["by"] is not None and visit in (None, row["visit"])]
    if not decided:
        return None
    last = max(decided, key=lambda row: row["closed_at"])
    return last["state"], last["by"], last["closed_at"]


def _ended(tx: Tx, held: Held) -> tuple[str, str, datetime] | None:
    state = held.case.state
    said = [one for one in cases.events(tx, held.row.id) if one["type"] == state and one["by"]]
    return (state, said[-1]["by"], datetime.fromisoformat(said[-1]["at"])) if said else None
