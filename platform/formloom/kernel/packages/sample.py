"""The sample of a package as values: people, rows and recorded cases, all by key and relative in time.

A value ``@key`` names a person, a department or a row; ``@key/…`` a row of a subform or a task of a case.
A value like ``-P37DT2H`` is a moment, ``-P37D`` a date, counted as ``times`` says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator

from formloom.kernel.problems import Problem
from formloom.kernel.strict_json import BadJson, loads

PEOPLE = "sample/people.json"
CASES = "sample/cases.jsonl"

KEY = {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,47}$"}
TIME = {"type": "string", "pattern": r"^-P\d+DT"}
DEPARTMENT = {
    "type": "object", "required": ["key", "title"], "additionalProperties": False,
    "properties": {"key": KEY, "title": {"type": "string"}, "parent": KEY, "head": KEY},
}
PERSON = {
    "type": "object", "required": ["key", "name"], "additionalProperties": False,
    "properties": {
        "key": KEY, "name": {"type": "string"}, "login": {"type": "string"},
        "department": KEY, "manager": KEY,
        "roles": {"type": "array", "items": {"type": "string"}}, "admin": {"type": "boolean"},
    },
}
SCHEMAS: Mapping[str, Draft202012Validator] = {
    "people": Draft202012Validator({
        "type": "object", "required": ["departments", "people"], "additionalProperties": False,
        "properties": {"departments": {"type": "array", "items": DEPARTMENT},
                       "people": {"type": "array", "items": PERSON}},
    }),
    "row": Draft202012Validator({
        "type": "object", "required": ["key", "by", "at", "data"], "additionalProperties": False,
        "properties": {"key": KEY, "by": KEY, "at": TIME, "data": {"type": "object"}},
    }),
    "case": Draft202012Validator({
        "type": "object", "required": ["key", "record", "flow", "events"], "additionalProperties": False,
        "properties": {"key": KEY, "record": KEY, "flow": KEY,
                       "events": {"type": "array", "minItems": 1, "items": {"type": "object"}}},
    }),
}


@dataclass(frozen=True)
class SampleDepartment:
    key: str
    title: str
    parent: str | None = None
    head: str | None = None


@dataclass(frozen=True)
class SamplePerson:
    """Somebody of the sample. admin: leads the workspace of the demo. roles: keys of the manifest."""

    key: str
    name: str
    login: str | None = None
    department: str | None = None
    manager: str | None = None
    roles: tuple[str, ...] = ()
    admin: bool = False


@dataclass(frozen=True)
class SampleRow:
    """A record by its key. by: a person's key. at: when it was made. line: where it stands in its file."""

    key: str
    form: str
    by: str
    at: str
    data: Mapping[str, Any]
    line: int = 0


@dataclass(frozen=True)
class SampleCase:
    """A recorded case. record: the key of its row. events: the kernel's own, with ids and times by key."""

    key: str
    record: str
    flow: str
    events: tuple[Mapping[str, Any], ...]
    line: int = 0


@dataclass(frozen=True)
class Sample:
    departments: tuple[SampleDepartment, ...]
    people: tuple[SamplePerson, ...]
    rows: tuple[SampleRow, ...]
    cases: tuple[SampleCase, ...]

    @property
    def roles(self) -> dict[str, tuple[str, ...]]:
        """Role key -> people who hold it."""
        named = dict.fromkeys(role for person in self.people for role in person.roles)
        return {role: tuple(one.key for one in self.people if role in one.roles) for role in named}


def read_sample(files: Mapping[str, Any], parsed: Mapping[str, Any], problems: list[Problem]) -> Sample:
    """The sample among these files; what cannot be read is noted."""
    if PEOPLE not in files:
        problems.append(Problem(PEOPLE, "missing_file", {"file": PEOPLE}))
    told = parsed.get(PEOPLE) or {"departments": [], "people": []}
    if not _sound("people", told, f"{PEOPLE}#", problems):
        told = {"departments": [], "people": []}
    tables = [path for path in sorted(files) if path.startswith("sample/") and path.endswith(".jsonl")]
    rows = [SampleRow(form=path[7:-6], line=line, **one) for path in tables if path != CASES
            for line, one in _lines(path, files[path], "row", problems)]
    cases = [SampleCase(one["key"], one["record"], one["flow"], tuple(one["events"]), line)
             for line, one in _lines(CASES, files.get(CASES, ""), "case", problems)]
    people = [SamplePerson(**{**one, "roles": tuple(one.get("roles", ()))}) for one in told["people"]]
    return Sample(tuple(SampleDepartment(**one) for one in told["departments"]), tuple(people),
                  tuple(rows), tuple(cases))


def _lines(path: str, text: str, kind: str, problems: list[Problem]) -> Iterator[tuple[int, Any]]:
    """The lines of a file that are what they should be, counted from 1."""
    for at, line in enumerate(text.splitlines(), start=1):
        try:
            found = loads(line)
        except BadJson as error:
            problems.append(Problem(f"{path}#{at}", error.code))
            continue
        if _sound(kind, found, f"{path}#{at}.", problems):
            yield at, found


def _sound(kind: str, value: Any, path: str, problems: list[Problem]) -> bool:
    errors = list(SCHEMAS[kind].iter_errors(value))
    for error in errors:
        problems.append(Problem(f"{path}{'.'.join(map(str, error.absolute_path))}", "wrong_value",
                                {"value": str(error.instance)[:80]}))
    return not errors
