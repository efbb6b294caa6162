"""Reading an access map: field path -> hidden, masked, read, edit or required."""

from collections.abc import Mapping

from formloom.kernel.forms.field import Field

WRITING = frozenset({"edit", "required"})
BLIND = frozenset({"hidden", "masked"})


def grant(access: Mapping[str, str], field: Field) -> str:
    """What the map gives on a field; a column without a word of its own follows its subform."""
    own = access.get(field.path)
    if own is not None or not field.parent:
        return own or "edit"
    around = access.get(field.parent, "edit")
    return "edit" if around == "required" else around
