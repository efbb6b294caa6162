"""The organisation as a value: members, departments, roles, and who manages whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute


@dataclass(frozen=True)
class Member:
    """A person in one workspace. ``department`` is the main one, ``departments`` the others."""

    id: str
    name: str
    department: str | None = None
    departments: tuple[str, ...] = ()
    manager: str | None = None
    active: bool = True


@dataclass(frozen=True)
class Department:
    id: str
    title: str
    parent: str | None = None
    head: str | None = None


@dataclass(frozen=True)
class Organisation:
    """Everything that resolving people needs, frozen at one moment.

    roles: role key -> member ids, in order. admin: the flow admin's member id.
    """

    members: Mapping[str, Member]
    departments: Mapping[str, Department] = attribute(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = attribute(default_factory=dict)
    admin: str | None = None

    def is_active(self, member: str) -> bool:
        found = self.members.get(member)
        return found is not None and found.active

    def manager_of(self, member: str) -> str | None:
        """The direct manager, else the head of the main department, going up, never oneself."""
        person = self.members.get(member)
        if person is None:
            return None
        if person.manager is not None:
            return person.manager
        return next((head for head in self.heads_above(person.department) if head != member), None)

    def heads_above(self, department: str | None) -> list[str]:
        """Heads of the department and of those above it, nearest first; headless ones left out."""
        heads, seen = [], set()
        while department is not None and department not in seen:
            seen.add(department)
            found = self.departments.get(department)
            if found is None:
                break
            if found.head is not None:
                heads.append(found.head)
            department = found.parent
        return heads

    def below(self, department: str) -> set[str]:
        """The department and all departments under it."""
        found, waiting = set(), [department]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting.extend(d.id for d in self.departments.values() if d.parent == one)
        return found

    def members_of(self, department: str, *, with_below: bool = False) -> list[str]:
        """Members whose main or other department is this one."""
        wanted = self.below(department) if with_below else {department}
        return [m.id for m in self.members.values() if m.department in wanted or wanted & set(m.departments)]
