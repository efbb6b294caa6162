"""One difference, and reading what may be anything."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from formloom.kernel import strict_json
from formloom.kernel.pointers import escaped

ABSENT: Any = object()
MOST_ORDERED = 1000
"""Names whose order is compared in earnest; the work grows with their square."""


class Difference(NamedTuple):
    """One thing that is not as it was.

    code: of the closed list in the catalogue of differences. params: titles (a text, or one per language),
    words of the formats, and JSON values under ``from`` and ``to``. pointer: where it stands in the newer
    document; for what is gone, where it stood.
    """

    code: str
    params: Mapping[str, Any]
    pointer: str = ""


def mapping(value: Any) -> Mapping[str, Any]:
    """The object, or an empty one for anything else."""
    return value if isinstance(value, Mapping) else {}


def listed(value: Any) -> list[Any]:
    """The list, or an empty one for anything else."""
    return list(value) if isinstance(value, list | tuple) else []


def text_of(value: Any, otherwise: str) -> Any:
    """A title as a document has it: a text, or one per language; else the key."""
    if isinstance(value, Mapping) and value and all(isinstance(one, str) for one in value.values()):
        return dict(value)
    return value if isinstance(value, str) and value else otherwise


def options(
    thing: str, before: Mapping[str, Any], after: Mapping[str, Any], at: str, skip: Collection[str] = (),
    **about: Any,
) -> Iterator[Difference]:
    """Every key that was set, changed or taken away: ``<thing>_set``, ``…_changed``, ``…_unset``."""
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name, ABSENT), after.get(name, ABSENT)
        if name in skip or old == new:
            continue
        params, where = {**about, "option": name}, f"{at}/{escaped(name)}"
        if old is ABSENT:
            yield Difference(f"{thing}_set", {**params, "to": new}, where)
        elif new is ABSENT:
            yield Difference(f"{thing}_unset", {**params, "from": old}, where)
        else:
            yield Difference(f"{thing}_changed", {**params, "from": old, "to": new}, where)


def only_in(these: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """The JSON values that stand only on the first list, in its order."""
    known = {strict_json.dumps(one, sort_keys=True) for one in others}
    return [one for one in these if strict_json.dumps(one, sort_keys=True) not in known]


def stayed(before: Iterable[str], after: Iterable[str]) -> set[str]:
    """Of the names on both lists, a largest part that stands in the same order on both."""
    old, new = list(dict.fromkeys(before)), list(dict.fromkeys(after))
    if max(len(old), len(new)) > MOST_ORDERED:
        return {one for one, other in zip(old, new, strict=False) if one == other}
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {name for start, _, size in blocks for name in old[start:start + size]}
