"""The work steps of a task: ticking them, how answers show them, and their evidence."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from formloom.kernel.flows import Event, Flow
from formloom.kernel.flows.sop import lacking, steps_of
from formloom.kernel.problems import Problem
from formloom.runtime import files, texts
from formloom.runtime.actor import Actor
from formloom.runtime.cases.loading import Held, hears, load
from formloom.runtime.problems import Invalid, NotFound
from formloom.runtime.refs import person
from formloom.runtime.rights import Rights, rights_of
from formloom.storage import Tx, cases, read
from formloom.storage import files as stored

Value = dict[str, Any]
DONE, UNDONE = "sop_done", "sop_undone"
# The events that ``of_task`` looks at.
TYPES = (DONE, UNDONE)


def of_task(
    rights: Rights, held: Held, stage: str, visit: str, events: Iterable[Event], language: str
) -> list[Value]:
    """The steps of the stage as this visit has them, superseded or not; notes and files for who hears."""
    last: dict[str, Event] = {}
    for event in events:
        if event["type"] in TYPES and event["visit"] == visit:
            # Taking a step back leaves its note and files.
            before = last.get(event["step"], {}) if event["type"] == UNDONE else {}
            last[event["step"]] = {**before, **event}
    steps, heard = steps_at(held.flow, stage), hears(rights, held)
    return [_step(rights, one, last.get(one["id"]), heard, language) for one in steps]


def steps_at(flow: Flow, stage: str) -> Sequence[Mapping[str, Any]]:
    """The work steps of a stage; none of one that is gone."""
    known = flow.stages.get(stage)
    return steps_of(known) if known is not None else ()


def _step(
    rights: Rights, wanted: Mapping[str, Any], event: Event | None, heard: bool, language: str
) -> Value:
    said = event or {}
    done = said.get("type") == DONE
    return {
        "id": wanted["id"], "text": texts.in_language(wanted["text"], language),
        "evidence": wanted.get("evidence"), "blocking": bool(wanted.get("blocking")), "done": done,
        "lacks": lacking(wanted, {**said, "done": done}),
        "by": person(rights.ctx.people, said["by"]) if done else None, "at": said["at"] if done else None,
        "note": said.get("note") if heard else None, "files": said.get("evidence", []) if heard else [],
    }


def named(flow: Flow, stage: str | None, id: str | None, language: str) -> Value | None:
    """A step as the timeline names it."""
    known = flow.stages.get(stage or "")
    found = next((one for one in steps_of(known) if one["id"] == id), None) if known else None
    return None if found is None else {"id": id, "text": texts.in_language(found["text"], language)}


def keep_evidence(tx: Tx, rights: Rights, held: Held, events: Sequence[Event]) -> None:
    """Bind the files that steps name for the first time to the record; its fields have no part in them."""
    for event in events:
        if event["type"] == DONE:
            known = held.case.visits[event["visit"]].sop.get(event["step"], {}).get("evidence", ())
            new = {one["id"] for one in event.get("evidence", ())} - {one["id"] for one in known}
            place = f"sop.{event['stage']}.{event['step']}"
            if new and stored.attach(
                    tx, new, held.form_reference, held.row.record, place, rights.ctx.now) < len(new):
                # Somebody attached one of them elsewhere since it was looked up.
                raise Invalid([Problem(f"sop.{event['step']}", "not_found")])


def evidence(actor: Actor, case: str, file: str) -> files.Download:
    """A file that a step of the case was proved with, for those who read what people said in it."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        held = load(tx, rights, case)
        log = cases.events_of(tx, [case], [DONE]).get(case, [])
        shown = {one["id"] for event in log for one in event.get("evidence", ())}
        found = stored.get(tx, file) if file in shown and hears(rights, held) else None
        if found is None:
            raise NotFound()
        return files.download(actor, found)
