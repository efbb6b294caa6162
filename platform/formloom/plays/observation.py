"""Everything a play may expect of a case, taken from its events, its state and its rows (P6)."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from formloom.kernel.flows import Event, access_of, returnable
from formloom.plays.ledger import Run

FINISHED = frozenset({"approved", "handled", "rejected", "returned", "transferred"})


def facts_of(run: Run, people: Collection[str]) -> dict[str, Any]:
    """What there is to say of one case."""
    case = run.case
    return {
        "state": case.state, "incidents": [incident.code for incident in case.incidents],
        "open": by_stage(run, "open"), "waiting": by_stage(run, "waiting"), "closed": closed(run),
        "visits": dict(Counter(visit["stage"] for visit in run.visits.values())),
        "due": due(run), "record": case.record.data, "revision": case.record.revision,
        "version": case.flow_version,
        "sees": {one: sees(run, one) for one in people},
        "returnable": {one: offered(run, one) for one in people},
        **told_by_events(run),
    }


def told_by_events(run: Run) -> dict[str, Any]:
    """What only the log can tell."""
    return {
        "superseded": dict(Counter(visit["stage"] for visit in run.visits.values() if visit["superseded"])),
        "decisions": [str(one) for one in run.decisions()],
        "arrived": {block.stage: list(block.arrived) for block in run.case.blocks.values()},
        "log": [row for event in run.events if "rule" in event for row in _log_rows(event)],
    }


def outbox_of(events: Iterable[Event]) -> Counter[str]:
    """J69."""
    found: Counter[str] = Counter()
    for event in events:
        if event["type"] == "stage_entered" or (event["type"] == "submitted" and event["n"] > 1):
            found["stage_entered"] += 1
        elif event["type"] in ("decided", "auto_decided"):
            found["decided"] += 1
        elif event["type"] == "case_ended":
            found["case_ended"] += 1
    return found


def sent(notices: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for notice in notices:
        inner = found.setdefault(notice["kind"], {})
        inner[notice["to"]] = inner.get(notice["to"], 0) + 1
    return found


def by_stage(run: Run, state: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for task in run.tasks.values():
        if task["state"] == state:
            found.setdefault(task["stage"], []).append(task["member"])
    return found


def due(run: Run) -> dict[str, str]:
    """stage -> the deadline of its most urgent open task; stages without one are left out."""
    found: dict[str, str] = {}
    for task in run.tasks.values():
        if task["state"] == "open" and task["due_at"] is not None:
            here = found.setdefault(task["stage"], task["due_at"])
            found[task["stage"]] = min(here, task["due_at"], key=datetime.fromisoformat)
    return found


def closed(run: Run) -> dict[str, dict[str, str]]:
    """stage -> person -> state of his latest task there."""
    found: dict[str, dict[str, str]] = {}
    for task in run.tasks.values():
        word = f"{task['state']}({task['reason']})" if task["reason"] else task["state"]
        found.setdefault(task["stage"], {})[task["member"]] = word
    return found


def todo(runs: Iterable[Run], member: str) -> list[str]:
    return [task["stage"] for run in runs for task in run.tasks.values()
            if task["member"] == member and task["state"] == "open"]


def finished(runs: Iterable[Run], member: str) -> list[str]:
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


def sees_everything(run: Run) -> list[str]:
    """What the flow admin gets: every field."""
    return list(run.form.fields)


def sees(run: Run, member: str) -> list[str] | None:
    """The fields that taking part shows (J45)."""
    if not run.case.takes_part(member):
        return None
    access = access_of(run.flow, run.case, member, run.form)
    return [key for key in run.form.fields if access[key] != "hidden"]


def offered(run: Run, member: str) -> list[str]:
    return list(dict.fromkeys(stage for task in run.case.open_tasks() if task.member == member
                              for stage in returnable(run.flow, run.case, task.id)))
