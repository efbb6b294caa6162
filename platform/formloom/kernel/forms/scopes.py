"""What the formulas of a form may name: its fields, the columns of its rows, the fields behind its links."""

from collections.abc import Callable, Mapping

from formloom.kernel.forms.field import Field
from formloom.kernel.formulas import Scope

Linked = Callable[[str], Mapping[str, Field] | None]
"""Reference of a form -> its fields, None when it is not known here."""


def scopes_of(
    fields: Mapping[str, Field], linked: Linked = lambda _form: None, home: str = "",
) -> dict[str, Scope]:
    """The scope of the record under "", and that of the rows of each subform under its key."""

    def lookups(reference: str) -> Mapping[str, tuple[str, bool]] | None:
        found = None if "." in reference else linked(reference)
        return None if found is None else {key: (one.type.value, _is_key(one)) for key, one in found.items()}

    types: dict[str, str] = {}
    links: dict[str, str] = {}
    every = [field for top in fields.values() for field in (top, *top.columns.values())]
    for field in every:
        types |= _own(field.path, field)
        if field.target:
            links[field.path] = field.target
            _beyond(field, linked, types, links)
    rows = [key for key, top in fields.items() if top.columns]
    through = {field.path: _through(field) for field in every if field.lookup is not None}
    return {parent: Scope(types, links, parent, home, lookups, through) for parent in ("", *rows)}


def _through(field: Field) -> list[str]:
    """The steps from the record that a lookup stands for."""
    return [*([field.parent] if field.parent else []), *(field.lookup or ())]


def _own(path: str, field: Field) -> dict[str, str]:
    """A field and its parts."""
    return {path: field.type.value, **{f"{path}.{name}": one for name, one in field.type.parts.items()}}


def _is_key(field: Field) -> bool:
    """Whether an index finds records by it."""
    declared = any(field.options.get(word) is True for word in ("unique", "indexed"))
    return field.stored and (declared or field.type.column == "id")


def _beyond(field: Field, linked: Linked, types: dict[str, str], links: dict[str, str]) -> None:
    """One step through a link."""
    for key, other in (linked(field.target) or {}).items():
        if other.lookup is not None:
            # One step: what a record shows of another one is not read through a link.
            continue
        types |= _own(f"{field.path}.{key}", other)
        if other.target:
            links[f"{field.path}.{key}"] = other.target
