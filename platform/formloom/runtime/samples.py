"""Sample people, records and cases as they are written: as if they had happened, but nobody is told."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.flows import Case, Flow, changes_of, revisions
from formloom.kernel.packages import Package, Placed, PlacedCase, PlacedRow, Sample, place_sample
from formloom.runtime import catalogue, contexts, rollups
from formloom.runtime.cases import arming
from formloom.runtime.clock import now
from formloom.runtime.contexts import DEFAULT_ZONE
from formloom.runtime.diffs import changes_between
from formloom.storage import Tx, histories, people, recorded, records, serials, timers
from formloom.storage import samples as noted

Ids = Mapping[str, str]
Tell = Callable[[str, int, int], None]
"""Hears how far an installation is: the step (definitions, records, cases), how many are done, of all."""
CASES_AT_ONCE = 30
PATH = "template"
EXAMPLES = "demo.example"


def silent(_step: str, _done: int, _total: int) -> None:
    """For when nobody waits to hear."""


def add_people(tx: Tx, app: str, sample: Sample, members: Ids, departments: Ids, *, real: bool) -> None:
    """Departments, members and who holds which role. Real people are no sample to be cleared away."""
    for department in sample.departments:
        people.insert_department(tx, {
            "id": departments[department.key], "title": department.title,
            "parent": departments.get(department.parent or ""), "head": members.get(department.head or ""),
            "sample": not real,
        })
    for person in sample.people:
        people.insert_member(tx, {
            "id": members[person.key], "name": person.name, "manager": members.get(person.manager or ""),
            "department": departments.get(person.department or ""), "sample": not real,
            "administrator": real and person.admin,
            # A name that is reserved for examples: mail to it reaches nobody.
            "email": f"{person.login}@{EXAMPLES}" if real and person.login else None,
        })
    if not real:
        noted.add(tx, app, "member", (members[one.key] for one in sample.people))
        noted.add(tx, app, "department", (departments[one.key] for one in sample.departments))
    for role, holders in sample.roles.items():
        before = people.roles(tx)[role]
        people.set_role_members(tx, role, [*before, *(members[key] for key in holders)])


def place(
    tx: Tx, app: str, package: Package, install_id: str, members: Ids, departments: Ids, tell: Tell
) -> None:
    """Records with their histories, cases with everything lists are made of, and the counters of numbers."""
    tell("records", 0, len(package.sample.rows) if package.sample else 0)
    zone = ZoneInfo(people.get_setting(tx, "zone") or DEFAULT_ZONE)
    placed = place_sample(package, install_id, now(), zone, members, departments)
    by_record = {case.record: case for case in placed.cases}
    rows = defaultdict[str, list[PlacedRow]](list)
    for row in placed.rows:
        rows[row.form].append(row)
    noted.add(tx, app, "record", (row.id for row in placed.rows))
    done = 0
    for form, found in rows.items():
        _add_records(tx, app, form, found, by_record)
        done += len(found)
        tell("records", done, len(placed.rows))
    for at in range(0, len(placed.cases), CASES_AT_ONCE):
        tell("cases", at, len(placed.cases))
        recorded.insert(tx, [_recorded(tx, app, case) for case in placed.cases[at:at + CASES_AT_ONCE]])
    tell("cases", len(placed.cases), len(placed.cases))
    timers.insert(tx, {case.id: arming.armed(_flow(tx, app, case), case.case, zone) for case in placed.cases})
    _set_counters(tx, app, placed)
    rollups.fill_app(tx, contexts.context(tx, None, now()), app)


def _add_records(
    tx: Tx, app: str, form: str, rows: Sequence[PlacedRow], cases: Mapping[str, PlacedCase]
) -> None:
    table = catalogue.need_table(tx, f"{app}/{form}")
    records.insert_many(tx, table, [(row.id, row.data, {
        "number": row.number, "revision": row.revision, "state": row.state,
        "stages": list(row.stages) if row.id in cases else None, "case": row.case,
        "created_at": row.created_at, "created_by": row.created_by,
        "updated_at": row.updated_at, "updated_by": row.updated_by}) for row in rows])
    changes = []
    for row in rows:
        before: Mapping[str, Any] = {}
        for revision, data, by, at in _states(row, cases.get(row.id)):
            changes.append({
                "record": row.id, "revision": revision, "action": "created" if revision == 1 else "updated",
                "by": by, "path": PATH, "at": at, "case": row.case,
                "changes": changes_between(table.form, before, data)})
            before = data
    histories.add_many(tx, f"{app}/{form}", changes)


def _states(
    row: PlacedRow, case: PlacedCase | None
) -> Iterator[tuple[int, Mapping[str, Any], str | None, datetime]]:
    """Every revision the record had: its number, data, author and time."""
    if case is None:
        yield 1, row.data, row.created_by, row.created_at
        return
    for event, state in revisions(case.events):
        yield state.revision, state.data, event.get("by"), datetime.fromisoformat(event["at"])


def _recorded(tx: Tx, app: str, placed: PlacedCase) -> recorded.Recorded:
    case, flow = placed.case, _flow(tx, app, placed)
    row = {
        "id": placed.id, "app": app, "form": placed.form, "record": placed.record, "flow": placed.flow,
        "flow_version": flow.version, "form_version": catalogue.head(tx, "forms", f"{app}/{placed.form}"),
        "state": case.state, "initiator": case.initiator, "snapshot": case.to_json(record=False),
        "seq": len(placed.events), "started_at": placed.started_at, "updated_at": placed.updated_at,
        "ended_at": placed.ended_at,
    }
    changes = changes_of(placed.events)
    return recorded.Recorded(row, placed.events, changes.visits, changes.tasks, [*_taking_part(placed, case)])


def _taking_part(placed: PlacedCase, case: Case) -> Iterator[tuple[str, str, datetime]]:
    """Who takes or took part, as what, and since when."""
    yield "initiator", case.initiator, placed.started_at
    for event in placed.events:
        at = datetime.fromisoformat(event["at"])
        if event["type"] == "copied":
            yield from (("copied", one, at) for one in event["people"])
        for task in changes_of([event]).tasks.values():
            if task.get("member"):
                yield "assignee", task["member"], at


def _set_counters(tx: Tx, app: str, placed: Placed) -> None:
    for one in placed.counters:
        serials.put(tx, app, one.form, one.field, one.period, one.value)


def _flow(tx: Tx, app: str, placed: PlacedCase) -> Flow:
    flow = catalogue.flow(tx, f"{app}/{placed.flow}")
    assert flow is not None
    return flow
