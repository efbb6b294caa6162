"""A play as a value, read from its document. Whatever cannot be meant is Invalid, with its path."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.flows import check_flow
from formloom.kernel.forms import Form, check_form
from formloom.plays import vocabulary
from formloom.plays.moments import moment
from formloom.plays.organisation import people_of
from formloom.plays.parts import check_calendar, check_name, check_parts, only
from formloom.plays.ranges import expand
from formloom.plays.short_forms import choices_of, form_document
from formloom.plays.verdict import Invalid

CLOCK = "2026-03-02T09:00:00+08:00"
ZONE = "Asia/Shanghai"


@dataclass(frozen=True)
class Play:
    """One example, ready to be run. flows: name -> document, in order; every one names its form."""

    name: str
    clock: datetime
    zone: ZoneInfo
    calendar: Mapping[str, Any]
    people: Mapping[str, dict[str, Any]]
    departments: Mapping[str, dict[str, Any]]
    roles: Mapping[str, Any]
    admin: str
    forms: Mapping[str, dict[str, Any]]
    flows: Mapping[str, dict[str, Any]]
    steps: list[Any]

    def known_people(self) -> frozenset[str]:
        return frozenset({*self.people, self.admin, "admin"})


def read_play(document: Any) -> Play:
    """The play of a document."""
    if not isinstance(document, dict):
        raise Invalid("", type(document).__name__, "a map")
    only(document, vocabulary.TOP, vocabulary.TOP_LATER, "")
    name = document.get("play", "")
    if not isinstance(name, str) or ("play" in document and not name):
        raise Invalid("play", name, "a name")
    _check_covers(document.get("covers", []))
    forms = _forms(document)
    people = people_of(_map(document, "people"))
    admin = document.get("admin", "admin")
    if not isinstance(admin, str) or ("admin" in document and admin not in people):
        raise Invalid("admin", admin, "a person")
    play = Play(name, _clock(document.get("clock", CLOCK)), _zone(document.get("zone", ZONE)),
                _map(document, "calendar"), people, _map(document, "departments"), _map(document, "roles"),
                admin, forms, _flows(document, forms), _steps(document))
    check_calendar(play.calendar, "calendar")
    for part in ("departments", "roles"):
        for key in _map(document, part):
            check_name(key, f"{part}.{key}")
    check_parts({"people": people, "departments": play.departments, "roles": play.roles},
                play.known_people(), play.departments)
    _check_forms(forms, "form" if "forms" not in document else "forms")
    for key, flow in play.flows.items():
        told = document["flow"] if "flow" in document else document["flows"][key]
        check_flow_document(play, flow, "flow" if "flow" in document else f"flows.{key}",
                            short=isinstance(told, list))
    return play


def _check_forms(forms: Mapping[str, Any], path: str) -> None:
    for name, form in forms.items():
        # A play may do without fields; a form that people publish may not.
        for problem in check_form(form, forms) if form.get("properties") != {} else ():
            parts = [path, name if path == "forms" else "", problem.path]
            raise Invalid(".".join(filter(None, parts)), problem.code)


def check_flow_document(
    play: Play, flow: dict[str, Any], path: str, *, refuse: bool = False, short: bool = False,
) -> list[Any]:
    """V3 for a flow of the play; the first problem makes the play invalid unless ``refuse`` wants them all.

    short: the flow was written as the list of its stages.
    """
    problems = check_flow(flow, play.forms, roles=play.roles, members=play.known_people(),
                          departments=play.departments)
    for problem in problems:
        if not refuse or problem.code == "not_built":
            spot = problem.path.removeprefix("stages.") if short else problem.path
            raise Invalid(f"{path}.{spot}" if spot else path, problem.code)
    if not problems:
        _refuse_later(flow, path, path if short else f"{path}.stages")
    return problems


def _refuse_later(flow: Mapping[str, Any], path: str, stages_path: str) -> None:
    """Keys that are kept but not carried out would make a verdict worthless."""
    for key in sorted(vocabulary.FLOW_LATER & flow.keys()):
        if flow[key] != 0:
            raise Invalid(f"{path}.{key}", "not_built")
    waiting = [(stages_path, flow.get("stages", []))]
    while waiting:
        spot, stages = waiting.pop()
        for at, stage in enumerate(stages):
            for key in sorted(vocabulary.STAGE_LATER & stage.keys()):
                if stage[key] is not False:
                    raise Invalid(f"{spot}.{at}.{key}", "not_built")
            branches = [(f"{spot}.{at}.branches.{n}.stages", branch.get("stages", []))
                        for n, branch in enumerate(stage.get("branches", []))]
            on_reject = stage.get("on_reject")
            if isinstance(on_reject, dict) and "branch" in on_reject:
                branches.append((f"{spot}.{at}.on_reject.branch", on_reject["branch"]))
            waiting += branches


def _map(document: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = document.get(key, {})
    if not isinstance(value, dict):
        raise Invalid(key, value, "a map")
    return value


def _clock(value: Any) -> datetime:
    found = moment(value) if isinstance(value, str) else None
    if found is None:
        raise Invalid("clock", value, "a date-time with offset")
    return found


def _check_covers(value: Any) -> None:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Invalid("covers", value, "a list of rules")


def _zone(value: Any) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (KeyError, OSError, ValueError, TypeError) as error:
        raise Invalid("zone", value, "a time zone") from error


def _forms(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    if "form" in document and "forms" in document:
        raise Invalid("forms", "form and forms", "one of them")
    choices = choices_of(document.get("steps"))
    if "forms" in document:
        named = _map(document, "forms")
        return {name: form_document(value, f"forms.{name}", choices) for name, value in named.items()}
    return {"main": form_document(document.get("form", {}), "form", choices)}


def _flows(document: dict[str, Any], forms: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    if ("flow" in document) == ("flows" in document):
        raise Invalid("flow", None if "flow" not in document else "flow and flows", "flow or flows")
    if "flow" in document:
        return {"main": flow_document(document["flow"], forms, "flow")}
    flows = _map(document, "flows")
    if not flows:
        raise Invalid("flows", {}, "a flow")
    return {name: flow_document(value, forms, f"flows.{name}") for name, value in flows.items()}


def flow_document(value: Any, forms: Mapping[str, Any], path: str) -> dict[str, Any]:
    """A flow document out of what the play says: a list is short for its stages; ranges are written out."""
    flow = {"stages": value} if isinstance(value, list) else value
    if not isinstance(flow, dict):
        raise Invalid(path, value, "a flow")
    if "form" not in flow:
        if len(forms) != 1:
            raise Invalid(f"{path}.form", None, sorted(forms))
        flow = {**flow, "form": next(iter(forms))}
    return {key: _written_out(one) for key, one in flow.items()}


def _written_out(value: Any) -> Any:
    if isinstance(value, list):
        return [_written_out(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: _who(one) if key == "who" else _written_out(one) for key, one in value.items()}


def _who(value: Any) -> Any:
    if isinstance(value, str):
        people = expand(value)
        return people if len(people) != 1 else people[0]
    if isinstance(value, list):
        return [one for part in value for one in (expand(part) if isinstance(part, str) else [part])]
    return value


def _steps(document: dict[str, Any]) -> list[Any]:
    steps = document.get("steps")
    if not isinstance(steps, list) or not steps:
        raise Invalid("steps", steps, "a list of steps")
    return steps


def compiled_forms(play: Play) -> dict[str, Form]:
    return {name: Form.load(document, name) for name, document in play.forms.items()}
