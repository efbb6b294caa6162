"""Whether the rollups of a form can be kept: what they name is there, and none waits for itself."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from formloom.kernel.conditions import Scope, check, fields_in
from formloom.kernel.forms import Form
from formloom.kernel.forms.order import resolved
from formloom.kernel.formulas import names
from formloom.kernel.problems import Problem
from formloom.kernel.rollups.reading import Rollup, rollups_of, source_form

MOST = 30
Find = Callable[[str], Form | None]
Node = tuple[str, str]


def check_rollups(form: Form, find: Find) -> list[Problem]:
    """Problems with paths into the form's document. form: loaded under its full reference.

    find: full reference -> form, as all of them would be.
    """
    rollups = rollups_of(form)
    if len(rollups) > MOST:
        return [Problem("properties", "too_many_rollups", {"max": MOST})]
    found = [Problem(f"properties.{one.key}.x-formloom{path}", code, params)
             for one in rollups for path, code, params in _one(one, form, find)]
    if found:
        return found
    return [Problem(f"properties.{one.key}.x-formloom", "formula_cycle", {"field": one.key})
            for one in rollups if _waits_for_itself((form.key, one.key), find)]


def _one(rollup: Rollup, form: Form, find: Find) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """(path under the options, code, parameters) of what is wrong."""
    there = find(rollup.source)
    source = source_form(there, rollup.rows) if there is not None else None
    if source is None:
        yield ".form", "unknown_form", {"form": str(form.fields[rollup.key].options.get("form"))}
        return
    link = source.fields.get(rollup.link)
    if link is None:
        yield ".link", "unknown_field", {"field": rollup.link}
    elif link.target != form.key:
        yield ".link", "not_linked_here", {"field": rollup.link}
    if rollup.of:
        number = source.fields.get(rollup.of)
        if number is None:
            yield ".of", "unknown_field", {"field": rollup.of}
        elif number.type.column != "decimal":
            yield ".of", "not_rolled_up", {"field": rollup.of}
    wrong = check(rollup.where, Scope(source, lambda _reference: None))
    for one in wrong:
        yield f".where.{one.path}" if one.path else ".where", one.code, one.params
    for name in () if wrong else fields_in(rollup.where):
        if name not in source.fields:
            # What the system notes changes without a change of the record.
            yield ".where", "unknown_field", {"field": name}
    if not wrong and _speaks_of_the_reader(rollup.where):
        yield ".where", "not_for_everybody", {}


def _speaks_of_the_reader(tree: Any) -> bool:
    """Whether ``@me`` or ``@today`` stands in it: a stored number is the same for everybody, every day."""
    if isinstance(tree, Mapping):
        return any(_speaks_of_the_reader(value) for key, value in tree.items() if key not in ("field", "is"))
    if isinstance(tree, list | tuple):
        return any(map(_speaks_of_the_reader, tree))
    return isinstance(tree, str) and tree.startswith("@")


def _waits_for_itself(start: Node, find: Find) -> bool:
    """Whether a rollup's value depends on itself, through formulas, links and other rollups."""
    seen: set[Node] = set()
    waiting = list(_needs(start, find))
    while waiting:
        node = waiting.pop()
        if node == start:
            return True
        if node not in seen:
            seen.add(node)
            waiting += _needs(node, find)
    return False


def _needs(node: Node, find: Find) -> Iterator[Node]:
    """What one field's value is computed from."""
    form = find(node[0])
    field = form.find(node[1]) if form is not None else None
    if form is None or field is None:
        return
    if field.type.name == "rollup":
        one = next(one for one in rollups_of(form) if one.key == field.key)
        prefix = f"{one.rows}." if one.rows else ""
        for name in one.reads:
            yield one.source, f"{prefix}{name}"
    elif field.formula is not None:
        for path in resolved(form.fields, field.formula, field.parent):
            yield form.key, path
        for name in names(field.formula):
            yield from _through_link(form, field.parent, name)


def _through_link(form: Form, parent: str, name: str) -> Iterator[Node]:
    """``product.available``, also from a row."""
    *way, last = name.split(".")
    for path in {".".join(way), ".".join([parent, *way])} if way else ():
        link = form.find(path)
        if link is not None and link.target:
            target, _, rows = link.target.partition(".")
            yield target, f"{rows}.{last}" if rows else last
