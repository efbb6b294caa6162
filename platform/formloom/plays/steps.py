"""The steps of a play as values. What can be known to be wrong is said before the first one runs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import datetime, timedelta
from typing import Any

from formloom.kernel.durations import duration
from formloom.plays import vocabulary
from formloom.plays.action_reading import Action, read_action
from formloom.plays.expectations import check_expectation
from formloom.plays.moments import moment
from formloom.plays.names import Names
from formloom.plays.parts import check_calendar, check_parts
from formloom.plays.ranges import expand
from formloom.plays.verdict import Invalid, Place


@dataclass(frozen=True)
class Refusal:
    """How an action must be refused; a field only where the play names one."""

    code: str
    field: str | None = None


@dataclass(frozen=True)
class Step:
    """One step. ``value`` is what its verb takes; ``results`` are exact counts by code, ``ok`` included."""

    place: Place
    verb: str
    value: Any
    case: str | None = None
    times: int = 1
    rounds: int = 1
    refused: Refusal | None = None
    results: Mapping[str, int] | None = None
    expect: Mapping[str, Any] = attribute(default_factory=dict)


def read_steps(steps: list[Any], names: Names, before: str = "") -> list[Step]:
    """All steps, and those inside ``either``."""
    found = []
    for number, document in enumerate(steps, 1):
        place: Place = f"{before}{number}" if before else number
        try:
            found.append(_read(document, names, place, last=number == len(steps)))
        except Invalid as problem:
            raise Invalid(problem.path, problem.actual, problem.expected, problem.step or place) from problem
    return found


def _read(document: Any, names: Names, place: Place, *, last: bool) -> Step:
    if not isinstance(document, dict):
        raise Invalid("", document, "a step")
    for key in document:
        if key not in vocabulary.VERBS | vocabulary.BESIDE:
            raise Invalid(key, key, sorted(vocabulary.VERBS | vocabulary.BESIDE))
    verbs = [key for key in document if key in vocabulary.VERBS]
    if len(verbs) != 1:
        raise Invalid("", verbs, "exactly one verb")
    verb = verbs[0]
    if verb == "either" and not last:
        raise Invalid("either", "not the last step", "the last step")
    _check_beside(document, verb)
    value = VALUES[verb](document[verb], names, place)
    expect = document.get("expect", {})
    check_expectation(expect, names, "expect", many=verb == "together")
    return Step(place, verb, value, _case(document), _count(document, "times"), _count(document, "rounds"),
                _refusal(document, names), _results(document), expect)


def _check_beside(document: dict[str, Any], verb: str) -> None:
    """Keys that say something about actions need some."""
    wanted = {"times": ("do",), "rounds": ("together",), "refused": ("do",),
              "results": ("do", "together"), "expect": tuple(vocabulary.VERBS - {"either"})}
    for key, verbs in wanted.items():
        if key in document and verb not in verbs:
            raise Invalid(key, verb, sorted(verbs))
    if "refused" in document and "results" in document:
        raise Invalid("results", "refused and results", "one of them")


def _case(document: dict[str, Any]) -> str | None:
    if "case" in document and not isinstance(document["case"], str):
        raise Invalid("case", document["case"], "the name of a case")
    return document.get("case")


def _count(document: dict[str, Any], key: str) -> int:
    value = document.get(key, 1)
    if type(value) is not int or not 1 <= value <= 1000:
        raise Invalid(key, value, "a whole number from 1 to 1000")
    return value


def _refusal(document: dict[str, Any], names: Names) -> Refusal | None:
    if "refused" not in document:
        return None
    told = document["refused"]
    said = told if isinstance(told, dict) else {"code": told}
    for key in said:
        if key not in ("code", "field"):
            raise Invalid(f"refused.{key}", key, ["code", "field"])
    code, field = said.get("code"), said.get("field")
    if not isinstance(code, str) or code not in vocabulary.REFUSALS:
        raise Invalid("refused", code, sorted(vocabulary.REFUSALS))
    if field is not None:
        names.blamed(field, "refused.field")
    return Refusal(code, field)


def _results(document: dict[str, Any]) -> dict[str, int] | None:
    if "results" not in document:
        return None
    told = document["results"]
    if not isinstance(told, dict):
        raise Invalid("results", told, "counts by code")
    for code, count in told.items():
        if code not in vocabulary.REFUSALS | {"ok"}:
            raise Invalid(f"results.{code}", code, sorted({"ok", *vocabulary.REFUSALS}))
        if type(count) is not int or count < 0:
            raise Invalid(f"results.{code}", count, "a count")
    return told


def _do(value: Any, names: Names, place: Place) -> list[Action]:
    return read_action(value, names, "do")


def _together(value: Any, names: Names, place: Place) -> list[Action]:
    if not isinstance(value, list) or not value:
        raise Invalid("together", value, "a list of actions")
    return [action for at, said in enumerate(value) for action in read_action(said, names, f"together.{at}")]


def _wait(verb: str, value: Any) -> timedelta:
    found = duration(value) if isinstance(value, str) else None
    if found is None or found < timedelta():
        raise Invalid(verb, value, "a duration")
    return found


def _until(value: Any, names: Names, place: Place) -> datetime:
    found = moment(value) if isinstance(value, str) else None
    if found is None:
        raise Invalid("until", value, "a date-time with offset")
    return found


def _change(value: Any, names: Names, place: Place) -> dict[str, Any]:
    if not isinstance(value, dict) or not value:
        raise Invalid("change", value, sorted(vocabulary.CHANGES))
    for key, inner in value.items():
        if key not in vocabulary.CHANGES:
            raise Invalid(f"change.{key}", key, sorted(vocabulary.CHANGES))
        if key in vocabulary.CHANGES_LATER:
            raise Invalid(f"change.{key}", "not_built")
        if not isinstance(inner, dict):
            raise Invalid(f"change.{key}", inner, "a map")
        if key == "calendar":
            check_calendar({name: one for name, one in inner.items() if one is not None}, "change.calendar")
            continue
        for written in inner:
            for name in expand(written):
                names.part(key, name, f"change.{key}.{written}")
    check_parts(value, names.people, names.departments, "change.")
    return value


def _check(value: Any, names: Names, place: Place) -> bool:
    if value is not True:
        raise Invalid("check", value, True)
    return True


def _either(value: Any, names: Names, place: Place) -> dict[str, list[Step]]:
    if not isinstance(value, dict) or not value:
        raise Invalid("either", value, "named lists of steps")
    for name, steps in value.items():
        if not isinstance(steps, list) or not steps:
            raise Invalid(f"either.{name}", steps, "a list of steps")
    return {name: read_steps(steps, names, f"{place}/{name}/") for name, steps in value.items()}


VALUES: dict[str, Callable[[Any, Names, Place], Any]] = {
    "do": _do, "together": _together, "until": _until, "change": _change, "check": _check, "either": _either,
    "wait": lambda value, names, place: _wait("wait", value),
    "down": lambda value, names, place: _wait("down", value),
}
