"""What a member, department or link field may be set to, by search; with the values a link brings along."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from formloom.kernel.conditions import lowered, resolve
from formloom.kernel.forms import Field, Form, grant, show, split_rows
from formloom.kernel.forms.grants import BLIND
from formloom.runtime import catalogue, contexts, cursors
from formloom.runtime.actor import Actor
from formloom.runtime.form_access import shown_access
from formloom.runtime.problems import NotFound
from formloom.runtime.record_queries import reader_scope, search_of, searched
from formloom.runtime.refs import refs_of, title_for
from formloom.runtime.rights import OnRecord, Rights, rights_of
from formloom.storage import read, record_lists
from formloom.storage.record_lists import Query
from formloom.storage.records import Stored

Value = dict[str, Any]
Access = Mapping[str, str]
Page = tuple[list[Value], Any]


def of_field(
    actor: Actor, app: str, key: str, path: str, *, q: str | None = None, cursor: str | None = None,
    size: int = 50,
) -> Value:
    """A page of choices for one field (``customer``, ``items.product``)."""
    word = search_of(q)
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = catalogue.need_form(tx, f"{app}/{key}")
        shown, field = shown_access(rights, form), form.find(path)
        offer = OFFERS.get(field.type.value) if field is not None else None
        if field is None or offer is None or grant(shown, field) in BLIND:
            raise NotFound()
        name = f"choices:{form.key}:{path}:{actor.member}:{word}"
        after = cursors.unpack(name, cursor) if cursor else None
        items, place = offer(Asked(rights, form, field, shown, word, actor.language), after, size)
        fills = [{field.parent: [one["fill"]]} if field.parent else one["fill"] for one in items]
        return {
            "items": items, "next": cursors.pack(name, place) if place is not None else None,
            "refs": refs_of(rights, form, fills),
        }


class Asked:
    """One question: whose choices, of which field, with which word in them."""

    def __init__(
        self, rights: Rights, form: Form, field: Field, shown: Access, word: str, language: str
    ) -> None:
        self.rights = rights
        self.field = field
        self.shown = shown
        self.word = word
        self.language = language
        self.scope = form.fields[field.parent].columns if field.parent else form.fields

    def text(self, field: Field, value: Any) -> str:
        """A value as people read it; links stay out, their titles are not this reader's to see here."""
        return show(field, value, self.language, self.rights.ctx) if not field.target else ""

    def fill(self, values: Mapping[str, Any]) -> Value:
        """What the link brings along, by target field, as far as the reader sees both ends."""
        shown = {one.key: one.lookup[1] for one in self.scope.values()
                 if one.lookup is not None and one.lookup[0] == self.field.key}
        return {
            target: values[source] for target, source in {**shown, **self.field.fill}.items()
            if source in values and target in self.scope
            and grant(self.shown, self.scope[target]) not in BLIND
        }


def _records(asked: Asked, after: Any, size: int) -> Page:
    form, rows = split_rows(asked.field.target)
    reach = asked.rights.reach(form)
    if reach is None:
        return [], None
    target, scope = reach.table.form, reader_scope(asked.rights, reach.table.form)
    own = resolve(asked.field.options.get("filter", True), catalogue.scope(asked.rights.tx, target),
                  asked.rights.ctx)
    query = Query(reach, fixed=own, search=asked.word, search_in=searched(scope),
                  flags=asked.rights.flags(form))
    found = record_lists.page(asked.rights.tx, asked.rights.table_of, query, after, size)
    items: list[Value] = []
    contexts.prefetch_links(asked.rights.tx, target, [stored.data for stored in found.records])
    for stored in found.records:
        on = asked.rights.by_sets(target, stored)
        items += _rows(asked, target, rows, stored, on) if rows else [_record(asked, target, stored, on)]
    return items, found.after


def _record(asked: Asked, form: Form, stored: Stored, on: OnRecord) -> Value:
    title = title_for(form, stored.data, on.access, asked.rights, asked.language)
    values = _seen(form.fields.values(), stored.data, on.access)
    number = next((values.get(one.key) for one in form.serial_fields), None)
    return {"id": stored.id, "title": title or number or "", "fill": asked.fill(values),
            "subtitle": number if number and number not in title else None}


def _rows(asked: Asked, form: Form, key: str, stored: Stored, on: OnRecord) -> list[Value]:
    """One choice for each row of the record's subform."""
    whole, columns = _record(asked, form, stored, on), form.fields[key].columns
    found = []
    for at, row in enumerate(stored.data.get(key) or (), start=1):
        values = _seen(columns.values(), row, on.access)
        words = [asked.text(columns[name], value) for name, value in values.items()]
        found.append({"id": row["id"], "title": f"{whole['title']} #{at}", "fill": asked.fill(values),
                      "subtitle": " · ".join(filter(None, words))[:200] or None})
    return found


def _seen(fields: Iterable[Field], data: Mapping[str, Any], access: Access) -> Value:
    return {one.key: data[one.key] for one in fields if one.key in data and grant(access, one) not in BLIND}


def _members(asked: Asked, after: Any, size: int) -> Page:
    people = asked.rights.ctx.people
    items = []
    for one in people.members.values():
        department = people.departments.get(one.department or "")
        if one.active:
            items.append(_named(one.id, one.name, department.title if department else None))
    return _page(asked, items, after, size)


def _departments(asked: Asked, after: Any, size: int) -> Page:
    known = asked.rights.ctx.people.departments
    items = []
    for one in known.values():
        parent = known.get(one.parent or "")
        items.append(_named(one.id, one.title, parent.title if parent else None))
    return _page(asked, items, after, size)


def _named(id: str, title: str, subtitle: str | None) -> Value:
    return {"id": id, "title": title, "subtitle": subtitle, "fill": {}}


def _page(asked: Asked, items: list[Value], after: Any, size: int) -> Page:
    """Those with the word in their title, by title, from a place on."""
    found = sorted((one["title"], one["id"]) for one in items if lowered(asked.word) in lowered(one["title"]))
    rest = [place for place in found if after is None or place > tuple(after)]
    by_id = {one["id"]: one for one in items}
    shown = [by_id[id] for _, id in rest[:size]]
    return shown, list(rest[size - 1]) if len(rest) > size else None


OFFERS: Mapping[str, Callable[[Asked, Any, int], Page]] = {
    "record": _records, "member": _members, "department": _departments,
}
