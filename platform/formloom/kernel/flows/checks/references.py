"""Everything the document names outside itself: people, roles, fields, and the conditions over them."""

from collections.abc import Collection, Mapping
from typing import Any

from formloom.kernel.flows.checks.deadlines import check_due_fields
from formloom.kernel.flows.checks.formulas import check_condition
from formloom.kernel.flows.checks.outline import Found, Outline
from formloom.kernel.forms import Form, resolve
from formloom.kernel.problems import Problem

PEOPLE_TYPES = frozenset({"member", "members"})


def check_references(
    document: Mapping[str, Any],
    found: Outline,
    forms: Mapping[str, Any] | None,
    roles: Collection[str] | None,
    members: Collection[str] | None,
    departments: Collection[str] | None,
    form_key: str | None,
    calendars: Collection[str] | None,
) -> list[Problem]:
    """Every name that leads nowhere."""
    problems: list[Problem] = []
    form = None
    if forms is not None:
        name = str(document.get("form") or form_key or "")
        key = name if name in forms else resolve(name, form_key or "")
        if key not in forms:
            return [Problem("form", "unknown_form", {"form": name})]
        form = Form.load(forms[key], key)
    names = Names(form, forms or {}, roles, members, departments, calendars)
    problems += names.fields("start.fields", document.get("start", {}).get("fields", {}))
    problems += names.empty("empty", document.get("empty")) + names.who("backup", document.get("backup", []))
    problems += names.calendar("calendar", document)
    for stage in found.stages:
        problems += _stage(names, stage)
    return problems


def _stage(names: "Names", stage: Found) -> list[Problem]:
    document, path = stage.document, stage.path
    problems = names.fields(f"{path}.fields", document.get("fields", {}))
    problems += names.who(f"{path}.who", document.get("who", []))
    problems += names.who(f"{path}.backup", document.get("backup", []))
    problems += names.empty(f"{path}.empty", document.get("empty"))
    problems += names.calendar(f"{path}.calendar", document)
    timeout = document.get("timeout")
    if isinstance(timeout, Mapping):
        problems += names.member(f"{path}.timeout.transfer", timeout["transfer"])
    if names.form is not None and "due" in document:
        problems += check_due_fields(f"{path}.due", document["due"], names.form, names.forms)
    for member in document.get("vote", {}).get("weights", {}):
        problems += names.known(
            f"{path}.vote.weights.{member}", member, names.members, "unknown_member", "member"
        )
    if names.form is not None and "when" in document:
        problems += check_condition(f"{path}.when", document["when"], names.form, names.forms)
    for at, branch in enumerate(document.get("branches", [])):
        if names.form is not None and "when" in branch:
            problems += check_condition(f"{path}.branches.{at}.when", branch["when"], names.form, names.forms)
    return problems


class Names:
    """What there is to refer to."""

    def __init__(
        self,
        form: Form | None,
        forms: Mapping[str, Any],
        roles: Collection[str] | None,
        members: Collection[str] | None,
        departments: Collection[str] | None,
        calendars: Collection[str] | None,
    ) -> None:
        self.form, self.forms = form, forms
        self.roles, self.members, self.departments = roles, members, departments
        self.calendars = calendars

    def known(
        self, path: str, name: str, known: Collection[str] | None, code: str, param: str
    ) -> list[Problem]:
        return [] if known is None or name in known else [Problem(path, code, {param: name})]

    def fields(self, path: str, table: Mapping[str, Any]) -> list[Problem]:
        """The keys of a field table."""
        if self.form is None:
            return []
        return [
            Problem(f"{path}.{key}", "unknown_field", {"field": key})
            for key in table
            if self.form.find(key) is None
        ]

    def empty(self, path: str, empty: Any) -> list[Problem]:
        if not isinstance(empty, Mapping):
            return []
        return self.member(f"{path}.to_user", empty["to_user"])

    def member(self, path: str, name: str) -> list[Problem]:
        """One person by id."""
        return self.known(path, name, self.members, "unknown_member", "member")

    def calendar(self, path: str, document: Mapping[str, Any]) -> list[Problem]:
        """The working time that a flow or a stage names."""
        if "calendar" not in document:
            return []
        return self.known(path, document["calendar"], self.calendars, "unknown_calendar", "calendar")

    def who(self, path: str, who: Any) -> list[Problem]:
        """The sources of people."""
        if not isinstance(who, list):
            return self._source(path, who)
        return [problem for at, source in enumerate(who) for problem in self._source(f"{path}.{at}", source)]

    def _source(self, path: str, source: Any) -> list[Problem]:
        if isinstance(source, str):
            return (
                []
                if source == "initiator"
                else self.known(path, source, self.members, "unknown_member", "member")
            )
        if "role" in source:
            return self.known(f"{path}.role", source["role"], self.roles, "unknown_role", "role")
        if "until_role" in source.get("chain", {}):
            return self.known(
                f"{path}.chain.until_role", source["chain"]["until_role"], self.roles, "unknown_role", "role"
            )
        if "department" in source:
            return self.known(
                f"{path}.department",
                source["department"],
                self.departments,
                "unknown_department",
                "department",
            )
        if "field" in source and self.form is not None:
            field = self.form.find(source["field"])
            if field is None or field.type.name not in PEOPLE_TYPES:
                return [Problem(f"{path}.field", "unknown_field", {"field": source["field"]})]
        return []
