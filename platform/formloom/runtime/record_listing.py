"""What a list of records was asked for, made one query with the reader's rights inside.

Pages, totals and exports of the same list go through here and so show the same records.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from formloom.kernel.conditions import Tree, resolve
from formloom.kernel.forms import Form
from formloom.runtime import catalogue, views
from formloom.runtime.record_queries import filter_of, reader_scope, search_of, searched, sort_of
from formloom.runtime.rights import Rights
from formloom.storage.reach import Reach
from formloom.storage.record_lists import NEWEST, Query


@dataclass(frozen=True)
class Asked:
    """A list as its address says: a view's key, a condition tree as JSON, paths to sort by, a word.

    ids: only these records of it; None means all.
    """

    view: str | None = None
    filter: str | None = None
    sort: str | None = None
    search: str | None = None
    ids: Sequence[str] | None = None


def query_for(rights: Rights, form: Form, reach: Reach, asked: Asked) -> Query:
    """The query of a list. Raises BadRequest, and NotFound for a view that is not of this form."""
    scope = reader_scope(rights, form)
    app = form.key.partition("/")[0]
    chosen = views.of_form(rights, app, asked.view, form) if asked.view is not None else {}
    picked: Tree = True if asked.ids is None else {"field": "_id", "is": "in", "value": list(asked.ids)}
    narrowed = [_of_view(rights, form, chosen), filter_of(asked.filter, rights, scope)]
    wanted = [tree for tree in narrowed if tree is not True]
    return Query(
        reach, filter={"all": wanted} if wanted else True,
        fixed=picked, search=search_of(asked.search), search_in=searched(scope), flags=rights.flags(form.key),
        sort=sort_of(asked.sort, scope) or views.sort_of(chosen, scope) or (NEWEST,),
    )


def named_in(tree: Tree, form: Form) -> list[dict[str, Any]]:
    """The ids that a filter compares the form's own fields with, each as data of a record."""
    if isinstance(tree, bool):
        return []
    if "field" not in tree:
        below = [*tree.get("all", ()), *tree.get("any", ()), *([tree["not"]] if "not" in tree else ())]
        return [one for child in below for one in named_in(child, form)]
    field, given = form.fields.get(tree["field"]), tree["value"]
    values = given if isinstance(given, list) else [given]
    is_id = field is not None and field.type.column == "id"
    return [{tree["field"]: one} for one in values if isinstance(one, str)] if is_id else []


def _of_view(rights: Rights, form: Form, view: Mapping[str, Any]) -> Tree:
    """A view's own filter. It is the designer's, so it may name anything; this reader sees blanks there."""
    found: Tree = resolve(view.get("filter", True), catalogue.scope(rights.tx, form), rights.ctx)
    return found
