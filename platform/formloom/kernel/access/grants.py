"""Adding grants up: rows are united, each field of a row takes the strongest grant that gives this row."""

from collections.abc import Iterable, Mapping, Sequence

from formloom.kernel.access.sets import Grant
from formloom.kernel.conditions import Tree
from formloom.kernel.forms import Form

RANK = {"hidden": 0, "masked": 1, "read": 2, "edit": 3, "required": 4}


def strongest(one: str, other: str) -> str:
    """The access that allows more."""
    return one if RANK[one] >= RANK[other] else other


def merged(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    """Field by field the stronger access; what a map does not name is hidden in it."""
    return {path: strongest(one.get(path, "hidden"), other.get(path, "hidden")) for path in {**one, **other}}


def read_only(access: Mapping[str, str]) -> dict[str, str]:
    """The same without writing."""
    return {path: "read" if RANK[given] > RANK["read"] else given for path, given in access.items()}


def row_condition(grants: Iterable[Grant], action: str) -> Tree:
    """Which rows the grants open to this action: True, False or a condition tree."""
    held = [grant for grant in grants if action in grant.actions]
    trees = [grant.rows_update if action in ("update", "delete") else grant.rows for grant in held]
    return _any_of(trees)


def _any_of(trees: Sequence[Tree]) -> Tree:
    if any(tree is True for tree in trees):
        return True
    open_trees = [tree for tree in trees if tree is not False]
    return {"any": open_trees} if open_trees else False


def field_access(
    form: Form, reading: Iterable[Grant], updating: Iterable[Grant] = ()
) -> dict[str, str]:
    """Access to every field of one row, given the grants whose ``rows`` and whose ``rows_update`` it meets.

    A grant's ``edit`` counts as ``read`` where only reading is open.
    """
    found = dict.fromkeys((field.path for field in form.all_fields()), "hidden")
    for grant in reading:
        if "read" in grant.actions:
            found = merged(found, read_only(_table(grant, form)))
    for grant in updating:
        if "update" in grant.actions:
            # Writing opens what is written, not what is only read through another row rule.
            found = merged(found, {p: a for p, a in _table(grant, form).items() if a == "edit"})
    return found


def export_access(form: Form, reading: Iterable[Grant]) -> dict[str, str]:
    """Access to every field of one row in an export, given the grants whose ``rows`` it meets.

    What the grants that export show, and no more of it than the grants that read do.
    """
    opened = list(reading)
    seen = field_access(form, opened)
    taken = dict.fromkeys(seen, "hidden")
    for grant in opened:
        if "export" in grant.actions:
            taken = merged(taken, read_only(_table(grant, form)))
    return {path: min(given, taken[path], key=RANK.__getitem__) for path, given in seen.items()}


def create_access(form: Form, grants: Iterable[Grant]) -> dict[str, str]:
    """Access to every field of a new record: the union of the grants that create."""
    found = dict.fromkeys((field.path for field in form.all_fields()), "hidden")
    for grant in grants:
        if "create" in grant.actions:
            found = merged(found, _table(grant, form))
    return found


def _table(grant: Grant, form: Form) -> dict[str, str]:
    return {field.path: grant.field(field.path) for field in form.all_fields()}


def actions_of(reading: Iterable[Grant], updating: Iterable[Grant]) -> set[str]:
    """What may be done with one row that meets these grants' ``rows`` and ``rows_update``."""
    found = {action for grant in reading for action in grant.actions & {"read", "export", "print"}}
    if "read" in found:
        found |= {action for grant in updating for action in grant.actions & {"update", "delete"}}
    return found
