"""The publish check of a view."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from formloom.kernel.conditions import SYSTEM, UNSORTED, Scope, check
from formloom.kernel.forms import Form, resolve
from formloom.kernel.problems import Problem

KEYS = frozenset({"title", "description", "form", "columns", "filter", "sort"})
TEXTS = ("title", "description")
FACTS = frozenset({f"_{fact}" for fact in SYSTEM} - {"_id"})
"""What a column may show of every record besides its fields."""
MOST_COLUMNS = 60
MOST_SORTS = 3
Find = Callable[[str], Form | None]


def check_view(document: Any, app: str, find: Find) -> list[Problem]:
    """What is wrong with a view; paths go into the document."""
    if not isinstance(document, Mapping):
        return [Problem("", "not_an_object")]
    problems = [Problem(key, "unknown_key", {"key": key}) for key in document if key not in KEYS]
    problems += [] if document.get("title") else [Problem("title", "required")]
    problems += [Problem(word, "not_text") for word in TEXTS if not _text(document.get(word))]
    name = str(document.get("form", ""))
    form = find(resolve(name, f"{app}/"))
    if form is None:
        return [*problems, Problem("form", "unknown_form", {"form": name})]
    scope = Scope(form, find)
    problems += _listed("columns", document.get("columns"), MOST_COLUMNS, lambda path: _shown(path, scope))
    problems += _listed("sort", document.get("sort", []), MOST_SORTS, lambda path: _sorted(path, scope))
    if "filter" in document:
        problems += [Problem(f"filter.{one.path}" if one.path else "filter", one.code, one.params)
                     for one in check(document["filter"], scope)]
    return problems


def _text(given: Any) -> bool:
    """A text, or one per language."""
    said = given.values() if isinstance(given, Mapping) else [given]
    return all(one is None or isinstance(one, str) for one in said)


def _listed(name: str, given: Any, most: int, code_of: Callable[[str], str | None]) -> Iterator[Problem]:
    """A list of paths, none of them twice."""
    if not isinstance(given, list):
        yield Problem(name, "not_a_list")
        return
    if len(given) > most:
        yield Problem(name, "too_many_items", {"max": most})
        return
    for at, path in enumerate(given):
        code = code_of(path) if isinstance(path, str) else "unknown_field"
        if code or path in given[:at]:
            yield Problem(f"{name}.{at}", code or "duplicate_id", {"field": str(path), "id": str(path)})


def _shown(path: str, scope: Scope) -> str | None:
    """A column shows a field, a field of a linked record, or a fact."""
    if path in FACTS:
        return None
    operand = scope.locate(path)
    return "unknown_field" if operand is None or operand.kind == "rows" or path == "id" else None


def _sorted(path: str, scope: Scope) -> str | None:
    """Lists sort by what has an order in the database."""
    operand = scope.locate(path.removeprefix("-"))
    if operand is None:
        return "unknown_field"
    beyond = operand.link is not None and not operand.lookup
    return "not_sortable" if operand.kind in UNSORTED or beyond else None
