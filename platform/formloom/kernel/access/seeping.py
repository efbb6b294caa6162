"""Fields that a permission set shows although they are computed from fields that it hides.

A form's formulas run with the rights of its app, so this is allowed; whoever publishes it should know.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.access.sets import PermissionSet
from formloom.kernel.forms import Field, Form, resolve
from formloom.kernel.formulas import names
from formloom.kernel.problems import Problem

SHOWN = frozenset({"read", "edit"})


def seeping(document: Mapping[str, Any], app: str, key: str, forms: Mapping[str, Form]) -> list[Problem]:
    """One problem per such field, at its place in the set. Expects a checked set; forms: by ``app/form``."""
    found = []
    grants = PermissionSet.load(document, app, key).forms
    for written in document.get("forms", {}):
        reference = resolve(written, f"{app}/")
        form, grant = forms.get(reference), grants[reference]
        for field, source in _computed(form) if form is not None else ():
            if grant.field(field.path) in SHOWN and grant.field(source.path) == "hidden":
                params = {"field": field.titles, "source": source.titles}
                found.append(Problem(f"forms.{written}.fields.{field.path}", "shows_hidden", params))
    return found


def _computed(form: Form) -> Iterator[tuple[Field, Field]]:
    """Each computed field with each field of the same form that its formula names."""
    for field in form.all_fields():
        for name in sorted(names(field.formula)) if field.formula is not None else ():
            source = form.find(f"{field.parent}.{name}") if field.parent else None
            source = source or form.find(name) or form.find(name.partition(".")[0])
            if source is not None and source.path != field.path:
                yield field, source
