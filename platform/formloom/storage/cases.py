"""Cases: locking one, appending its events, saving its snapshot and the rows that lists are made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from formloom.storage.errors import Overtaken
from formloom.storage.prepared import inserted, unless_there, updated, upserted
from formloom.storage.stores import Tx
from formloom.storage.tables import event, flow_case, participant, task, visit

Row = dict[str, Any]
MOMENTS = frozenset({"opened_at", "begun_at", "closed_at", "due_at", "entered_at"})


@dataclass(frozen=True)
class CaseRow:
    """One case. snapshot: the fold of its events without the record's data. form: key within the app."""

    id: str
    app: str
    form: str
    record: str
    flow: str
    flow_version: int
    form_version: int
    state: str
    initiator: str
    snapshot: Any
    seq: int
    started_at: datetime
    updated_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True)
class Standing:
    """flow, version: what the case is pinned to. due: stage -> the deadline of its most urgent open task."""

    flow: str
    version: int
    due: dict[str, datetime]


_COLUMNS = sa.select(*(flow_case.c[one.name] for one in fields(CaseRow)))
_GET = _COLUMNS.where(flow_case.c.id == sa.bindparam("id"))
_LOCK = _GET.with_for_update()
_OF_RECORD = _COLUMNS.where(flow_case.c.record == sa.bindparam("record")).order_by(
    flow_case.c.started_at.desc(), flow_case.c.id.desc())
_own = flow_case.alias("own")
_SIBLINGS = _COLUMNS.where(
    flow_case.c.record == sa.select(_own.c.record).where(_own.c.id == sa.bindparam("id")).scalar_subquery()
).order_by(flow_case.c.started_at.desc(), flow_case.c.id.desc())
_TASK = sa.select(task).where(task.c.id == sa.bindparam("id"))
_TASKS = sa.select(task).where(task.c.case == sa.bindparam("case")).order_by(task.c.id)


def insert(tx: Tx, row: CaseRow) -> None:
    """A new case."""
    tx.execute(inserted(flow_case), vars(row))


def get(tx: Tx, id: str) -> CaseRow | None:
    return _case(tx, _GET, id)


def lock(tx: Tx, id: str) -> CaseRow | None:
    """The case, held until the transaction ends. Nothing may be decided about a case that is not held."""
    return _case(tx, _LOCK, id)


def get_many(tx: Tx, ids: Iterable[str]) -> dict[str, CaseRow]:
    """Cases by id."""
    wanted = sorted(set(ids))
    query = sa.select(flow_case).where(flow_case.c.id.in_(wanted))
    return {row.id: CaseRow(**row._mapping) for row in tx.execute(query)} if wanted else {}


def of_record(tx: Tx, record: str) -> list[CaseRow]:
    """The cases a record had, newest first. Leans on ix_case_record."""
    return [CaseRow(*row) for row in tx.execute(_OF_RECORD, {"record": record})]


def with_siblings(tx: Tx, id: str) -> list[CaseRow]:
    """A case and the others of its record, newest first; none for one that is not there."""
    return [CaseRow(*row) for row in tx.execute(_SIBLINGS, {"id": id})]


def stages_of_member(tx: Tx, member: str, app: str, form: str) -> list[tuple[str, int, str]]:
    """(flow, version, stage) wherever the member had a task in a case of this form, or started one."""
    one, about = flow_case.c, (flow_case.c.app == app, flow_case.c.form == form)
    worked = sa.select(one.app, one.flow, one.flow_version, task.c.stage).join(
        task, task.c.case == one.id).where(task.c.member == member, *about).distinct()
    began = sa.select(one.app, one.flow, one.flow_version, sa.literal("start")).where(
        one.initiator == member, *about).distinct()
    rows = [*tx.execute(worked), *tx.execute(began)]
    return [(f"{row[0]}/{row[1]}", row[2], row[3]) for row in rows]


def copied_to(tx: Tx, member: str, app: str, form: str, most: int) -> list[CaseRow]:
    """The last cases of this form the member got a copy of. Leans on ix_participant_member."""
    query = sa.select(flow_case).join(participant, participant.c.case == flow_case.c.id).where(
        participant.c.member == member, participant.c.part == "copied",
        flow_case.c.app == app, flow_case.c.form == form)
    rows = tx.execute(query.order_by(participant.c.at.desc(), flow_case.c.id).limit(most))
    return [CaseRow(**row._mapping) for row in rows]


def _case(tx: Tx, query: sa.Select[Any], id: str) -> CaseRow | None:
    found = tx.execute(query, {"id": id}).first()
    return None if found is None else CaseRow(*found)


def append(tx: Tx, id: str, seq: int, events: Sequence[Mapping[str, Any]]) -> None:
    """Write events behind the ``seq`` there are. The key (case, seq) makes the loser of a race Overtaken."""
    try:
        if events:
            tx.execute(inserted(event), event_rows(id, seq, events))
    except sa.exc.IntegrityError as error:
        raise Overtaken(id) from error


def event_rows(id: str, seq: int, events: Sequence[Mapping[str, Any]]) -> list[Row]:
    """The rows of events that stand behind ``seq`` others."""
    return [
        {"case": id, "seq": at, "type": one["type"], "at": moment(one["at"]), "by": one.get("by"),
         "payload": one}
        for at, one in enumerate(events, start=seq + 1)
    ]


def events(tx: Tx, id: str, after: int = 0) -> list[Row]:
    """The events of a case in order, each with its ``seq``."""
    query = sa.select(event.c.seq, event.c.payload).where(event.c.case == id, event.c.seq > after)
    return [{**row.payload, "seq": row.seq} for row in tx.execute(query.order_by(event.c.seq))]


_EVENTS_OF = sa.select(event.c.case, event.c.seq, event.c.payload).where(
    event.c.case.in_(sa.bindparam("cases", expanding=True)),
    event.c.type.in_(sa.bindparam("types", expanding=True)),
).order_by(event.c.case, event.c.seq)


def events_of(tx: Tx, ids: Iterable[str], types: Iterable[str]) -> dict[str, list[Row]]:
    """Case -> its events of these types, in order."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    found: dict[str, list[Row]] = {}
    for row in tx.execute(_EVENTS_OF, {"cases": wanted, "types": sorted(types)}):
        found.setdefault(row.case, []).append({**row.payload, "seq": row.seq})
    return found


def save(tx: Tx, id: str, **columns: Any) -> None:
    """Set columns of a case: state, snapshot, seq, updated_at, ended_at, versions."""
    tx.execute(updated(flow_case, "id"), {**columns, "of_id": id})


def save_visits(tx: Tx, id: str, changes: Mapping[str, Mapping[str, Any]]) -> None:
    """Visit id -> columns that changed; one that names its stage may be new."""
    _save(tx, visit, ("case", "id"), [{"case": id, "id": key, **one} for key, one in changes.items()])


def save_tasks(tx: Tx, id: str, changes: Mapping[str, Mapping[str, Any]]) -> None:
    """Task id -> columns that changed; one that names its stage is new."""
    _save(tx, task, ("id",), [
        {"id": key, **one, **({"case": id} if "stage" in one else {})} for key, one in changes.items()])


def _save(tx: Tx, table: sa.Table, keys: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Write rows in their order; neighbours with the same columns by one statement."""
    for columns, alike in groupby(rows, key=frozenset):
        some = [with_moments(row) for row in alike]
        if "stage" in columns:
            tx.execute(upserted(tx, table, keys, columns - set(keys)), some)
        else:
            tx.execute(updated(table, *keys), [
                {f"of_{name}" if name in keys else name: value for name, value in row.items()}
                for row in some])


def add_participants(tx: Tx, id: str, record: str, part: str, members: Iterable[str], at: datetime) -> None:
    """Note who takes part as initiator, assignee or copied; nobody is noted twice."""
    rows = [
        {"case": id, "member": one, "part": part, "record": record, "at": at}
        for one in dict.fromkeys(members)
    ]
    if rows:
        tx.execute(unless_there(tx, participant), rows)


def takes_part(tx: Tx, record: str, member: str) -> list[str]:
    """The cases of a record in which the member takes or took part. Leans on ix_participant_record."""
    mine = sa.select(participant.c.case).where(participant.c.record == record, participant.c.member == member)
    return sorted(set(tx.execute(mine).scalars()))


def tasks_of(tx: Tx, id: str) -> list[Row]:
    """All tasks a case had, in the order they came up."""
    return [dict(row._mapping) for row in tx.execute(_TASKS, {"case": id})]


_open_and_due = sa.and_(task.c.case == flow_case.c.id, task.c.state == "open", task.c.due_at.is_not(None))
_PIN = (flow_case.c.id, flow_case.c.app, flow_case.c.flow, flow_case.c.flow_version)
_STANDING = sa.select(*_PIN, task.c.stage, sa.func.min(task.c.due_at)).select_from(
    flow_case.outerjoin(task, _open_and_due)
).where(flow_case.c.id.in_(sa.bindparam("cases", expanding=True))).group_by(*_PIN, task.c.stage)


def standing(tx: Tx, ids: Iterable[str]) -> dict[str, Standing]:
    """Where cases are: their flow's version, and the deadlines. Leans on ix_task_case."""
    wanted = sorted(set(ids))
    found: dict[str, Standing] = {}
    for id, app, flow, version, stage, due in tx.execute(_STANDING, {"cases": wanted}) if wanted else ():
        one = found.setdefault(id, Standing(f"{app}/{flow}", version, {}))
        if due is not None:
            one.due[stage] = due
    return found


def visits_of(tx: Tx, id: str) -> list[Row]:
    """All visits of a case, in the order they were entered."""
    query = sa.select(visit).where(visit.c.case == id)
    return [dict(row._mapping) for row in tx.execute(query.order_by(visit.c.entered_at, visit.c.n))]


def get_task(tx: Tx, id: str) -> Row | None:
    """One task with the case it belongs to (``case``)."""
    found = tx.execute(_TASK, {"id": id}).first()
    return None if found is None else dict(found._mapping)


def with_moments(columns: Mapping[str, Any]) -> Row:
    """Columns of a visit or a task, their times as the database takes them."""
    return {name: moment(value) if name in MOMENTS else value for name, value in columns.items()}


def moment(value: Any) -> Any:
    """An event's time as the columns take it."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value
