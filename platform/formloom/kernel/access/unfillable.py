"""New fields that a permission set lets its people see on an empty form, but not fill in.

Who adds a field to a form easily forgets the sets: everything they do not name follows their ``*``.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from formloom.kernel.access.sets import Grant, PermissionSet
from formloom.kernel.forms import Field, Form, resolve
from formloom.kernel.problems import Problem


def unfillable(
    document: Mapping[str, Any], app: str, key: str, forms: Mapping[str, Form],
    added: Mapping[str, Collection[str]],
) -> list[Problem]:
    """One problem per such field, at its place in the set. Expects a checked set.

    forms: by ``app/form``. added: by ``app/form``, the keys of its new fields that are open at its start.
    """
    found = []
    grants = PermissionSet.load(document, app, key).forms
    for written in document.get("forms", {}):
        reference = resolve(written, f"{app}/")
        form, grant = forms.get(reference), grants[reference]
        for field in _seen_only(form, grant, added.get(reference, ())) if form is not None else ():
            path = f"forms.{written}.fields.{field.path}"
            found.append(Problem(path, "only_seen", {"field": field.titles}))
    return found


def _seen_only(form: Form, grant: Grant, added: Collection[str]) -> Iterator[Field]:
    """The new fields that people type, of a set that makes records, where it only shows them."""
    if "create" in grant.actions:
        for field in map(form.fields.__getitem__, sorted(added)):
            if field.typed and field.lookup is None and grant.field(field.path) in ("read", "masked"):
                yield field
