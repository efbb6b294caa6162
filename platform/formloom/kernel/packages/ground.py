"""Where a sample is put: the ids and times its names and durations get, and the records that links find."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.context import Context
from formloom.kernel.forms import Form, Settled, settle
from formloom.kernel.packages.names import mapped
from formloom.kernel.packages.package import Document
from formloom.kernel.packages.sample import Sample, SampleRow
from formloom.kernel.people import Department, Member, Organisation
from formloom.kernel.rollups import Rollup, lines_of, rolled, rollups_of


@dataclass
class Ground:
    """One place for a sample. change: a text of the package -> what it is there. records: by (form, id)."""

    forms: Mapping[str, Form]
    change: Callable[[str], str]
    zone: ZoneInfo
    people: Organisation
    records: dict[tuple[str, str], Mapping[str, Any]] = attribute(default_factory=dict)

    def put(self, row: SampleRow) -> None:
        """Let links find the row as the package tells it."""
        self.records[row.form, self.change(f"@{row.key}")] = mapped(row.data, self.change)

    def settle(self, row: SampleRow, now: datetime) -> Settled:
        """The row as its form settles it, made at this moment by who made it."""
        place = (row.form, self.change(f"@{row.key}"))
        access = dict.fromkeys((field.path for field in self.forms[row.form].all_fields()), "edit")
        found = settle(self.forms[row.form], {}, self.records[place], access,
                       self.context(now, row.by, row.key), complete=True)
        self.records[place] = found.data
        return found

    def roll_up(self, now: datetime) -> None:
        """Bring up to date what is drawn from all rows, and what is computed from that."""
        ctx = self.context(now, "", "")
        for key, form in self.forms.items():
            drawn = {one.key: rolled(one, self.forms[one.source], self.lines(one), ctx)
                     for one in rollups_of(form)}
            for place in [place for place in self.records if place[0] == key and drawn]:
                values = {name: found[place[1]] for name, found in drawn.items() if place[1] in found}
                filled = {**self.records[place], **values}
                self.records[place] = settle(form, filled, {}, {}, ctx, complete=False).data

    def lines(self, one: Rollup) -> list[Mapping[str, Any]]:
        """The records or rows that a rollup is drawn from."""
        return [line for (form, id), data in self.records.items() if form == one.source
                for line in lines_of(one, id, data).values()]

    def context(self, now: datetime, by: str, key: str) -> Context:
        """A moment in the life of a row."""
        numbers = count(1)
        return Context(now, self.zone, self.change(f"@{by}"), self.people,
                       lambda form, id: self.records.get((form, id)),
                       lambda: self.change(f"@{key}/{next(numbers)}"))


def forms_of(documents: Mapping[str, Document]) -> dict[str, Form]:
    """The forms of a package by their bare keys."""
    return {key: Form.load(document, key) for key, document in documents.items()}


def organisation_of(sample: Sample, change: Callable[[str], str]) -> Organisation:
    """The people of a sample, under the ids they get."""
    def id_of(key: str | None) -> str | None:
        return None if key is None else change(f"@{key}")

    members = [Member(change(f"@{one.key}"), one.name, id_of(one.department), manager=id_of(one.manager))
               for one in sample.people]
    departments = [Department(change(f"@{one.key}"), one.title, id_of(one.parent), id_of(one.head))
                   for one in sample.departments]
    roles = {role: tuple(change(f"@{key}") for key in keys) for role, keys in sample.roles.items()}
    admin = next((change(f"@{one.key}") for one in sample.people if one.admin), None)
    return Organisation({one.id: one for one in members}, {one.id: one for one in departments}, roles, admin)
