"""Starting a case with a new record."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from formloom.kernel.flows import Case, Flow, Submit, World, fold
from formloom.kernel.flows import start as decided
from formloom.kernel.problems import Refused
from formloom.runtime import calendars, catalogue, writing
from formloom.runtime.cases import arming, storing, telling
from formloom.runtime.cases.loading import Spoken
from formloom.runtime.problems import NotFound, problem_from
from formloom.runtime.rights import Rights
from formloom.storage import Tx, cases
from formloom.storage.cases import CaseRow
from formloom.storage.ids import new_id


def start(
    tx: Tx, rights: Rights, form: str, flow_reference: str, flow: Flow, data: Mapping[str, Any], *,
    record: str, path: str, pick: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """Submit a new record into a flow: record, case, tasks and notices at once. The answer is the case's id.

    Raises what the kernel refuses; NotFound for who may not create such records.
    """
    version = catalogue.head(tx, "forms", form)
    table = catalogue.need_table(tx, form)
    if version is None:
        raise NotFound()
    world = World(
        rights.ctx, table.form, version, given=writing.serials(tx, rights.ctx, table.form),
        limit=rights.create_access(table.form),
        calendar=calendars.working_time(tx, form.partition("/")[0], rights.ctx.zone))
    command = Submit(data, {stage: list(people) for stage, people in (pick or {}).items()})
    events = decided(flow, command, world)
    if isinstance(events, Refused):
        raise problem_from(events)
    case, id = fold(flow, None, events), new_id()
    row = _insert(tx, id, form, flow_reference, record, case, len(events), rights.ctx.now)
    storing.append(tx, rights, id, record, 0, events)
    writing.create(
        tx, rights.ctx, table, record, case.record.data, by=rights.member, path=path, case=id,
        state=case.state, stages=case.stands_at(flow.stages))
    arming.follow(tx, rights, id, flow, None, case)
    telling.tell(tx, rights, Spoken(row, case, flow, table.form), events, len(events))
    return id


def _insert(
    tx: Tx, id: str, form: str, flow: str, record: str, case: Case, seq: int, at: datetime
) -> CaseRow:
    app, _, form_key = form.partition("/")
    row = CaseRow(
        id, app, form_key, record, flow.partition("/")[2], case.flow_version, case.form_version, case.state,
        case.initiator, case.to_json(record=False), seq, at, at, at if case.is_ended else None)
    cases.insert(tx, row)
    cases.add_participants(tx, id, record, "initiator", [case.initiator], at)
    return row
