"""Reading what a list was asked for: its filter, order and search, within what the reader may see.

A field he sees in no record answers like one that does not exist.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from formloom.kernel import strict_json
from formloom.kernel.access import Grant
from formloom.kernel.conditions import UNSORTED, Operand, Scope, Tree, check, resolve
from formloom.kernel.forms import Field, Form, title_fields
from formloom.kernel.forms.values import has_bad_letters
from formloom.kernel.problems import Problem
from formloom.runtime import catalogue
from formloom.runtime.problems import BadRequest
from formloom.runtime.rights import SEEN, Rights
from formloom.storage.record_lists import Sort

MOST_SORTS = 3
SEARCHED = frozenset({"text", "textarea", "serial", "phone", "email"})


def reader_scope(rights: Rights, form: Form) -> Scope:
    """What this reader's conditions may name: the fields he sees in some record, here and behind links."""

    def find(reference: str) -> Form | None:
        there, grants = catalogue.form(rights.tx, reference), _reading(rights, reference)
        return _seen(there, grants) if there is not None and grants else None

    return Scope(_seen(form, _reading(rights, form.key)), find)


def filter_of(text: str | None, rights: Rights, scope: Scope) -> Tree:
    """The reader's condition, resolved. Raises BadRequest."""
    if not text:
        return True
    try:
        tree = strict_json.loads(text)
    except strict_json.BadJson as error:
        raise BadRequest("bad_filter", field="filter") from error
    _good([Problem(f"filter.{one.path}" if one.path else "filter", one.code, one.params)
           for one in check(tree, scope)])
    resolved: Tree = resolve(tree, scope, rights.ctx)
    return resolved


def sort_of(text: str | None, scope: Scope) -> list[Sort]:
    """What to sort by: paths, ``-`` before one turns it round. Raises BadRequest."""
    names = [name for name in (text or "").split(",") if name]
    _good([Problem("sort", "too_many_items", {"max": MOST_SORTS})] if len(names) > MOST_SORTS else [])
    found = {name: sorts(name, scope) for name in names}
    _good([Problem("sort", "unknown_field", {"field": name}) for name, one in found.items() if one is None])
    return [one for one in found.values() if one is not None]


def sorts(name: str, scope: Scope) -> Sort | None:
    """What ``total`` or ``-total`` sorts by; None for what this reader cannot sort by."""
    operand = scope.locate(name.removeprefix("-"))
    if operand is None or (operand.link is not None and not operand.lookup) or operand.kind in UNSORTED:
        return None
    return Sort(operand, name.startswith("-"))


def search_of(text: str | None) -> str:
    """The word to look for. Raises BadRequest for letters that no record can hold."""
    _good([Problem("search", "bad_text")] if text and has_bad_letters(text) else [])
    return (text or "").strip()


def searched(scope: Scope) -> list[Operand]:
    """The texts that a search looks into: the record's own, and those that linked records are called by."""
    own = [key for key, field in scope.form.fields.items() if field.type.name in SEARCHED]
    behind = [f"{key}.{name}" for key, field in scope.form.fields.items() for name in _names(scope, field)]
    return [operand for path in (*own, *behind) if (operand := scope.locate(path)) is not None]


def _names(scope: Scope, link: Field) -> list[str]:
    there = scope.find(link.target) if scope.steps(link) else None
    return [one.key for one in title_fields(there) if one.type.name in SEARCHED] if there is not None else []


def paths_seen(scope: Scope) -> Callable[[Any], bool]:
    """Whether a path of a view or a filter names something this reader may see."""
    return lambda path: isinstance(path, str) and scope.locate(path) is not None


def _reading(rights: Rights, form: str) -> list[Grant]:
    return [grant for grant in rights.grants(form) if "read" in grant.actions]


def _seen(form: Form, grants: list[Grant]) -> Form:
    """The form with nothing but what one of these grants shows."""
    fields = {key: field for key, field in form.fields.items()
              if any(grant.field(key) in SEEN for grant in grants)}
    return replace(form, fields=fields)


def _good(problems: list[Problem]) -> None:
    if problems:
        raise BadRequest("bad_filter", field=problems[0].path.partition(".")[0], errors=problems)
