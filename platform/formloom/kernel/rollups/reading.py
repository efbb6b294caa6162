"""What a rollup field says, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from formloom.kernel.conditions import Tree, fields_in
from formloom.kernel.forms import Form, resolve, split_rows


@dataclass(frozen=True)
class Rollup:
    """One rollup field. target, source: full references; rows: the subform of the source, "" for records.

    link: the field or column there that names a record of ``target``. of: the number there, "" for count.
    """

    target: str
    key: str
    source: str
    rows: str
    link: str
    op: str
    of: str
    where: Tree

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields of one line that its value depends on, the link first."""
        others = {*fields_in(self.where), *([self.of] if self.of else [])} - {self.link}
        return (self.link, *sorted(others))


def rollups_of(form: Form) -> list[Rollup]:
    """The rollup fields of a form, in its order."""
    found = []
    for field in form.fields.values():
        if field.type.name == "rollup":
            said = field.options
            source, rows = split_rows(resolve(str(said.get("form", "")), form.key))
            found.append(Rollup(form.key, field.key, source, rows, str(said.get("link", "")),
                                str(said.get("op", "")), str(said.get("of", "")), said.get("where", True)))
    return found


def source_form(form: Form, rows: str) -> Form | None:
    """The form as what is rolled up has it: itself, or the columns of its rows as if they were fields.

    Without what has no column of its own. None when it has no such rows.
    """
    if rows and not (rows in form.fields and form.fields[rows].columns):
        return None
    fields = form.fields[rows].columns if rows else form.fields
    return replace(form, fields={key: one for key, one in fields.items()
                                 if one.stored and not one.columns})


def lines_of(rollup: Rollup, record: str, data: Mapping[str, Any] | None) -> dict[str, Mapping[str, Any]]:
    """What one record of the source brings along: id -> values. Nothing for no record."""
    if data is None:
        return {}
    if not rollup.rows:
        return {record: data}
    return {row["id"]: row for row in data.get(rollup.rows) or ()}
