"""People, departments and roles as written, at the top of a play or in a change: what can be meant."""

from collections.abc import Collection, Mapping
from typing import Any

from formloom.kernel.calendars import check_calendar as calendar_problems
from formloom.plays import vocabulary
from formloom.plays.ranges import expand
from formloom.plays.verdict import Invalid
from formloom.plays.yaml_reader import BOOLEAN, NULL


def check_parts(
    said: Mapping[str, Mapping[str, Any]], people: Collection[str], departments: Collection[str],
    before: str = "",
) -> None:
    """Every option of every part; whoever is named in one is declared. before: where the parts stand."""
    for name, options in said.get("people", {}).items():
        path = f"{before}people.{name}"
        told = _options(options, frozenset({"manager", "department", "active"}), path)
        _declared(told.get("manager"), people, f"{path}.manager")
        _declared(told.get("department"), departments, f"{path}.department")
        if not isinstance(told.get("active", True), bool):
            raise Invalid(f"{path}.active", told["active"], "true or false")
    for name, options in said.get("departments", {}).items():
        path = f"{before}departments.{name}"
        told = _options(options, frozenset({"head", "parent"}), path)
        _declared(told.get("head"), people, f"{path}.head")
        _declared(told.get("parent"), departments, f"{path}.parent")
    for name, members in said.get("roles", {}).items():
        for member in [] if members is None else expand(members):
            _declared(member, people, f"{before}roles.{name}")


def check_calendar(value: Any, path: str) -> None:
    """Working time, as far as a play tells of it."""
    only(value, vocabulary.CALENDAR, frozenset(), path)
    for problem in calendar_problems(value):
        raise Invalid(f"{path}.{problem.path}", problem.code)


def check_name(name: Any, path: str) -> None:
    """A name is a text that begins with a letter; what YAML reads as something else is none."""
    if not isinstance(name, str) or name in NULL or name in BOOLEAN or not name[0].isalpha() or "[" in name:
        raise Invalid(path, name, "a name, or a range that rises")


def _options(value: Any, known: frozenset[str], path: str) -> dict[str, Any]:
    """Nothing said is nothing special."""
    if value is None:
        return {}
    only(value, known, frozenset(), path)
    found: dict[str, Any] = value
    return found


def _declared(name: Any, known: Collection[str], path: str) -> None:
    if name is not None and (not isinstance(name, str) or name not in known):
        raise Invalid(path, name, "a declared name")


def only(value: Any, known: frozenset[str], later: frozenset[str], path: str) -> None:
    """A map with these keys; a later one is not built."""
    if not isinstance(value, dict):
        raise Invalid(path, value, "a map")
    for key in value:
        spot = f"{path}.{key}" if path else key
        if key not in known:
            raise Invalid(spot, key, sorted(known))
        if key in later:
            raise Invalid(spot, "not_built")
