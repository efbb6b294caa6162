"""What one member may see and do with records: permission sets, and having taken part in cases.

Lists, search and counts go by permission sets only, inside the one query (``reach``). A single record is
opened by either, field by field the stronger. Nothing granted answers like nothing there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from formloom.kernel import access
from formloom.kernel.access import Grant
from formloom.kernel.conditions import Tree
from formloom.kernel.conditions import resolve as resolved
from formloom.kernel.context import Context
from formloom.kernel.flows import Case, Flow, access_of
from formloom.kernel.forms import Form, split_rows
from formloom.runtime import catalogue, contexts
from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.problems import NotFound
from formloom.storage import Tx, cases, records
from formloom.storage.reach import Reach, conditions
from formloom.storage.record_tables import RecordTable
from formloom.storage.records import Stored

RUNNING = frozenset({"running", "returned", "suspended", "incident", "revoking"})
SEEN = frozenset({"read", "edit"})


@dataclass(frozen=True)
class OnRecord:
    """access: field path -> the strongest access to it. actions: of read, update, delete, export, print."""

    access: Mapping[str, str]
    actions: frozenset[str]

    @property
    def sees_any(self) -> bool:
        return "read" in self.actions or any(given != "hidden" for given in self.access.values())


def rights_of(tx: Tx, actor: Actor) -> "Rights":
    """The rights of the one who acts, at this moment."""
    return Rights(tx, contexts.context(tx, actor.member, now()))


class Rights:
    """One member's rights for the length of one transaction."""

    def __init__(self, tx: Tx, ctx: Context) -> None:
        self.tx = tx
        self.ctx = replace(ctx, offers=self._offers)
        self.sets = catalogue.permission_sets(tx)

    @property
    def member(self) -> str:
        return self.ctx.user or ""

    @property
    def is_flow_admin(self) -> bool:
        return self.ctx.user is not None and self.ctx.user == self.ctx.people.admin

    def apps(self) -> Mapping[str, frozenset[str]]:
        """App key -> use, design, administer, see_cases."""
        return access.app_rights(self.sets, self.member, self.ctx.people)

    def grants(self, form: str) -> tuple[Grant, ...]:
        return access.grants_for(self.sets, self.member, self.ctx.people, form)

    def actions(self, form: str) -> list[str]:
        """What the member may do with the form in some row, in the order of ACTIONS."""
        held = {action for grant in self.grants(form) for action in grant.actions}
        return [one for one in access.ACTIONS if one in held]

    def create_access(self, form: Form) -> dict[str, str]:
        """Access to the fields of a new record; NotFound for who may not create one."""
        grants = self.grants(form.key)
        if not any("create" in grant.actions for grant in grants):
            raise NotFound()
        return access.create_access(form, grants)

    def reach(self, form: str) -> Reach | None:
        """What lists may show of a form; None when it cannot be read at all."""
        table = catalogue.table(self.tx, form)
        grants = [grant for grant in self.grants(form) if "read" in grant.actions]
        if table is None or not grants:
            return None

        def field(key: str) -> Tree:
            seeing = [grant for grant in grants if grant.field(key) in SEEN]
            return self.tree(table.form, access.row_condition(seeing, "read"))

        rows = self.tree(table.form, access.row_condition(grants, "read"))
        return Reach(catalogue.scope(self.tx, table.form), table, rows, field, self.reach)

    def flags(self, form: str) -> list[Tree]:
        """Per grant: does a record meet its ``rows``, does it meet its ``rows_update``? For ``by_sets``."""
        own = catalogue.need_form(self.tx, form)
        trees = [tree for grant in self.grants(form) for tree in (grant.rows, grant.rows_update)]
        return [self.tree(own, tree) for tree in trees]

    def by_sets(self, form: Form, stored: Stored) -> OnRecord:
        """Rights by permission sets on a record that was read with ``flags``; one object for all alike."""
        running = stored.state in RUNNING
        return self.tx.remember(
            ("by_sets", self.member, form.key, tuple(form.fields), stored.flags, running),
            lambda: self._by_met(form, stored.flags, running))

    def _by_met(self, form: Form, met: Sequence[bool], running: bool) -> OnRecord:
        grants = self.grants(form.key)
        reading = [grant for at, grant in enumerate(grants) if met[2 * at]]
        updating = [grant for at, grant in enumerate(grants) if met[2 * at + 1]]
        if running:
            # A running case's record belongs to its flow, unless a set says otherwise.
            updating = [grant for grant in updating if grant.update_running]
        found = access.field_access(form, reading, updating)
        return OnRecord(found, frozenset(access.actions_of(reading, updating)))

    def exported(self, form: Form, stored: Stored | None = None) -> dict[str, str]:
        """Field path -> access to it in an export of this record, or (without one) of any record."""
        grants = self.grants(form.key)
        met = [grant for at, grant in enumerate(grants) if stored is None or stored.flags[2 * at]]
        return access.export_access(form, met)

    def on_record(
        self, form: Form, stored: Stored, rows: Sequence[cases.CaseRow] | None = None
    ) -> OnRecord:
        """Everything the member may do with one record: permission sets and taking part together."""
        found = self.by_sets(form, stored)
        opened = dict(found.access)
        actions = set(found.actions)
        for row in cases.of_record(self.tx, stored.id) if rows is None else rows:
            case, flow, pinned = self.case(row, stored)
            if self.is_flow_admin:
                opened = access.merged(opened, dict.fromkeys((one.path for one in form.all_fields()), "edit"))
                actions |= {"read", "update"}
            elif case.takes_part(self.member) and self.ctx.people.is_active(self.member):
                opened = access.merged(opened, access_of(flow, case, self.member, pinned))
                actions |= {"read"}
        return OnRecord(opened, frozenset(actions))

    def case(self, row: cases.CaseRow, stored: Stored) -> tuple[Case, Flow, Form]:
        """A case as the kernel has it, with the flow and form it is pinned to."""
        key = ("case", row.id, row.seq, stored.version, stored.revision)
        return self.tx.remember(key, lambda: self._case(row, stored))

    def _case(self, row: cases.CaseRow, stored: Stored) -> tuple[Case, Flow, Form]:
        flow = catalogue.flow(self.tx, f"{row.app}/{row.flow}", row.flow_version)
        form = catalogue.need_form(self.tx, f"{row.app}/{row.form}", row.form_version)
        assert flow is not None
        return Case.from_json(row.snapshot, stored.data), flow, form

    def find(
        self, form: str, id: str, *, lock: bool = False, rows: Sequence[cases.CaseRow] | None = None
    ) -> tuple[Stored, OnRecord]:
        """One record and the rights on it. NotFound when it is absent, deleted, or not to be known about.

        rows: its cases, where they are known.
        """
        own = catalogue.need_form(self.tx, form)
        stored = self._stored(catalogue.need_table(self.tx, form), id, lock=lock)
        rights = self.on_record(own, stored, rows) if stored is not None else None
        if stored is None or rights is None or not rights.sees_any:
            raise NotFound()
        return stored, rights

    def seen_by_its_writer(self, table: RecordTable, id: str) -> tuple[Stored, OnRecord]:
        """A record just written by this member: shown to him also where he may not read it any more."""
        stored = self._stored(table, id, deleted=True)
        if stored is None:
            raise NotFound()
        return stored, self.on_record(table.form, stored)

    def _stored(
        self, table: RecordTable, id: str, *, lock: bool = False, deleted: bool = False
    ) -> Stored | None:
        trees = self.flags(table.form.key)
        flags = conditions(table, self._scope_of(table.form), trees, self.table_of)
        return records.get(self.tx, table, id, flags=flags, lock=lock, deleted=deleted)

    def readable(self, form: str, ids: Sequence[str]) -> set[str]:
        """Which of these records the permission sets open."""
        reach = self.reach(form)
        if reach is None:
            return set()
        (where,) = conditions(reach.table, reach.scope, [reach.rows], self.table_of)
        return set(records.get_many(self.tx, reach.table, ids, where=where, rows=False))

    def _offers(self, reference: str, id: str, narrowed: Any) -> bool:
        """Whether a link may be set to this record: he may open it, and it meets the link's own filter."""
        form = split_rows(reference)[0]
        table = catalogue.table(self.tx, form)
        record = contexts.records_behind(self.tx, reference, [id]).get(id)
        if table is None or record is None:
            return False
        try:
            # Also what he has a task about: he may enter for it what links to it.
            self.find(form, record)
        except NotFound:
            return False
        trees = [self.tree(table.form, narrowed)] if narrowed is not None else []
        where = conditions(table, self._scope_of(table.form), [{"all": trees}], self.table_of)[0]
        return record in records.get_many(self.tx, table, [record], where=where, rows=False)

    def tree(self, form: Form, tree: Tree) -> Tree:
        """A condition about a form's records, for this member on this day."""
        return resolved(tree, self._scope_of(form), self.ctx)

    def _scope_of(self, form: Form) -> Any:
        return catalogue.scope(self.tx, form)

    def table_of(self, reference: str) -> Any:
        """Where another form keeps its records, None when there is no such form."""
        return catalogue.table(self.tx, reference)
