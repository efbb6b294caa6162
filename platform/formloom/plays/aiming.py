"""Which task an action means (J22, J46)."""

from typing import Any

from formloom.plays.ledger import Run
from formloom.plays.verdict import Invalid


def aim(run: Run, action: str, actor: str, said: dict[str, Any]) -> dict[str, Any]:
    """The task and its stage; no task when the person never had one there."""
    stage = "start" if action == "resubmit" and "at" not in said else said.get("at")
    found = _forced(run, stage) if said.get("force") and "for" not in said else run.tasks_of(
        said.get("for", actor), stage, said.get("visit"))
    live = {key: task for key, task in found.items() if task["state"] == "open"}
    if stage is None:
        if len(live) != 1:
            raise Invalid("do.at", [task["stage"] for task in live.values()], "exactly one open task")
        task = next(iter(live))
        return {"task": task, "at": live[task]["stage"]}
    waiting = {key: task for key, task in found.items() if task["state"] == "waiting"}
    return {"task": next(reversed(live or waiting or found), None), "at": stage}


def _forced(run: Run, stage: str | None) -> dict[str, dict[str, Any]]:
    found = {key: task for key, task in run.tasks.items()
             if task["state"] == "open" and stage in (None, task["stage"])}
    if len(found) != 1:
        raise Invalid("do.for", sorted(task["member"] for task in found.values()), "exactly one open task")
    return found
