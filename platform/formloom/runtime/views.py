"""Views: named lists of a form's records, as far as the reader may read the form."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.conditions import Scope, fields_in
from formloom.kernel.forms import Form, resolve
from formloom.runtime import catalogue
from formloom.runtime.actor import Actor
from formloom.runtime.problems import NotFound
from formloom.runtime.record_queries import paths_seen, reader_scope, sorts
from formloom.runtime.rights import Rights, rights_of
from formloom.runtime.texts import in_language
from formloom.storage import Tx, definitions, read
from formloom.storage.record_lists import Sort

Value = dict[str, Any]


def show(actor: Actor, app: str, key: str) -> Value:
    """One view, with the columns, filter and order that its reader may see."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        document = _document(tx, app, key)
        form = catalogue.need_form(tx, form_of(document, app))
        if not may_read(rights, form.key):
            raise NotFound()
        sees = paths_seen(reader_scope(rights, form))
        filter = document.get("filter", True)
        return {
            "key": key, "title": in_language(document.get("title"), actor.language, key), "form": form.key,
            "columns": [path for path in document.get("columns", []) if sees(path)],
            "sort": [path for path in document.get("sort", []) if sees(path.removeprefix("-"))],
            "filter": filter if all(map(sees, fields_in(filter))) else True,
        }


def of_app(rights: Rights, app: str, language: str) -> list[Value]:
    """The views of an app whose form the reader may read."""
    found = []
    for head in definitions.heads(rights.tx, "views", app):
        document = catalogue.document(rights.tx, "views", f"{app}/{head.key}", head.version)
        form = form_of(document, app)
        if may_read(rights, form):
            title = in_language(document.get("title"), language, head.key)
            found.append({"key": head.key, "title": title, "form": form})
    return found


def of_form(rights: Rights, app: str, key: str, form: Form) -> Mapping[str, Any]:
    """A view's document; NotFound when it is about another form."""
    document = _document(rights.tx, app, key)
    if form_of(document, app) != form.key:
        raise NotFound()
    return document


def sort_of(view: Mapping[str, Any], scope: Scope) -> list[Sort]:
    """A view's order by the fields this reader sees."""
    return [found for name in view.get("sort", []) if (found := sorts(name, scope)) is not None]


def form_of(document: Mapping[str, Any], app: str) -> str:
    """The full reference of the form a view is about."""
    return resolve(str(document.get("form", "")), f"{app}/")


def may_read(rights: Rights, form: str) -> bool:
    return "read" in rights.actions(form)


def _document(tx: Tx, app: str, key: str) -> Mapping[str, Any]:
    head = catalogue.head(tx, "views", f"{app}/{key}")
    found: Mapping[str, Any] | None = (
        catalogue.document(tx, "views", f"{app}/{key}", head) if head is not None else None)
    if found is None:
        raise NotFound()
    return found
