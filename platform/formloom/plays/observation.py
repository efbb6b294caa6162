"""Everything a play may expect of a case, taken from its events, its state and its rows (P6)."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from formloom.kernel.flows import Event, access_of, returnable
from formloom.plays.ledger import Run

if TYPE_CHECKING:
    from formloom.plays.kernel_backend import KernelBackend

FINISHED = frozenset({"approved", "handled", "rejected", "returned", "transferred"})


def observe(backend: "KernelBackend", run: Run | None) -> dict[str, Any]:
    """All of it, in full; comparing picks what it needs."""
    people = [*backend.people, *({backend.play.admin} - backend.people.keys())]
    found: dict[str, Any] = {
        "sent": _sent(backend.sent), "outbox": dict(backend.outbox),
        "todo": {one: _todo(backend.runs.values(), one) for one in people},
        "finished": {one: _finished(backend.runs.values(), one) for one in people},
    }
    if run is None:
        return found
    case = run.case
    return found | {
        "state": case.state, "incidents": [incident.code for incident in case.incidents],
        "open": _by_stage(run, "open"), "waiting": _by_stage(run, "waiting"), "closed": _closed(run),
        "visits": dict(Counter(visit["stage"] for visit in run.visits.values())),
        "superseded": dict(Counter(visit["stage"] for visit in run.visits.values() if visit["superseded"])),
        "decisions": [str(one) for one in run.decisions()],
        "arrived": {block.stage: list(block.arrived) for block in case.blocks.values()},
        "log": [row for event in run.events if "rule" in event for row in _log_rows(event)],
        "record": case.record.data, "revision": case.record.revision,
        "sees": {one: _sees(run, one, one == backend.play.admin) for one in people},
        "returnable": {one: _returnable(run, one) for one in people},
        "version": case.flow_version,
    }


def outbox_of(events: Iterable[Event]) -> Counter[str]:
    """J69."""
    found: Counter[str] = Counter()
    for event in events:
        if event["type"] == "stage_entered":
            found["stage_entered"] += 1
        elif event["type"] in ("decided", "auto_decided"):
            found["decided"] += 1
        elif event["type"] == "case_ended":
            found["case_ended"] += 1
    return found


def _sent(notices: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for notice in notices:
        inner = found.setdefault(notice["kind"], {})
        inner[notice["to"]] = inner.get(notice["to"], 0) + 1
    return found


def _by_stage(run: Run, state: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for task in run.tasks.values():
        if task["state"] == state:
            found.setdefault(task["stage"], []).append(task["member"])
    return found


def _closed(run: Run) -> dict[str, dict[str, str]]:
    """stage -> person -> state of his latest task there."""
    found: dict[str, dict[str, str]] = {}
    for task in run.tasks.values():
        word = f"{task['state']}({task['reason']})" if task["reason"] else task["state"]
        found.setdefault(task["stage"], {})[task["member"]] = word
    return found


def _todo(runs: Iterable[Run], member: str) -> list[str]:
    return [task["stage"] for run in runs for task in run.tasks.values()
            if task["member"] == member and task["state"] == "open"]


def _finished(runs: Iterable[Run], member: str) -> list[str]:
    """J16: one entry per case and stage that the person closed himself."""
    return [stage for run in runs for stage in dict.fromkeys(
        task["stage"] for task in run.tasks.values()
        if task["member"] == member and task["by"] == member and task["state"] in FINISHED
        and task["stage"] != "start")]


def _log_rows(event: Event) -> list[dict[str, Any]]:
    """One row per event; urging several stages has one for each."""
    if event["type"] == "urged":
        stages = dict.fromkeys(task["stage"] for task in event["tasks"])
        return [{"rule": event["rule"], "at": stage, "who": event["who"]} for stage in stages]
    return [_log_row(event)]


def _log_row(event: Event) -> dict[str, Any]:
    row = {"rule": event["rule"], "at": event.get("stage")}
    for key in ("who", "from", "to", "inputs", "late_by"):
        if key in event:
            row[key] = event[key]
    if event["type"] == "auto_decided" and event["member"] is not None:
        row["who"] = event["member"]
    return row


def _sees(run: Run, member: str, admin: bool) -> list[str] | None:
    if admin:
        return list(run.form.fields)
    if not run.case.takes_part(member):
        return None
    access = access_of(run.flow, run.case, member, run.form)
    return [key for key in run.form.fields if access[key] != "hidden"]


def _returnable(run: Run, member: str) -> list[str]:
    return list(dict.fromkeys(stage for task in run.case.open_tasks() if task.member == member
                              for stage in returnable(run.flow, run.case, task.id)))
