"""What ids in the data of records stand for, as far as the reader may know, and the titles of records."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from formloom.kernel.forms import TITLE, Field, Form, grant, split_rows, title_of
from formloom.kernel.forms.grants import BLIND
from formloom.kernel.people import Organisation
from formloom.runtime import catalogue, contexts
from formloom.runtime.rights import SEEN, Rights

Value = dict[str, Any]


def title_for(
    form: Form, data: Mapping[str, Any], access: Mapping[str, str], rights: Rights, language: str
) -> str:
    """A record's title out of what this reader sees of it."""
    seen = {key: value for key, value in data.items()
            if (field := form.fields.get(key)) is None or grant(access, field) not in BLIND}
    return title_of(form, seen, rights.ctx, language)


def refs_of(rights: Rights, form: Form, shown: Iterable[Mapping[str, Any]]) -> dict[str, Value]:
    """id -> {kind, title, form}: member, department, record (may be opened) or title (may not)."""
    wanted: dict[str, set[str]] = {}
    for data in shown:
        for field, value in _ids(form, data):
            wanted.setdefault(field.target or field.type.value, set()).add(value)
    found: dict[str, Value] = {}
    for target, ids in wanted.items():
        found |= NAMERS.get(target, _records)(rights, target, ids)
    return found


def _ids(form: Form, data: Mapping[str, Any]) -> Iterator[tuple[Field, str]]:
    """Every member, department or link value in (readable) data, with its field."""
    for key, field in form.fields.items():
        value = data.get(key)
        if field.columns and isinstance(value, list):
            for row in value:
                yield from ((column, row[name]) for name, column in field.columns.items()
                            if column.type.value in REFERRING and isinstance(row.get(name), str))
        elif field.type.value in REFERRING and isinstance(value, str):
            yield field, value


def _members(rights: Rights, _target: str, ids: Iterable[str]) -> dict[str, Value]:
    known = rights.ctx.people.members
    return {id: {"kind": "member", "title": known[id].name} for id in ids if id in known}


def _departments(rights: Rights, _target: str, ids: Iterable[str]) -> dict[str, Value]:
    known = rights.ctx.people.departments
    return {id: {"kind": "department", "title": known[id].title} for id in ids if id in known}


def _records(rights: Rights, target: str, ids: Iterable[str]) -> dict[str, Value]:
    form, of = split_rows(target)[0], contexts.records_behind(rights.tx, target, sorted(ids))
    contexts.prefetch(rights.tx, target, of)
    may_open = rights.readable(form, list(of.values()))
    found = {}
    for id, record in of.items():
        title = linked_title(rights, target, id)
        if title is not None:
            kind = "record" if record in may_open else "title"
            found[id] = {"kind": kind, "title": title, "form": target}
    return found


def linked_title(rights: Rights, target: str, id: str) -> str | None:
    """The title of a linked record: whoever reads the link may read it, but for the fields that permission
    sets keep from him there. None when the record is gone."""
    linked = rights.ctx.linked(target, id)
    if linked is None:
        return None
    form = catalogue.need_form(rights.tx, split_rows(target)[0])
    grants = rights.grants(form.key)
    if not grants or split_rows(target)[1]:
        return str(linked[TITLE])
    seen = {key: value for key, value in linked.items()
            if any(one.field(key) in SEEN for one in grants)}
    return title_of(form, seen, rights.ctx)


def person(organisation: Organisation, id: str | None) -> Value | None:
    """A member as answers name him; None for nobody and for who is unknown."""
    found = organisation.members.get(id or "")
    return None if found is None else {"id": found.id, "name": found.name}


REFERRING = frozenset({"member", "department", "record"})
NAMERS = {"member": _members, "department": _departments}
