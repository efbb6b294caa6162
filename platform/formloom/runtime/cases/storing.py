"""Writing down what was decided: events, snapshot, rows of visits and tasks, who takes part, notices."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from formloom.kernel.flows import Case, Event, changes_of, fold
from formloom.runtime import writing
from formloom.runtime.cases import arming, sop, telling
from formloom.runtime.cases.loading import Held
from formloom.runtime.problems import Conflict
from formloom.runtime.rights import Rights
from formloom.storage import Overtaken, Tx, cases


def store(tx: Tx, rights: Rights, held: Held, events: Sequence[Event], path: str) -> Case:
    """Append events to a case that is held; the answer is the case after them."""
    case = fold(held.flow, held.case, events)
    append(tx, rights, held.row.id, held.row.record, held.row.seq, events)
    sop.keep_evidence(tx, rights, held, events)
    save(tx, rights, held, case, held.row.seq + len(events))
    change_record(tx, rights, held, case, path)
    arming.follow(tx, rights, held.row.id, held.flow, held.case, case)
    telling.tell(tx, rights, replace(held, case=case), events, held.row.seq + len(events))
    return case


def append(tx: Tx, rights: Rights, id: str, record: str, seq: int, events: Sequence[Event]) -> None:
    """The events and the rows that follow from them."""
    try:
        cases.append(tx, id, seq, events)
    except Overtaken as error:
        raise Conflict() from error
    changes = changes_of(events)
    cases.save_visits(tx, id, changes.visits)
    cases.save_tasks(tx, id, changes.tasks)
    asked = [row["member"] for row in changes.tasks.values() if row.get("member")]
    copied = [one for event in events if event["type"] == "copied" for one in event["people"]]
    for part, members in (("assignee", asked), ("copied", copied)):
        cases.add_participants(tx, id, record, part, members, rights.ctx.now)


def save(tx: Tx, rights: Rights, held: Held, case: Case, seq: int) -> None:
    """The snapshot, without the record's data, and what lists of cases ask for."""
    ended: dict[str, Any] = {}
    if case.is_ended != held.case.is_ended:
        ended = {"ended_at": rights.ctx.now if case.is_ended else None}
    cases.save(
        tx, held.row.id, state=case.state, snapshot=case.to_json(record=False), seq=seq,
        flow_version=case.flow_version, form_version=case.form_version, updated_at=rights.ctx.now, **ended)


def change_record(tx: Tx, rights: Rights, held: Held, case: Case, path: str) -> None:
    """The record as the case has it now, and where its newest case stands."""
    newest = held.stored.case in (None, held.row.id)
    writing.change(
        tx, rights.ctx, held.table, held.stored, case.record.data, revision=case.record.revision,
        by=rights.member, path=path, case=held.row.id if newest else None,
        state=case.state if newest else None, stages=case.stands_at(held.flow.stages) if newest else None)
