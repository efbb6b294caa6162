"""The people of a play while it runs: departments, roles, and what ``change`` makes of them (J62)."""

from dataclasses import dataclass, replace
from typing import Any

from formloom.kernel.people import Organisation
from formloom.plays.document import Play, check_department_options, check_person_options
from formloom.plays.organisation import Part, merged, organisation, people_of
from formloom.plays.verdict import Invalid


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
        everybody.setdefault(play.admin, {})
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
        for name, options in people.items():
            if name not in self.people:
                raise Invalid(f"change.people.{name}", name, "a declared name")
            check_person_options(self.play, name, options)
        people |= {name: None for name in told if told[name] is None}
        for kind, known in (("roles", self.roles), ("departments", self.departments)):
            for name in what.get(kind, {}):
                if name not in known:
                    raise Invalid(f"change.{kind}.{name}", name, "a declared name")
        for name, options in what.get("departments", {}).items():
            check_department_options(self.play, name, options)
        roles = {name: people or [] for name, people in what.get("roles", {}).items()}
        return replace(
            self, people=merged(self.people, people, {"active": False}),
            departments=merged(self.departments, what.get("departments", {}), {"head": None}),
            roles={**self.roles, **roles})
