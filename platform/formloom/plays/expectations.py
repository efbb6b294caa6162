"""What a step may expect (P6): for each key whether it can be meant. Comparing is in ``comparing``."""

import re
from collections.abc import Callable
from typing import Any

from formloom.kernel.durations import duration
from formloom.plays import vocabulary
from formloom.plays.moments import moment
from formloom.plays.names import Names
from formloom.plays.ranges import expand
from formloom.plays.verdict import Invalid

Check = Callable[[Any, Names, str], None]
# A row of the decision list as it is written (J2).
BY_A_RULE = re.compile(r"auto (?:approve|reject|return) (?P<stage>\S+)(?: for (?P<whom>.+))?"
                       r" \((?:self|dedup|timeout|empty)\)(?: \*)?")
BY_SOMEBODY = re.compile(r"(?P<by>.+?)(?: for (?P<whom>.+?))?"
                         r" (?:approve|handle|reject|return) (?P<stage>\S+)(?: \*)?")


def check_expectation(expect: Any, names: Names, path: str, *, many: bool = False) -> None:
    """Every key and every name in it. ``many``: a together may say ``one_of``."""
    if not isinstance(expect, dict):
        raise Invalid(path, expect, "a map")
    if many and "one_of" in expect:
        if len(expect) != 1 or not isinstance(expect["one_of"], list) or not expect["one_of"]:
            raise Invalid(f"{path}.one_of", expect["one_of"], "only a list of expectations")
        for at, one in enumerate(expect["one_of"]):
            check_expectation(one, names, f"{path}.one_of.{at}")
        return
    for key, value in expect.items():
        if key not in vocabulary.EXPECT:
            raise Invalid(f"{path}.{key}", key, sorted(vocabulary.EXPECT))
        if key in vocabulary.EXPECT_LATER:
            raise Invalid(f"{path}.{key}", "not_built")
        CHECKS[key](value, names, f"{path}.{key}")


def _word(*known: str) -> Check:
    def check(value: Any, names: Names, path: str) -> None:
        if value not in known:
            raise Invalid(path, value, sorted(known))
    return check


def _state(value: Any, names: Names, path: str) -> None:
    if isinstance(value, dict):
        if list(value) != ["incident"]:
            raise Invalid(path, sorted(value), "incident")
        _word(*vocabulary.INCIDENTS)(value["incident"], names, f"{path}.incident")
    else:
        _word(*vocabulary.STATES)(value, names, path)


def _count(value: Any, names: Names, path: str) -> None:
    if type(value) is not int or value < 0:
        raise Invalid(path, value, "a count")


def _people(value: Any, names: Names, path: str) -> None:
    names.persons(value, path)


def _task_state(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, str) or value not in vocabulary.TASK_STATES:
        raise Invalid(path, value, sorted(vocabulary.TASK_STATES))


def _decisions(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, list):
        raise Invalid(path, value, "a list of texts")
    for at, text in enumerate(value):
        told = str(text)
        found = BY_A_RULE.fullmatch(told) or BY_SOMEBODY.fullmatch(told)
        if found is None:
            raise Invalid(f"{path}.{at}", text, "a decision")
        parts = found.groupdict()
        names.stage(parts["stage"], f"{path}.{at}")
        for person in filter(None, (parts.get("by"), parts["whom"])):
            names.person(person, f"{path}.{at}")


def _stage_list(value: Any, names: Names, path: str) -> None:
    for one in value if isinstance(value, list) else [value]:
        names.stage(one, path)


def _moment(value: Any, names: Names, path: str) -> None:
    if value is not None and (not isinstance(value, str) or moment(value) is None):
        raise Invalid(path, value, "a date-time with offset, or null")


def _branches(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, list):
        raise Invalid(path, value, "a list of branches")
    for one in value:
        names.branch(one, path)


def _fields_or_nothing(value: Any, names: Names, path: str) -> None:
    for one in [] if value is None else value if isinstance(value, list) else [value]:
        names.field(one, path)


def _log(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, list):
        raise Invalid(path, value, "a list of rows")
    for at, row in enumerate(value):
        if not isinstance(row, dict):
            raise Invalid(f"{path}.{at}", row, "a map")
        for key, told in row.items():
            if key not in vocabulary.LOG_KEYS:
                raise Invalid(f"{path}.{at}.{key}", key, sorted(vocabulary.LOG_KEYS))
            if key == "at":
                names.stage(told, f"{path}.{at}.at")
            elif key in ("who", "from", "to"):
                _told(told, names, f"{path}.{at}.{key}", person=key == "who")
            elif key == "inputs" and not isinstance(told, dict):
                raise Invalid(f"{path}.{at}.inputs", told, "values by field")
            elif key == "late_by" and told is not None and duration(str(told)) is None:
                raise Invalid(f"{path}.{at}.late_by", told, "a duration")


def _told(value: Any, names: Names, path: str, *, person: bool) -> None:
    """Who did it; from where or whom to where or whom: a person, a stage, a branch, a version (J19)."""
    if value is None or (type(value) is int and not person):
        return
    known = names.people if person else names.people | names.stages | names.branches
    for one in value if isinstance(value, list) else [value]:
        if not isinstance(one, str) or one not in known:
            raise Invalid(path, one, "a declared name")


def _by(read_key: Callable[[Names, Any, str], Any], inner: Check) -> Check:
    """A map whose keys are names of one kind."""
    def check(value: Any, names: Names, path: str) -> None:
        if not isinstance(value, dict):
            raise Invalid(path, value, "a map")
        for key, one in value.items():
            for name in expand(key):
                read_key(names, name, f"{path}.{key}")
            inner(one, names, f"{path}.{key}")
    return check


def _nothing(value: Any, names: Names, path: str) -> None:
    """Any value."""


def _known(known: frozenset[str]) -> Callable[[Names, Any, str], None]:
    def read(names: Names, value: Any, path: str) -> None:
        if value not in known:
            raise Invalid(path, value, sorted(known))
    return read


CHECKS: dict[str, Check] = {
    "state": _state,
    "open": _by(Names.stage, _people), "waiting": _by(Names.stage, _people),
    "closed": _by(Names.stage, _by(Names.person, _task_state)),
    "visits": _by(Names.stage, _count), "superseded": _by(Names.stage, _count),
    "decisions": _decisions,
    "arrived": _by(Names.block, _branches),
    "log": _log,
    "record": _by(Names.field, _nothing),
    "due": _by(Names.stage, _moment),
    "sent": _by(_known(vocabulary.NOTICES), _by(Names.person, _count)),
    "todo": _by(Names.person, _stage_list), "finished": _by(Names.person, _stage_list),
    "sees": _by(Names.person, _fields_or_nothing),
    "returnable": _by(Names.person, _stage_list),
    "reply": _word("same"),
    "outbox": _by(_known(vocabulary.OUTBOX), _count),
    "version": _count,
}
