"""Views that a member saved for himself: a title, and columns, filter, order and search as he left them."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.conditions import check, fields_in
from formloom.kernel.forms import Form
from formloom.kernel.problems import Problem
from formloom.kernel.views import MOST_COLUMNS
from formloom.runtime import catalogue, views
from formloom.runtime.actor import Actor
from formloom.runtime.problems import Invalid, NotFound, Stale
from formloom.runtime.record_queries import MOST_SORTS, paths_seen, reader_scope, sorts
from formloom.runtime.rights import Rights, rights_of
from formloom.storage import read, saved_views, write
from formloom.storage.ids import new_id

Value = dict[str, Any]


def mine(actor: Actor, app: str, key: str) -> Value:
    """The actor's views of one form, without what he may not see any more."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = _form(rights, app, key)
        rows = saved_views.of_member(tx, actor.member, app, key)
        return {"items": [_shown(rights, form, row) for row in rows]}


def add(actor: Actor, app: str, key: str, given: Mapping[str, Any]) -> Value:
    """Keep the state of a list under a title."""
    with write(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = _form(rights, app, key)
        title, document = _checked(rights, form, given)
        if len(saved_views.of_member(tx, actor.member, app, key)) >= saved_views.MOST:
            raise Invalid(code="too_many_views", params={"max": saved_views.MOST})
        at = rights.ctx.now
        row = {"id": new_id(), "member": actor.member, "app": app, "form": key, "title": title,
               "document": document, "revision": 1, "created_at": at, "updated_at": at}
        saved_views.insert(tx, row)
        return _shown(rights, form, row)


def put(actor: Actor, app: str, key: str, id: str, given: Mapping[str, Any], *, revision: int) -> Value:
    """Replace what one of the actor's views is. Raises NotFound, Stale, Invalid."""
    with write(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = _form(rights, app, key)
        before = _need(rights, form, id)
        title, document = _checked(rights, form, given)
        if not saved_views.update(tx, id, revision, title, document, rights.ctx.now):
            raise Stale(before["revision"])
        after = {**before, "title": title, "document": document, "revision": revision + 1}
        return _shown(rights, form, after)


def delete(actor: Actor, app: str, key: str, id: str) -> None:
    """Throw one of the actor's views away."""
    with write(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        saved_views.delete(tx, _need(rights, _form(rights, app, key), id)["id"])


def _form(rights: Rights, app: str, key: str) -> Form:
    """The form, for who reads lists of it; NotFound for everybody else."""
    form = catalogue.need_form(rights.tx, f"{app}/{key}")
    if not views.may_read(rights, form.key):
        raise NotFound()
    return form


def _need(rights: Rights, form: Form, id: str) -> Value:
    app, _, key = form.key.partition("/")
    found = saved_views.get(rights.tx, rights.member, app, key, id)
    if found is None:
        raise NotFound()
    return found


def _checked(rights: Rights, form: Form, given: Mapping[str, Any]) -> tuple[str, Value]:
    """Title and document. Raises Invalid for what this reader cannot list, NotFound for an unknown view."""
    scope = reader_scope(rights, form)
    sees = paths_seen(scope)
    problems = [
        *_listed("columns", given["columns"], MOST_COLUMNS, sees),
        *_listed("sort", given["sort"], MOST_SORTS, lambda path: sorts(path, scope) is not None),
        *(Problem(f"filter.{one.path}" if one.path else "filter", one.code, one.params)
          for one in check(given["filter"], scope)),
    ]
    if problems:
        raise Invalid(problems)
    if given["view"] is not None:
        views.of_form(rights, form.key.partition("/")[0], given["view"], form)
    return given["title"], {name: given[name] for name in ("view", "columns", "sort", "filter", "search")}


def _listed(name: str, paths: list[str], most: int, sees: Any) -> list[Problem]:
    if len(paths) > most:
        return [Problem(name, "too_many_items", {"max": most})]
    return [Problem(f"{name}.{at}", "unknown_field", {"field": path})
            for at, path in enumerate(paths) if not sees(path)]


def _shown(rights: Rights, form: Form, row: Mapping[str, Any]) -> Value:
    document = row["document"]
    scope = reader_scope(rights, form)
    sees = paths_seen(scope)
    filter = document["filter"]
    return {
        "id": row["id"], "title": row["title"], "revision": row["revision"], "view": document["view"],
        "columns": [path for path in document["columns"] if sees(path)],
        "sort": [path for path in document["sort"] if sorts(path, scope) is not None],
        "filter": filter if all(map(sees, fields_in(filter))) else True, "search": document["search"],
    }
