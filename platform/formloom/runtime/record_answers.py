"""Records as answers show them: what this reader sees of them, and what he may do with them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from formloom.kernel.forms import Form, grant, reading, title_of, with_lookups
from formloom.kernel.forms.grants import BLIND
from formloom.runtime import catalogue, contexts
from formloom.runtime.clock import iso
from formloom.runtime.refs import person, refs_of
from formloom.runtime.rights import RUNNING, OnRecord, Rights
from formloom.runtime.texts import stage_named
from formloom.storage import cases
from formloom.storage.records import Stored

Value = dict[str, Any]
ACTIONS = ("update", "delete")


def record(rights: Rights, form: Form, stored: Stored, on: OnRecord, language: str) -> Value:
    """One record by itself: with ``access`` field by field, and what its ids stand for."""
    shown = parts(rights, form, [(stored, on)], language)[0]
    access = told_access(form, on.access, on.access)
    return {**shown, "access": access, "refs": refs_of(rights, form, [shown["data"]])}


def told_access(form: Form, shown: Mapping[str, str], access: Mapping[str, str]) -> dict[str, str]:
    """The access to every field that is ``shown`` at all; the names of the others are not told."""
    paths = {one.path: [one.path, *(column.path for column in one.columns.values())]
             for one in form.all_fields()}
    return {path: access[path] for path, inside in paths.items()
            if any(shown.get(one, "hidden") != "hidden" for one in inside)}


def parts(
    rights: Rights, form: Form, found: Sequence[tuple[Stored, OnRecord]], language: str
) -> list[Value]:
    """Some records of one form, as lists show them."""
    contexts.prefetch_links(rights.tx, form, [stored.data for stored, _ in found])
    stages = _stages(rights, [stored for stored, _ in found], language)
    looks: dict[tuple[int, bool], Look] = {}
    items = []
    for stored, on in found:
        running = stored.state in RUNNING
        look = looks.get((id(on), running))
        if look is None:
            look = looks[id(on), running] = Look(rights, form, on, running)
        items.append(_part(rights, form, stored, look, stages[stored.id], language))
    return items


class Look:
    """How records with the same rights on them look to one reader."""

    def __init__(self, rights: Rights, form: Form, on: OnRecord, running: bool) -> None:
        numbers = form.serial_fields
        self.numbered = bool(numbers) and grant(on.access, numbers[0]) not in BLIND
        self.readable = reading(form, on.access)
        self.blind = frozenset(key for key, field in form.fields.items() if grant(on.access, field) in BLIND)
        self.may = [_may(rights, form, on, action, running) for action in ACTIONS]


def _part(
    rights: Rights, form: Form, stored: Stored, look: Look, stages: list[Value], language: str
) -> Value:
    data = with_lookups(form, stored.data, rights.ctx)
    seen = {key: value for key, value in data.items() if key not in look.blind}
    return {
        "id": stored.id, "revision": stored.revision, "number": stored.number if look.numbered else None,
        "title": title_of(form, seen, rights.ctx, language), "state": stored.state, "stages": stages,
        "case": stored.case, "created_at": iso(stored.created_at),
        "created_by": person(rights.ctx.people, stored.created_by), "updated_at": iso(stored.updated_at),
        "data": look.readable(data), "may": look.may,
    }


def _may(rights: Rights, form: Form, on: OnRecord, action: str, running: bool) -> Value:
    """Whether a record may be changed or deleted, and if not, whether that is for its case or for good."""
    if action in on.actions and not (action == "delete" and running):
        return {"action": action, "ok": True, "code": None}
    for_now = running and any(action in one.actions for one in rights.grants(form.key))
    return {"action": action, "ok": False, "code": "not_allowed" if for_now else "forbidden"}


def _stages(rights: Rights, found: Iterable[Stored], language: str) -> dict[str, list[Value]]:
    """Record id -> the stages its case stands at, titled by the flow version the case is pinned to."""
    standing = cases.standing(rights.tx, [one.case for one in found if one.case and one.stages])
    return {one.id: [_stage(rights, standing[one.case], id, language) for id in one.stages or ()]
            if one.case in standing else [] for one in found}


def _stage(rights: Rights, at: cases.Standing, id: str, language: str) -> Value:
    """due_at: of the most urgent open task there."""
    flow, due = catalogue.flow(rights.tx, at.flow, at.version), at.due.get(id)
    named = {"id": id, "title": id} if flow is None else stage_named(flow, id, language)
    return {**named, "due_at": iso(due) if due is not None else None}
