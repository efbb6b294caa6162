"""What a condition may name: fields of the form, one step through a link, and what the system notes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from formloom.kernel.forms import Field, Form, split_rows

Tree = bool | Mapping[str, Any]

SYSTEM: Mapping[str, str] = {
    "id": "id", "number": "text", "state": "text", "created_at": "datetime", "created_by": "id",
    "updated_at": "datetime", "updated_by": "id", "stages": "choices", "due": "datetime",
}
"""Facts of every record; ``due`` is the deadline of the most urgent open task of its cases.

A field of the same key hides one; with ``_`` before it, it is always meant."""

UNSORTED = frozenset({"choices", "json", "rows", "id"})
"""Kinds of which an order would say nothing."""


@dataclass(frozen=True)
class Operand:
    """What a path means. key: field key, or a system fact with its ``_``. link: the link stepped through.

    lookup: the own field that shows what is behind the link, "" where the path itself takes the step.

    kind: text, decimal, date, datetime, boolean, id, choices, daterange, json or rows.
    """

    path: str
    key: str
    kind: str
    scale: int = 0
    link: Field | None = None
    lookup: str = ""

    @property
    def own(self) -> str:
        """The form's own field that the path starts with."""
        if self.lookup:
            return self.lookup
        return self.link.key if self.link else self.key


@dataclass(frozen=True)
class Scope:
    """One form, and how to find the others. find: full reference -> form, None when there is none."""

    form: Form
    find: Callable[[str], Form | None]

    def locate(self, path: str) -> Operand | None:
        """What the path names, None when it names nothing."""
        first, _, beyond = path.partition(".")
        if not beyond:
            return _own(self.form, path)
        link = self.form.fields.get(first)
        target = self.find(link.target) if link is not None and self.steps(link) else None
        found = _own(target, beyond) if target is not None else None
        if found is None or found.link is not None or "." in beyond:
            return None
        return Operand(path, found.key, found.kind, found.scale, link)

    @staticmethod
    def steps(link: Field) -> bool:
        """Whether one can step through the field: a link to records, not to rows of a subform."""
        return link.type.column == "id" and bool(link.target) and not split_rows(link.target)[1]


def _own(form: Form, key: str) -> Operand | None:
    field = form.fields.get(key)
    if field is not None and field.lookup is not None:
        link = form.fields.get(field.lookup[0])
        if link is None or not Scope.steps(link) or field.type.name == "lookup":
            return None
        return Operand(key, field.lookup[1], field.type.column, field.scale or 0, link, key)
    if field is not None:
        return Operand(key, key, field.type.column, field.scale or 0)
    fact = key.removeprefix("_")
    return Operand(key, f"_{fact}", SYSTEM[fact]) if fact in SYSTEM else None


def fields_in(tree: Tree) -> Iterator[str]:
    """Every path a tree names."""
    if isinstance(tree, Mapping):
        if "field" in tree:
            yield str(tree["field"])
        for child in (*tree.get("all", ()), *tree.get("any", ()), *([tree["not"]] if "not" in tree else ())):
            yield from fields_in(child)
