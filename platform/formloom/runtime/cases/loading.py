"""A case with everything that deciding about it and showing it needs, out of one transaction."""

from dataclasses import dataclass

from formloom.kernel.flows import Case, Flow, World
from formloom.kernel.forms import Form
from formloom.runtime import calendars, catalogue
from formloom.runtime.problems import NotFound
from formloom.runtime.rights import OnRecord, Rights
from formloom.storage import Tx, cases, records
from formloom.storage.cases import CaseRow
from formloom.storage.record_tables import RecordTable
from formloom.storage.records import Stored


@dataclass(frozen=True)
class Spoken:
    """One case as far as notices speak of it. flow, form: as the case is pinned to them."""

    row: CaseRow
    case: Case
    flow: Flow
    form: Form

    @property
    def form_reference(self) -> str:
        return f"{self.row.app}/{self.row.form}"

    @property
    def flow_reference(self) -> str:
        return f"{self.row.app}/{self.row.flow}"


@dataclass(frozen=True)
class Held(Spoken):
    """The same with its record. table, stored: as the case is pinned to them, too.

    own: everything the reader may see and do with the record; sets: what permission sets alone give.
    """

    table: RecordTable
    stored: Stored
    own: OnRecord
    sets: OnRecord


def load(tx: Tx, rights: Rights, id: str, *, lock: bool = False) -> Held:
    """A case the reader may know about; NotFound for others. lock: hold case and record, in this order."""
    # Where nobody else can write meanwhile, the record's other cases come along.
    rows = cases.with_siblings(tx, id) if tx.is_sqlite or not lock else None
    row = cases.lock(tx, id) if rows is None else next((one for one in rows if one.id == id), None)
    if row is None:
        raise NotFound()
    reference = f"{row.app}/{row.form}"
    newest, own = rights.find(reference, row.record, lock=lock, rows=rows)
    sets = rights.by_sets(catalogue.need_form(tx, reference), newest)
    table = catalogue.need_table(tx, reference, row.form_version)
    stored = _through(tx, table, newest)
    case, flow, form = rights.case(row, stored)
    # What the form of today does not have any more is seen by taking part, or not at all.
    unknown = "read" if rights.is_flow_admin else "hidden"
    seen = {one.path: own.access.get(one.path, unknown) for one in form.all_fields()}
    held = Held(row, case, flow, form, table, stored, OnRecord(seen, own.actions), sets)
    if not reads(rights, held):
        raise NotFound()
    return held


def load_for_rules(tx: Tx, rights: Rights, id: str) -> Held | None:
    """A case as the flow's own rules act on it, locked with its record; None for one that is gone."""
    row = cases.lock(tx, id)
    if row is None:
        return None
    reference = f"{row.app}/{row.form}"
    newest = records.get(tx, catalogue.need_table(tx, reference), row.record, lock=True)
    if newest is None:
        return None
    table = catalogue.need_table(tx, reference, row.form_version)
    stored = _through(tx, table, newest)
    case, flow, form = rights.case(row, stored)
    nothing = OnRecord({}, frozenset())
    return Held(row, case, flow, form, table, stored, nothing, nothing)


def reads(rights: Rights, held: Held) -> bool:
    """Whether the reader takes part, is the flow admin, or may read the record by permission sets."""
    return rights.is_flow_admin or held.case.takes_part(rights.member) or "read" in held.sets.actions


def hears(rights: Rights, held: Held) -> bool:
    """Whether he reads what people said: one who only reads the record needs ``see_cases`` for that."""
    return rights.is_flow_admin or held.case.takes_part(rights.member) or sees_cases(rights, held)


def sees_cases(rights: Rights, held: Held) -> bool:
    """Whether a permission set gives ``see_cases`` in the app."""
    return "see_cases" in rights.apps().get(held.row.app, frozenset())


def world(rights: Rights, held: Held) -> World:
    """The world of one command on the case."""
    return World(
        rights.ctx, held.form, held.row.form_version, readable="read" in held.sets.actions,
        may_edit="update" in held.sets.actions,
        calendar=calendars.working_time(rights.tx, held.row.app, rights.ctx.zone))


def _through(tx: Tx, table: RecordTable, newest: Stored) -> Stored:
    """The record as the pinned form has it: fields that were removed since still count for the case."""
    if table.version == catalogue.head(tx, "forms", table.form.key):
        return newest
    found = records.get(tx, table, newest.id)
    assert found is not None
    return found
