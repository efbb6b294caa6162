"""The people of a play while it runs: departments, roles, and what ``change`` makes of them (J62)."""

from dataclasses import dataclass, replace
from typing import Any

from formloom.kernel.people import Organisation
from formloom.plays.document import Play
from formloom.plays.organisation import Part, merged, organisation, people_of
from formloom.plays.ranges import expand


@dataclass(frozen=True)
class Staff:
    """Everybody as they are now."""

    play: Play
    people: dict[str, Part]
    departments: dict[str, Part]
    roles: dict[str, Any]

    @staticmethod
    def of(play: Play) -> "Staff":
        everybody = dict(play.people)
        for name in (play.admin, "admin"):
            everybody.setdefault(name, {})
        departments = {name: dict(options or {}) for name, options in play.departments.items()}
        return Staff(play, everybody, departments, dict(play.roles))

    def organisation(self) -> Organisation:
        """As the kernel knows them."""
        return organisation(self.people, self.departments, self.roles, self.play.admin)

    def is_active(self, name: str) -> bool:
        return bool(self.people.get(name, {}).get("active", True))

    def changed(self, what: dict[str, Any]) -> "Staff":
        """The staff after a change; null is inactive, empty, headless."""
        told = what.get("people", {})
        people: dict[str, Any] = dict(people_of(told))
        people |= {name: None for key in told if told[key] is None for name in expand(key)}
        roles = {name: people or [] for name, people in what.get("roles", {}).items()}
        return replace(
            self, people=merged(self.people, people, {"active": False}),
            departments=merged(self.departments, what.get("departments", {}), {"head": None}),
            roles={**self.roles, **roles})
