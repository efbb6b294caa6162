"""Cases: locking one, appending its events, saving its snapshot and the rows that lists are made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from formloom.storage.errors import Overtaken
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


def insert(tx: Tx, row: Mapping[str, Any]) -> None:
    """A new case; the keys of CaseRow (ended_at may be missing)."""
    tx.execute(sa.insert(flow_case).values(dict(row)))


def get(tx: Tx, id: str) -> CaseRow | None:
    return _case(tx, sa.select(flow_case).where(flow_case.c.id == id))


def lock(tx: Tx, id: str) -> CaseRow | None:
    """The case, held until the transaction ends. Nothing may be decided about a case that is not held."""
    return _case(tx, sa.select(flow_case).where(flow_case.c.id == id).with_for_update())


def get_many(tx: Tx, ids: Iterable[str]) -> dict[str, CaseRow]:
    """Cases by id."""
    wanted = sorted(set(ids))
    query = sa.select(flow_case).where(flow_case.c.id.in_(wanted))
    return {row.id: CaseRow(**row._mapping) for row in tx.execute(query)} if wanted else {}


def of_record(tx: Tx, record: str) -> list[CaseRow]:
    """The cases a record had, newest first. Leans on ix_case_record."""
    query = sa.select(flow_case).where(flow_case.c.record == record)
    rows = tx.execute(query.order_by(flow_case.c.started_at.desc(), flow_case.c.id.desc()))
    return [CaseRow(**row._mapping) for row in rows]


def pins(tx: Tx, ids: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Case -> the ``app/key`` and version of the flow it is pinned to."""
    wanted = sorted(set(ids))
    one = flow_case.c
    query = sa.select(one.id, one.app, one.flow, one.flow_version).where(one.id.in_(wanted))
    rows = tx.execute(query) if wanted else ()
    return {row.id: (f"{row.app}/{row.flow}", row.flow_version) for row in rows}


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


def _case(tx: Tx, query: sa.Select[Any]) -> CaseRow | None:
    found = tx.execute(query).first()
    return None if found is None else CaseRow(**found._mapping)


def append(tx: Tx, id: str, seq: int, events: Sequence[Mapping[str, Any]]) -> None:
    """Write events behind the ``seq`` there are. The key (case, seq) makes the loser of a race Overtaken."""
    try:
        if events:
            tx.execute(sa.insert(event), event_rows(id, seq, events))
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


def events_of(tx: Tx, ids: Iterable[str], types: Iterable[str]) -> dict[str, list[Row]]:
    """Case -> its events of these types, in order."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    query = sa.select(event.c.case, event.c.seq, event.c.payload).where(
        event.c.case.in_(wanted), event.c.type.in_(sorted(types)))
    found: dict[str, list[Row]] = {}
    for row in tx.execute(query.order_by(event.c.case, event.c.seq)):
        found.setdefault(row.case, []).append({**row.payload, "seq": row.seq})
    return found


def save(tx: Tx, id: str, **columns: Any) -> None:
    """Set columns of a case: state, snapshot, seq, updated_at, ended_at, versions."""
    tx.execute(sa.update(flow_case).where(flow_case.c.id == id).values(columns))


def save_visits(tx: Tx, id: str, changes: Mapping[str, Mapping[str, Any]]) -> None:
    """Visit id -> columns that changed; one that names its stage may be new."""
    for key, columns in changes.items():
        _upsert(tx, visit, {"case": id, "id": key}, columns)


def save_tasks(tx: Tx, id: str, changes: Mapping[str, Mapping[str, Any]]) -> None:
    """Task id -> columns that changed; one that names its stage is new."""
    for key, columns in changes.items():
        more = {"case": id} if "stage" in columns else {}
        _upsert(tx, task, {"id": key}, {**columns, **more})


def _upsert(tx: Tx, table: sa.Table, key: Row, columns: Mapping[str, Any]) -> None:
    values = with_moments(columns)
    if "stage" not in values:
        same = [table.c[name] == value for name, value in key.items()]
        tx.execute(sa.update(table).where(*same).values(values))
        return
    insert = sqlite.insert(table) if tx.is_sqlite else postgresql.insert(table)
    made = insert.values({**key, **values})
    tx.execute(made.on_conflict_do_update(index_elements=list(key), set_=values))


def add_participants(tx: Tx, id: str, record: str, part: str, members: Iterable[str], at: datetime) -> None:
    """Note who takes part as initiator, assignee or copied; nobody is noted twice."""
    rows = [
        {"case": id, "member": one, "part": part, "record": record, "at": at}
        for one in dict.fromkeys(members)
    ]
    if rows:
        insert = sqlite.insert(participant) if tx.is_sqlite else postgresql.insert(participant)
        tx.execute(insert.on_conflict_do_nothing(), rows)


def takes_part(tx: Tx, record: str, member: str) -> list[str]:
    """The cases of a record in which the member takes or took part. Leans on ix_participant_record."""
    mine = sa.select(participant.c.case).where(participant.c.record == record, participant.c.member == member)
    return sorted(set(tx.execute(mine).scalars()))


def tasks_of(tx: Tx, id: str) -> list[Row]:
    """All tasks a case had, in the order they came up."""
    query = sa.select(task).where(task.c.case == id)
    return [dict(row._mapping) for row in tx.execute(query.order_by(task.c.id))]


def due_of(tx: Tx, ids: Iterable[str]) -> dict[tuple[str, str], datetime]:
    """(case, stage) -> the deadline of the most urgent open task there. Leans on ix_task_case."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    query = sa.select(task.c.case, task.c.stage, sa.func.min(task.c.due_at)).where(
        task.c.case.in_(wanted), task.c.state == "open", task.c.due_at.is_not(None))
    return {(case, stage): at for case, stage, at in tx.execute(query.group_by(task.c.case, task.c.stage))}


def visits_of(tx: Tx, id: str) -> list[Row]:
    """All visits of a case, in the order they were entered."""
    query = sa.select(visit).where(visit.c.case == id)
    return [dict(row._mapping) for row in tx.execute(query.order_by(visit.c.entered_at, visit.c.n))]


def get_task(tx: Tx, id: str) -> Row | None:
    """One task with the case it belongs to (``case``)."""
    found = tx.execute(sa.select(task).where(task.c.id == id)).first()
    return None if found is None else dict(found._mapping)


def with_moments(columns: Mapping[str, Any]) -> Row:
    """Columns of a visit or a task, their times as the database takes them."""
    return {name: moment(value) if name in MOMENTS else value for name, value in columns.items()}


def moment(value: Any) -> Any:
    """An event's time as the columns take it."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value
