"""In which order fields are settled: each after those that its formulas and fills read."""

from collections.abc import Iterable, Iterator, Mapping

from formloom.kernel.forms.field import Field, Tree
from formloom.kernel.formulas import names

VALUE_RULES = ("formula", "visible", "readonly", "default")
"""Rules that decide about the value; ``required`` and validations come when all values stand."""


def resolved(fields: Mapping[str, Field], tree: Tree, parent: str) -> Iterator[str]:
    """Paths of the fields a formula names; in a row its columns come first."""
    columns = fields[parent].columns if parent else {}
    for name in names(tree):
        first, _, rest = name.partition(".")
        if first in columns:
            yield columns[first].path
        elif first in fields:
            column = fields[first].columns.get(rest.partition(".")[0])
            yield column.path if column is not None else first


def needs(fields: Mapping[str, Field], field: Field) -> set[str]:
    """Paths that must stand before this field can."""
    found = {path for word in VALUE_RULES if (tree := getattr(field, word)) is not None
             for path in resolved(fields, tree, field.parent)}
    scope = fields[field.parent].columns if field.parent else fields
    found |= {link.path for link in scope.values() if field.key in link.fill}
    return found | {field.parent} if field.parent else found


def nodes(fields: Mapping[str, Field]) -> dict[str, Field]:
    """Path -> field, columns after their subform."""
    return {one.path: one for top in fields.values() for one in (top, *top.columns.values())}


def settling_order(fields: Mapping[str, Field]) -> tuple[Field, ...]:
    """All fields and columns, each after what it needs; form order otherwise. A cycle ends in form order."""
    all_nodes = nodes(fields)
    waiting = {path: needs(fields, one) & all_nodes.keys() - {path} for path, one in all_nodes.items()}
    order: list[Field] = []
    while waiting:
        ready = [path for path, wanted in waiting.items() if not wanted & waiting.keys()] or list(waiting)
        for path in ready:
            order.append(all_nodes[path])
            del waiting[path]
    return tuple(order)


def cycle(fields: Mapping[str, Field]) -> list[str]:
    """Paths that wait for each other, in form order; empty when there are none."""
    all_nodes = nodes(fields)
    waiting = {path: needs(fields, one) & all_nodes.keys() for path, one in all_nodes.items()}
    while True:
        ready = [path for path, wanted in waiting.items() if not wanted & waiting.keys()]
        if not ready:
            return list(waiting)
        for path in ready:
            del waiting[path]


def closures(fields: Mapping[str, Field], order: Iterable[Field]) -> dict[str, frozenset[str]]:
    """Path -> the paths its value depends on through formulas, itself included."""
    found: dict[str, frozenset[str]] = {}
    for field in order:
        below: set[str] = {field.path}
        if field.formula is not None:
            for path in resolved(fields, field.formula, field.parent):
                below |= found.get(path, frozenset({path}))
        if field.columns:
            below |= {column.path for column in field.columns.values()}
        found[field.path] = frozenset(below)
    return found
