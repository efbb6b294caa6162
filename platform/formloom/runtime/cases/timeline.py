"""The story of a case: one entry per event of its log, with the time that passed before it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from formloom.kernel.durations import duration
from formloom.kernel.flows import Event, parts_of, works_now
from formloom.kernel.forms import readable
from formloom.runtime import texts
from formloom.runtime.cases import sop
from formloom.runtime.cases.loading import Held, hears
from formloom.runtime.change_texts import texts as texts_of_change
from formloom.runtime.refs import person, refs_of
from formloom.runtime.rights import Rights

Value = dict[str, Any]
NOTHING = timedelta(0)


def of(rights: Rights, held: Held, events: Sequence[Event], language: str) -> Value:
    """Entries, totals, and what the ids in changed values stand for.

    The times of the entries and of what still runs add up to the duration exactly.
    """
    gone = _superseded(events)
    parts = parts_of(events)
    heard = hears(rights, held)
    data: dict[str, Any] = {}
    items, shown = [], []
    for event, (waited, worked) in zip(events, parts, strict=True):
        before, data = data, _after(data, event)
        changes = [] if event["type"] in FIRST else _changes(rights, held, before, data, language)
        shown += [{one["path"]: one[side]} for one in changes for side in ("before", "after")]
        items.append({
            **_told(rights, held, event, language, heard), "changes": changes, "waited": _seconds(waited),
            "worked": _seconds(worked), "superseded": event.get("visit") in gone,
        })
    totals = [sum((one[at] for one in parts), NOTHING) for at in (0, 1)]
    if events and not held.case.is_ended:
        running = max(rights.ctx.now - datetime.fromisoformat(events[-1]["at"]), NOTHING)
        totals[1 if works_now(held.case) else 0] += running
    return {
        "items": items, "refs": refs_of(rights, held.form, shown),
        "totals": {"waited": _seconds(totals[0]), "worked": _seconds(totals[1]),
                   "duration": _seconds(totals[0] + totals[1])},
    }


# What is filled in at the beginning changes nothing that was there before.
FIRST = frozenset({"drafted", "submitted"})
# What people wrote: it is theirs, and for those who take part.
SPOKEN = ("comment", "reason", "note")


def _told(rights: Rights, held: Held, event: Event, language: str, heard: bool) -> Value:
    people = rights.ctx.people
    visit, stage = event.get("visit"), event.get("stage")
    machine = event["by"] is None
    to_me = event["by"] == rights.member or rights.member in event.get("mention", ())
    spoken = {name: event.get(name) if heard or machine or to_me else None for name in SPOKEN}
    return {
        "seq": event["seq"], "at": event["at"], "type": event["type"], "action": event.get("action"),
        "by": person(people, event["by"]),
        "people": [one for one in (person(people, member) for member in _concerned(event)) if one],
        "for": person(people, event.get("for") or _receiver(event)),
        "stage": texts.stage_named(held.flow, stage, language) if stage else None,
        "visit": int(visit.rpartition(".")[2]) if visit else None, "rule": event.get("rule"), **spoken,
        "late": _late(event), "step": sop.named(held.flow, stage, event.get("step"), language),
        "files": event.get("evidence", []) if heard or to_me else [],
    }


def _late(event: Event) -> int | None:
    """By how many seconds a rule came late; None for in time."""
    late = duration(event.get("late_by", ""))
    return None if late is None else late // timedelta(seconds=1)


def _receiver(event: Event) -> str | None:
    """Who got the task by this event: by a transfer, or by a rule."""
    if event["type"] == "transferred":
        return str(event["to"])
    return event.get("member") if event["by"] is None else None


def _concerned(event: Event) -> list[str]:
    """Whose tasks an event opens, cancels or reminds of, and who got a copy; each once."""
    if event["type"] == "reminded":
        return [one["member"] for one in event["receivers"]]
    tasks = [one["member"] for one in event.get("tasks", ())] if event["type"] != "resumed" else []
    opened = [event["member"]] if event["type"] == "task_opened" else []
    copied = event["people"] if event["type"] == "copied" else []
    return list(dict.fromkeys(one for one in (*tasks, *opened, *copied) if one))


def _superseded(events: Sequence[Event]) -> set[str]:
    return {one for event in events if event["type"] == "visits_superseded" for one in event["visits"]}


def _after(data: Mapping[str, Any], event: Event) -> dict[str, Any]:
    change = event.get("record")
    if change is None:
        return dict(data)
    return {**{key: value for key, value in data.items() if key not in change["unset"]}, **change["set"]}


def _changes(
    rights: Rights, held: Held, before: Mapping[str, Any], after: Mapping[str, Any], language: str
) -> list[Value]:
    """What changed in fields this reader sees, as he sees it; a masked one changes from mask to mask."""
    access = held.own.access
    found = []
    for key, field in held.form.fields.items():
        if before.get(key) == after.get(key):
            continue
        sides = [readable(held.form, {key: one[key]} if key in one else {}, access).get(key)
                 for one in (before, after)]
        masked = access.get(key) == "masked"
        if sides[0] != sides[1] or masked:
            told = {"before": sides[0], "after": sides[1]}
            found.append({"path": key, "title": field.title_in(language), **told,
                          **texts_of_change(rights, field, access, told, language)})
    return found


def _seconds(time: timedelta) -> Decimal:
    """Exact to the microsecond, so that sums are."""
    return Decimal(time // timedelta(microseconds=1)).scaleb(-6)
