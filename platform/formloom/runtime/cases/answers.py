"""Cases and tasks as answers show them to one reader."""

from typing import Any

from formloom.kernel import access
from formloom.kernel.flows import may, returnable, stage_access
from formloom.kernel.forms import reader_schema, trees
from formloom.runtime import record_answers, texts
from formloom.runtime.actor import Actor
from formloom.runtime.cases import effects, returned, sop, words, work
from formloom.runtime.cases.loading import Held, hears, load, world
from formloom.runtime.clock import iso
from formloom.runtime.refs import person
from formloom.runtime.rights import Rights
from formloom.storage import Tx, cases, work_lists

Value = dict[str, Any]
Rows = list[dict[str, Any]]


def case(rights: Rights, held: Held, language: str, rows: Rows) -> Value:
    """A case: where it stands, who has or had which task, and what the reader may do with it."""
    row, people = held.row, rights.ctx.people
    mine = [task.id for task in held.case.open_tasks() if task.member == rights.member]
    offered = [one for id in mine for one in targets(rights, held, id, language, rows)]
    return {
        "id": row.id, "app": row.app, "record": row.record, "form": row.form,
        "flow": texts.flow_named(held.flow, language), "version": row.flow_version, "state": held.case.state,
        "incident": held.case.incidents[0].code if held.case.incidents else None,
        "initiator": person(people, held.case.initiator), "started_at": iso(row.started_at),
        "ended_at": iso(row.ended_at) if row.ended_at else None,
        "tokens": held.case.stands_at(held.flow.stages), "visits": dict(held.case.counts),
        "tasks": [_task_row(rights, one) for one in rows],
        "may": [_may(one) for one in _allowed(rights, held) if one["task"] is None],
        "returnable": list({one["id"]: one for one in offered}.values()),
    }


def task(rights: Rights, held: Held, id: str, language: str, rows: Rows) -> Value:
    """A task: the form as its stage opens it, the record, what may be done and what that would cause."""
    row = next(one for one in rows if one["id"] == id)
    log = _log(rights.tx, held, row["visit"])
    sender = returned.sender_of(log, row["visit"])
    return {
        "id": id, "state": row["state"], "stage": texts.stage_named(held.flow, row["stage"], language),
        "kind": held.flow.stages[row["stage"]].kind.name, "opened_at": _iso(row["opened_at"]),
        "due_at": _iso(row["due_at"]), "assignee": person(rights.ctx.people, row["member"]),
        "case": case(rights, held, language, rows), "record": record(rights, held, language),
        "form": _form(rights, held, row, language),
        "may": [_may(one) for one in _allowed(rights, held) if one["task"] == id],
        "returnable": targets(rights, held, id, language, rows),
        "effects": effects.of_task(rights, held, id, language),
        "returned": returned.told(rights, held.flow, sender, language, heard=hears(rights, held)),
        "sop": sop.of_task(rights, held, row["stage"], row["visit"], log, language),
    }


def _log(tx: Tx, held: Held, visit: str) -> Rows:
    """What led into the visit and what was done of its work steps: asked only where there may be any."""
    known = held.case.visits.get(visit)
    types = (() if known is not None and known.why != "return" else returned.TYPES) + (
        () if known is not None and not sop.steps_at(held.flow, known.stage) else sop.TYPES)
    return cases.events_of(tx, [held.row.id], types).get(held.row.id, []) if types else []


def record(rights: Rights, held: Held, language: str) -> Value:
    """The record as far as the reader sees it, by the form its case is pinned to."""
    return record_answers.record(rights, held.form, held.stored, held.own, language)


def acted(tx: Tx, rights: Rights, actor: Actor, id: str, task_id: str | None) -> Value:
    """What an action led to, and the actor's next open task."""
    held, rows = load(tx, rights, id), cases.tasks_of(tx, id)
    waiting = [one for one in work_lists.todo(tx, actor.member, None, 2) if one["id"] != task_id][:1]
    following = next(iter(work.items(rights, waiting, actor.language)), None)
    told = task(rights, held, task_id, actor.language, rows) if task_id is not None else None
    return {
        "task": told,
        "case": told["case"] if told else case(rights, held, actor.language, rows),
        "record": told["record"] if told else record(rights, held, actor.language),
        "next_task": following["task"] if following else None,
        "next_title": following["record"]["title"] if following else None,
    }


def targets(rights: Rights, held: Held, id: str, language: str, rows: Rows) -> list[Value]:
    """The stages a task of the reader's may be returned to, and who works there again."""
    found = []
    for stage in returnable(held.flow, held.case, id):
        last = max((one for one in held.case.visits.values() if one.stage == stage), key=lambda one: one.seq)
        asked = [one["member"] for one in rows if one["visit"] == last.id and one["state"] != "transferred"]
        people = asked if stage != "start" else [held.case.initiator]
        title = texts.stage_title(held.flow, stage, language)
        found.append({"id": stage, "title": title, "people": words.names(rights, people)})
    return found


def _allowed(rights: Rights, held: Held) -> Rows:
    return may(held.flow, held.case, rights.member, world(rights, held))


def _may(one: Value) -> Value:
    return {"action": one["action"], "ok": one["ok"], "code": one["code"]}


def _task_row(rights: Rights, row: Value) -> Value:
    return {
        "id": row["id"], "stage": row["stage"], "visit": int(row["visit"].rpartition(".")[2]),
        "assignee": person(rights.ctx.people, row["member"]), "state": row["state"], "reason": row["reason"],
        "opened_at": _iso(row["opened_at"]), "due_at": _iso(row["due_at"]),
        "closed_at": _iso(row["closed_at"]),
    }


def _form(rights: Rights, held: Held, row: Value, language: str) -> Value:
    shown = _access(rights, held, row)
    return {
        "app": held.row.app, "key": held.row.form, "title": held.form.title_in(language),
        "version": held.row.form_version, "schema": reader_schema(held.form, shown),
        "trees": trees(held.form, shown), "access": shown,
    }


def _access(rights: Rights, held: Held, row: Value) -> dict[str, str]:
    """The stage's table while its assignee has it open; later, and for others, what is readable of it."""
    table = stage_access(held.flow, row["stage"], held.form)
    locked = held.case.is_locked or held.case.is_ended
    if row["member"] == rights.member and row["state"] == "open" and not locked:
        return table
    own = held.own.access
    weaker = {path: given if access.strongest(given, own[path]) == own[path] else own[path]
              for path, given in table.items()}
    return access.read_only(weaker)


def _iso(moment: Any) -> str | None:
    return iso(moment) if moment is not None else None
