"""What one reader can reach of a form, and the SQL that lets him filter, sort and search by exactly that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from formloom.kernel.conditions import Operand, Scope, Tree
from formloom.storage.conditions import Columns, to_sql
from formloom.storage.record_tables import RecordTable, aliased
from formloom.storage.tables import flow_case, task
from formloom.storage.types import as_choices

TableOf = Callable[[str], RecordTable | None]


@dataclass(frozen=True)
class Reach:
    """One reader's rights on one form, as resolved trees.

    rows: which records he reads. field: key -> in which of them he reads that field.
    beyond: full reference of another form -> his reach there, None for none.
    """

    scope: Scope
    table: RecordTable
    rows: Tree
    field: Callable[[str], Tree]
    beyond: Callable[[str], "Reach | None"]


def raw_columns(table: RecordTable, table_of: TableOf) -> Columns:
    """Every operand as it is stored: for row rules, which run with the app's own rights."""

    def column(operand: Operand) -> sa.ColumnElement[Any]:
        if operand.link is None:
            return _own(table, operand)
        target = table_of(operand.link.target)
        if target is None:
            return sa.null()
        there = aliased(target)
        return _through(table.column(operand.link.key), there, _own(there, operand), sa.true())

    return column


def seen_columns(reach: Reach, table_of: TableOf) -> Columns:
    """Every operand as this reader sees it: blank in the rows where he may not read it."""
    raw = raw_columns(reach.table, table_of)

    def seen(
        key: str, column: sa.ColumnElement[Any], within: Reach, columns: Columns
    ) -> sa.ColumnElement[Any]:
        tree = True if key.startswith("_") else within.field(key)
        if isinstance(tree, bool):
            return column if tree else sa.null()
        if tree == within.rows:
            # The rows of the query are exactly those: the bare column can be walked along its index.
            return column
        return sa.case((to_sql(tree, within.scope, columns), column), else_=sa.null())

    def column(operand: Operand) -> sa.ColumnElement[Any]:
        if operand.link is None:
            return seen(operand.key, _own(reach.table, operand), reach, raw)
        if operand.lookup:
            # A form's own field, with a grant of its own; what it shows is read with the app's rights.
            return seen(operand.lookup, raw(operand), reach, raw)
        there = reach.beyond(operand.link.target)
        if there is None:
            return sa.null()
        link = seen(operand.link.key, reach.table.column(operand.link.key), reach, raw)
        target = aliased(there.table)
        inner = raw_columns(target, table_of)
        open_rows = to_sql(there.rows, there.scope, inner)
        value = seen(operand.key, _own(target, operand), there, inner)
        return _through(link, target, value, open_rows)

    return column


def _own(table: RecordTable, operand: Operand) -> sa.ColumnElement[Any]:
    if operand.key == "_due":
        return _due(table)
    if operand.key == "_stages":
        return as_choices(table.column(operand.key))
    if operand.kind != "rows":
        return table.column(operand.key)
    part = table.parts[operand.key].table.c
    return (
        sa.select(part["_id"]).where(part["_parent"] == table.main.table.c["_id"]).limit(1).scalar_subquery()
    )


def _due(table: RecordTable) -> sa.ColumnElement[Any]:
    """The deadline of the most urgent open task of the record's cases; a suspended one has none so long."""
    runs = (flow_case.c.record == table.main.table.c["_id"], flow_case.c.state != "suspended")
    query = sa.select(sa.func.min(task.c.due_at)).select_from(task.join(flow_case)).where(
        *runs, task.c.state == "open")
    return query.correlate_except(task, flow_case).scalar_subquery()


def _through(
    link: sa.ColumnElement[Any],
    target: RecordTable,
    value: sa.ColumnElement[Any],
    rows: sa.ColumnElement[bool],
) -> sa.ColumnElement[Any]:
    """The value behind a link; blank when there is none, it is deleted, or it may not be read."""
    own = target.main.table.c
    query = sa.select(value).where(own["_id"] == link, own["_deleted_at"].is_(None), rows)
    return query.correlate_except(target.main.table).scalar_subquery()


def conditions(
    table: RecordTable, scope: Scope, trees: Sequence[Tree], table_of: TableOf
) -> list[sa.ColumnElement[bool]]:
    """Resolved trees about stored values as conditions, for ``records.get`` and ``records.get_many``."""
    raw = raw_columns(table, table_of)
    return [to_sql(tree, scope, raw) for tree in trees]
