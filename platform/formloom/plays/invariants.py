"""G1 to G12 for one step: what must hold between the case before, the events, and the case after."""

from collections import Counter
from collections.abc import Callable

from formloom.kernel.flows import Case, Event, fold, stage_access
from formloom.plays.ledger import Run

LIVE = ("open", "waiting")
HOPS = 201
DECISIONS = ("decided", "auto_decided", "resubmitted")


def broken(before: Run, after: Run, events: list[Event]) -> str | None:
    """The first rule that does not hold, or None."""
    return next((rule for rule, holds in RULES if not holds(before, after, events)), None)


def _folding(before: Run, after: Run, events: list[Event]) -> bool:
    """Events alone rebuild the case, and so does its document (G1)."""
    replayed = fold(after.flow, None, after.events)
    return replayed == after.case and Case.from_json(after.case.to_json()) == after.case


def _closed_stays_closed(before: Run, after: Run, events: list[Event]) -> bool:
    return all(after.tasks[key]["state"] == task["state"] for key, task in before.tasks.items()
               if task["state"] not in LIVE)


def _conservation(before: Run, after: Run, events: list[Event]) -> bool:
    case = after.case
    live = [task for task in after.tasks.values() if task["state"] in LIVE]
    if case.is_ended or case.state == "draft":
        return not case.tokens and not case.blocks and not live
    stands = {incident.visit for incident in case.incidents} | {task["visit"] for task in live}
    return bool(case.tokens) and all(token.visit in stands for token in case.tokens.values()) and all(
        task["visit"] in {token.visit for token in case.tokens.values()} for task in live)


def _uniqueness(before: Run, after: Run, events: list[Event]) -> bool:
    open_tasks = Counter((task["visit"], task["member"]) for task in after.tasks.values()
                         if task["state"] == "open")
    decided = Counter(event["task"] for event in after.events
                      if event["type"] in DECISIONS and event["task"] is not None)
    return all(count == 1 for count in (*open_tasks.values(), *decided.values()))


def _history_grows(before: Run, after: Run, events: list[Event]) -> bool:
    kept = before.visits.keys() <= after.visits.keys() and before.tasks.keys() <= after.tasks.keys()
    still = all(after.visits[key]["superseded"] for key, visit in before.visits.items()
                if visit["superseded"])
    old, new = before.decisions(), after.decisions()
    same = [one[:-1] for one in old] == [one[:-1] for one in new[:len(old)]]
    return kept and still and same


def _pinned(before: Run, after: Run, events: list[Event]) -> bool:
    if any(event["type"] in ("drafted", "submitted") for event in events):
        return True
    return before.case.flow_version == after.case.flow_version and (
        before.case.form_version == after.case.form_version)


def _rights_now(before: Run, after: Run, events: list[Event]) -> bool:
    """Whoever acted on a task held it, open, or forced it with a reason."""
    for event in events:
        if event["type"] in ("decided", "saved", "transferred", "resubmitted", "sop_done", "sop_undone"):
            task = before.tasks[event["task"]]
            if event["by"] is None and event.get("rule") == "T4":
                continue
            if task["state"] != "open" or (task["member"] != event["by"] and not event.get("reason")):
                return False
    return True


def _bounded(before: Run, after: Run, events: list[Event]) -> bool:
    return len([event for event in events if event["type"] == "stage_entered"]) <= HOPS


def _field_rights(before: Run, after: Run, events: list[Event]) -> bool:
    """A task's decision wrote only what its stage opens, or what is computed from that."""
    for event in events:
        if event["type"] not in ("decided", "saved", "transferred", "resubmitted") or not event.get("record"):
            continue
        access = stage_access(after.flow, event["stage"], after.form)
        for key in (*event["record"]["set"], *event["record"]["unset"]):
            field = after.form.fields.get(key)
            inside = [access.get(column.path) for column in field.columns.values()] if field else []
            if field is None or (field.formula is None and not {"edit", "required"} & {access[key], *inside}):
                return False
    return True


def _no_silent_approval(before: Run, after: Run, events: list[Event]) -> bool:
    voted = {event["visit"] for event in after.events
             if event["type"] in (*DECISIONS, "submitted")}
    named = all(event["reason"] and event["rule"] for event in events if event["type"] == "auto_decided")
    return named and all(event["visit"] in voted for event in events
                         if event["type"] == "visit_closed" and event["outcome"] in ("approved", "handled"))


RULES: tuple[tuple[str, Callable[[Run, Run, list[Event]], bool]], ...] = (
    ("G1", _folding), ("G2", _closed_stays_closed), ("G4", _conservation), ("G5", _uniqueness),
    ("G6", _history_grows), ("G7", _pinned), ("G9", _rights_now), ("G10", _bounded),
    ("G11", _field_rights), ("G12", _no_silent_approval),
)
