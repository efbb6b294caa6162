"""Permission sets, compiled, and whom they reach."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from formloom.kernel.conditions import Tree
from formloom.kernel.forms import resolve
from formloom.kernel.people import Organisation

ACTIONS = ("read", "create", "update", "delete", "export", "import", "print")
APP_RIGHTS = ("use", "design", "administer", "see_cases")


@dataclass(frozen=True)
class Grant:
    """What one permission set gives on one form. fields: path or ``*`` -> hidden, masked, read, edit."""

    source: str
    actions: frozenset[str]
    rows: Tree
    rows_update: Tree
    fields: Mapping[str, str]
    update_running: bool = False

    def field(self, path: str) -> str:
        """The access to one field; a column follows its subform, everything else ``*``, else hidden."""
        around = path.partition(".")[0]
        return self.fields.get(path) or self.fields.get(around) or self.fields.get("*", "hidden")


@dataclass(frozen=True)
class PermissionSet:
    """One document. to: whom it reaches. forms: full reference -> grant. rights: on the whole app."""

    app: str
    key: str
    to: tuple[Mapping[str, Any], ...]
    forms: Mapping[str, Grant]
    rights: frozenset[str]

    @staticmethod
    def load(document: Mapping[str, Any], app: str, key: str) -> "PermissionSet":
        """The compiled set. Expects a checked document."""
        source = f"{app}/{key}"
        forms = {
            resolve(name, f"{app}/"): _grant(one, source) for name, one in document.get("forms", {}).items()
        }
        return PermissionSet(
            app, key, tuple(document.get("to", ())), forms, frozenset(document.get("app", ()))
        )

    def reaches(self, member: str, org: Organisation) -> bool:
        """Whether the set is given to this active member."""
        return org.is_active(member) and any(_reaches(one, member, org) for one in self.to)


def _grant(document: Mapping[str, Any], source: str) -> Grant:
    rows = document.get("rows", False)
    return Grant(
        source, frozenset(document.get("actions", ())), rows, document.get("rows_update", rows),
        dict(document.get("fields", {})), document.get("update_running") is True,
    )


def _reaches(to: Mapping[str, Any], member: str, org: Organisation) -> bool:
    if "everyone" in to:
        return to["everyone"] is True
    if "member" in to:
        return bool(to["member"] == member)
    if "role" in to:
        return member in org.roles.get(to["role"], ())
    below = to.get("sub") is True
    return member in org.members_of(to["department"], with_below=below) if "department" in to else False


def grants_for(
    sets: Iterable[PermissionSet], member: str, org: Organisation, form: str
) -> tuple[Grant, ...]:
    """Every grant this member has on the form (full reference)."""
    return tuple(one.forms[form] for one in sets if form in one.forms and one.reaches(member, org))


def app_rights(sets: Iterable[PermissionSet], member: str, org: Organisation) -> dict[str, frozenset[str]]:
    """App key -> rights on it; whoever may do something with a form of an app may use the app."""
    found: dict[str, frozenset[str]] = {}
    for one in sets:
        if one.reaches(member, org):
            use = {"use"} if any(grant.actions for grant in one.forms.values()) else set()
            found[one.app] = found.get(one.app, frozenset()) | one.rights | use
    return found
