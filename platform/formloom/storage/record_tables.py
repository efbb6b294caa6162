"""The physical tables of a form: one for its records, one per subform; made and extended, never altered."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any, TypeVar

import sqlalchemy as sa

from formloom.kernel.forms import Field, Form
from formloom.storage.rollup_columns import rollup_columns
from formloom.storage.stores import Tx
from formloom.storage.tables import record_column
from formloom.storage.types import Choices, DateRange, Exact, IsoDate, IsoMoment, Json, Moment, text

LONGEST_NAME = 50
MOST_KEPT = 500
T = TypeVar("T")


@dataclass(frozen=True)
class Part:
    """A table and the columns in it that hold fields: key -> column."""

    table: Any  # a Table, or an alias of it inside a condition
    columns: Mapping[str, sa.ColumnElement[Any]]


@dataclass(frozen=True)
class RecordTable:
    """Where one version of a form keeps its records. parts: subform key -> its rows' table.

    derived: field key -> what finds its value for a row of ``main``, for fields kept elsewhere.
    """

    form: Form
    version: int
    main: Part
    parts: Mapping[str, Part]
    derived: Mapping[str, sa.ColumnElement[Any]]
    prepared: dict[Hashable, Any] = attribute(default_factory=dict, compare=False, repr=False)

    def prepare(self, shape: Hashable, make: Callable[[], T]) -> T:
        """A statement about this table, made once for each shape; its values are told when it runs."""
        if shape not in self.prepared:
            self.prepared[shape] = make()
        found: T = self.prepared[shape]
        return found

    def column(self, key: str) -> sa.ColumnElement[Any]:
        """The column of a field, or of a system fact (``_created_by``)."""
        if key.startswith("_"):
            return self.main.table.c[key]  # type: ignore[no-any-return]
        return self.derived[key] if key in self.derived else self.main.columns[key]


def aliased(table: RecordTable) -> RecordTable:
    """The same under another name, to stand beside itself in one query (a link to the same form)."""
    other = table.main.table.alias()
    columns = {key: other.c[column.name] for key, column in table.main.columns.items()}
    return RecordTable(table.form, table.version, Part(other, columns), table.parts,
                       rollup_columns(table.form, other))


def record_table(tx: Tx, form: Form, version: int) -> RecordTable:
    """The tables of one form version; kept by this process, since versions and columns never change."""
    key = (tx.workspace, form.key, version)
    found = tx.memory.get(key) or _kept.get(key)
    if found is None:
        found = tx.memory[key] = _build(form, version, _registered(tx, form))
        if not tx.publishing:
            _keep(_kept, key, found)
    return found


def make_or_extend(tx: Tx, form: Form, version: int) -> None:
    """Make what this version needs and is not there yet. Part of the publishing transaction."""
    tx.publishing = True
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    before = _registered(tx, form)
    for part, fields in _parts(form):
        for field in fields:
            if (part, field.key, type_name(field)) not in before:
                row = {"part": part, "field": field.key, "type": type_name(field)}
                row["name"] = _column_name(row, before)
                before[part, field.key, type_name(field)] = row["name"]
                app, key = form.key.split("/")
                tx.execute(sa.insert(record_column).values(app=app, form=key, **row))
    made = _build(form, version, before)
    there = sa.inspect(tx.connection)
    operations = Operations(MigrationContext.configure(tx.connection))
    for one in (made.main, *made.parts.values()):
        known = (
            {column["name"] for column in there.get_columns(one.table.name)}
            if there.has_table(one.table.name)
            else set()
        )
        if not known:
            one.table.create(tx.connection)
            known = {column.name for column in one.table.columns}
            _index(tx, one.table, [c for c in one.table.columns if c.name in ("_parent", "_case")])
        for column in one.columns.values():
            if column.name not in known:
                operations.add_column(one.table.name, column._copy())
    _index_fields(tx, form, made)
    tx.memory[tx.workspace, form.key, version] = made


def retyped(tx: Tx, form: Form) -> list[tuple[str, str]]:
    """Fields (path, type before) whose stored type this version would change."""
    registered = _registered(tx, form)
    held = {(part, field): kind for part, field, kind in registered}
    held |= {("", part): "rows" for part, _, _ in registered if part}
    rows = {field.key: field for field in form.fields.values() if field.type.column == "rows"}
    found = [(key, held["", key]) for key in rows if held.get(("", key), "rows") != "rows"]
    for part, fields in _parts(form):
        for field in fields:
            before = held.get((part, field.key))
            if before is not None and before != type_name(field):
                found.append((field.path, before))
    return found


def duplicated(tx: Tx, form: Form) -> list[str]:
    """Fields declared unique of which two records have the same value."""
    names, found = _registered(tx, form), []
    for field in form.fields.values():
        name = names.get(("", field.key, type_name(field)))
        if name is None or field.options.get("unique") is not True:
            continue
        own = sa.table(table_name(form.key), sa.column(name), sa.column("_deleted_at"))
        live = sa.select(own.c[name]).where(own.c["_deleted_at"].is_(None), own.c[name].is_not(None))
        if tx.execute(live.group_by(own.c[name]).having(sa.func.count() > 1).limit(1)).first() is not None:
            found.append(field.path)
    return found


def type_name(field: Field) -> str:
    """How the registry calls a field's column type."""
    return f"decimal:{field.scale or 0}" if field.type.column == "decimal" else field.type.column


def column_type(name: str) -> sa.types.TypeEngine[Any]:
    """The column type behind a registry name."""
    if name.startswith("decimal:"):
        return Exact(int(name.partition(":")[2]))
    return COLUMN_TYPES[name]()


COLUMN_TYPES: Mapping[str, Callable[[], sa.types.TypeEngine[Any]]] = {
    "text": text, "id": text, "date": IsoDate, "datetime": IsoMoment, "boolean": sa.Boolean,
    "choices": Choices, "daterange": DateRange, "json": Json,
}


def table_name(form: str, part: str = "") -> str:
    """``crm__order`` or ``crm__order__items``; long ones end in a hash."""
    name = "__".join([*form.split("/"), *([part] if part else [])])
    if len(name) <= LONGEST_NAME and name.count("__") == (2 if part else 1):
        return name
    return f"{name[:LONGEST_NAME - 10]}__{hashlib.sha256(f'{form}.{part}'.encode()).hexdigest()[:8]}"


def _parts(form: Form) -> Iterator[tuple[str, list[Field]]]:
    """"" with the record's own fields, then each subform with its columns."""
    yield "", [field for field in form.fields.values() if field.stored and field.type.column != "rows"]
    for field in form.fields.values():
        if field.type.column == "rows":
            yield field.key, [column for column in field.columns.values() if column.stored]


def _registered(tx: Tx, form: Form) -> dict[tuple[str, str, str], str]:
    """(subform, field, type) -> column name."""
    app, _, key = form.key.partition("/")
    rows = tx.execute(
        sa.select(record_column).where(record_column.c.app == app, record_column.c.form == key)
    )
    return {(row.part, row.field, row.type): row.name for row in rows}


def _column_name(row: Mapping[str, str], before: Mapping[tuple[str, str, str], str]) -> str:
    """The field's key; with a number behind it when another type of it has that column already."""
    used = [name for (part, field, _), name in before.items() if (part, field) == (row["part"], row["field"])]
    return f"{row['field']}__{len(used) + 1}" if used else row["field"]


_kept: OrderedDict[Any, Any] = OrderedDict()
_tables: OrderedDict[Any, Any] = OrderedDict()


def _keep(store: OrderedDict[Any, Any], key: Any, value: Any) -> Any:
    store[key] = value
    if len(store) > MOST_KEPT:
        store.popitem(last=False)
    return value


def _build(form: Form, version: int, names: Mapping[tuple[str, str, str], str]) -> RecordTable:
    parts = {}
    for part, fields in _parts(form):
        columns = {
            field.key: (names[part, field.key, type_name(field)], type_name(field)) for field in fields
        }
        table = _table(table_name(form.key, part), tuple(columns.values()), is_rows=bool(part))
        parts[part] = Part(table, {key: table.c[name] for key, (name, _) in columns.items()})
    main = parts.pop("")
    return RecordTable(form, version, main, parts, rollup_columns(form, main.table))


def _table(name: str, columns: tuple[tuple[str, str], ...], *, is_rows: bool) -> sa.Table:
    """The same object for the same shape, so that compiled statements are found again."""
    key = (name, columns, is_rows)
    if key in _tables:
        return _tables[key]  # type: ignore[no-any-return]
    own = [sa.Column(column, column_type(kind)) for column, kind in columns]
    made = sa.Table(name, sa.MetaData(), *(_row_columns() if is_rows else _system_columns()), *own)
    return _keep(_tables, key, made)  # type: ignore[no-any-return]


def _system_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("_id", text(), primary_key=True), sa.Column("_number", text()),
        sa.Column("_revision", sa.Integer, nullable=False), sa.Column("_version", sa.Integer, nullable=False),
        sa.Column("_state", text()), sa.Column("_stages", Json), sa.Column("_case", text()),
        sa.Column("_created_at", Moment, nullable=False), sa.Column("_created_by", text()),
        sa.Column("_updated_at", Moment, nullable=False), sa.Column("_updated_by", text()),
        sa.Column("_deleted_at", Moment), sa.Column("_deleted_by", text()),
    ]


def _row_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("_id", text(), primary_key=True), sa.Column("_parent", text(), nullable=False),
        sa.Column("_position", sa.Integer, nullable=False),
    ]


def _index_fields(tx: Tx, form: Form, made: RecordTable) -> None:
    """Indexes for the newest-first list, for links, and for fields declared indexed or unique.

    The index of a field that is unique no more would still refuse values, so it goes.
    """
    _index(tx, made.main.table, [made.main.table.c["_created_at"], made.main.table.c["_id"]], together=True)
    there = {one["name"] for one in sa.inspect(tx.connection).get_indexes(made.main.table.name)}
    for key, part in made.parts.items():
        columns = form.fields[key].columns
        _index(tx, part.table, [one for name, one in part.columns.items() if columns[name].target])
    for field in form.fields.values():
        column = made.main.columns.get(field.key)
        if column is None:
            continue
        if field.options.get("unique") is True:
            _index(tx, made.main.table, [column], unique=True)
            continue
        outdated = _index_name(made.main.table, [column], unique=True)
        if outdated in there:
            tx.execute(sa.text(f"DROP INDEX {outdated}"))
        if field.type.column == "id" or field.options.get("indexed") is True:
            _index(tx, made.main.table, [column])


def _index(
    tx: Tx,
    table: sa.Table,
    columns: Sequence[sa.ColumnElement[Any]],
    *,
    together: bool = False,
    unique: bool = False,
) -> None:
    for group in [columns] if together else [[column] for column in columns]:
        name = _index_name(table, group, unique=unique)
        # Sorting puts blanks last when descending; PostgreSQL can only walk an index made that way.
        order = [column.asc().nulls_first() for column in group] if not tx.is_sqlite and not unique else group
        live = table.c["_deleted_at"].is_(None) if unique else None
        made = sa.Index(name, *order, unique=unique, postgresql_where=live, sqlite_where=live)
        # Not part of the table object, which is shared.
        table.indexes.discard(made)
        tx.execute(sa.schema.CreateIndex(made, if_not_exists=True))


def _index_name(table: sa.Table, columns: Sequence[sa.ColumnElement[Any]], *, unique: bool) -> str:
    names = [str(column.key) for column in columns]
    return f"ix_{hashlib.sha256(f'{table.name}:{names}:{unique}'.encode()).hexdigest()[:12]}"


def field_of_index(table: RecordTable, told: str) -> str | None:
    """The unique field whose index a database's complaint names."""
    for key, column in table.main.columns.items():
        if _index_name(table.main.table, [column], unique=True) in told:
            return key
    return None
