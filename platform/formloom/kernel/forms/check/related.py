"""Whether the lists of linked records in a form's layout can be shown: the other form links here."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from formloom.kernel.forms.form import Form
from formloom.kernel.forms.references import resolve
from formloom.kernel.problems import Problem

NEEDED = ("form", "link")


def check_related(form: Form, find: Callable[[str], Form | None]) -> list[Problem]:
    """Problems with paths into the form's document. form: loaded under its full reference.

    find: full reference -> form, as all of them would be.
    """
    return [*_pieces(form.layout, "x-formloom.layout", form, find)]


def _pieces(
    pieces: Any, path: str, form: Form, find: Callable[[str], Form | None]
) -> Iterator[Problem]:
    for at, piece in enumerate(pieces if isinstance(pieces, list) else ()):
        if isinstance(piece, Mapping):
            if piece.get("kind") == "related":
                yield from _related(piece, f"{path}.{at}", form, find)
            yield from _pieces(piece.get("items"), f"{path}.{at}.items", form, find)


def _related(
    piece: Mapping[str, Any], path: str, form: Form, find: Callable[[str], Form | None]
) -> Iterator[Problem]:
    missing = [word for word in NEEDED if word not in piece]
    if missing:
        yield Problem(f"{path}.{missing[0]}", "wrong_option", {"option": missing[0]})
        return
    other = find(resolve(str(piece["form"]), form.key))
    if other is None:
        yield Problem(f"{path}.form", "unknown_form", {"form": str(piece["form"])})
        return
    link = other.fields.get(str(piece["link"]))
    if link is None:
        yield Problem(f"{path}.link", "unknown_field", {"field": str(piece["link"])})
    elif link.target != form.key:
        yield Problem(f"{path}.link", "not_linked_here", {"field": str(piece["link"])})
    for at, key in enumerate(piece.get("columns") or ()):
        if key not in other.fields:
            yield Problem(f"{path}.columns.{at}", "unknown_field", {"field": str(key)})
