"""What a change in a history or timeline says for people: its values as texts, in the reader's language."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.forms import Field, grant, show
from formloom.kernel.forms.grants import BLIND
from formloom.runtime.refs import REFERRING
from formloom.runtime.rights import Rights


def texts(
    rights: Rights, field: Field, access: Mapping[str, str], sides: Mapping[str, Any], language: str
) -> dict[str, str | None]:
    """``before_text`` and ``after_text`` of a change; None for blank, rows, a mask, and ids, which refs name.

    sides: the values ``before`` and ``after`` as this reader sees them.
    """
    silent = bool(field.columns) or field.type.value in REFERRING or grant(access, field) in BLIND
    return {f"{side}_text": None if silent or value is None else show(field, value, language, rights.ctx)
            for side, value in sides.items()}
