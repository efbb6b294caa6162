"""People, departments and roles of a play, and how they change."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.people import Department, Member, Organisation
from formloom.plays.parts import check_name
from formloom.plays.ranges import expand
from formloom.plays.verdict import Invalid

Part = dict[str, Any]


def people_of(value: Mapping[str, Any]) -> dict[str, Part]:
    """Declared people, ranges expanded; everybody once."""
    found: dict[str, Part] = {}
    for key, options in value.items():
        if not isinstance(options, dict | None):
            raise Invalid(f"people.{key}", options, "manager, department, active")
        for name in expand(key):
            check_name(name, f"people.{key}")
            if name in found:
                raise Invalid(f"people.{key}", name, "declared once")
            found[name] = dict(options or {})
    return found


def organisation(people: Mapping[str, Part], departments: Mapping[str, Part], roles: Mapping[str, Any],
                 admin: str) -> Organisation:
    """The kernel's value; the implicit admin is a person like any other."""
    everybody = {admin: {}, **people} if admin not in people else people
    return Organisation(
        members={name: Member(name, name, options.get("department"), (), options.get("manager"),
                              options.get("active", True)) for name, options in everybody.items()},
        departments={name: Department(name, name, (options or {}).get("parent"), (options or {}).get("head"))
                     for name, options in departments.items()},
        roles={name: tuple(expand(members or [])) for name, members in roles.items()}, admin=admin)


def merged(old: Mapping[str, Part], new: Mapping[str, Any], gone: Part) -> dict[str, Part]:
    """J62: what is named is merged; null stands for ``gone``."""
    found = {name: dict(options) for name, options in old.items()}
    for name, options in new.items():
        found[name] = {**found.get(name, {}), **(gone if options is None else options)}
    return found
