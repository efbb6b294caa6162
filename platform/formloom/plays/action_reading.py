"""One action as written in a step: who, what, and everything said beside it (P5)."""

from dataclasses import dataclass
from typing import Any

from formloom.plays import vocabulary
from formloom.plays.names import Names
from formloom.plays.verdict import Invalid


@dataclass(frozen=True)
class Action:
    """One person's action. ``said`` holds the other keys of the map, names checked."""

    name: str
    actor: str
    said: dict[str, Any]


def read_action(document: Any, names: Names, path: str) -> list[Action]:
    """One action per actor, and per work step: a range stands for several people (J51)."""
    if not isinstance(document, dict):
        raise Invalid(path, document, "an action")
    found = [key for key in document if key in vocabulary.ACTIONS or key in vocabulary.ACTIONS_LATER]
    for key in found:
        if key in vocabulary.ACTIONS_LATER:
            raise Invalid(f"{path}.{key}", "not_built")
    if len(found) != 1:
        raise Invalid(path, found, "exactly one action")
    name = found[0]
    said = {key: value for key, value in document.items() if key != name}
    known = (vocabulary.TICK_TAKES if name == "tick" else vocabulary.COMMON) | vocabulary.ACTIONS[name]
    for key, value in said.items():
        if key not in known:
            raise Invalid(f"{path}.{key}", key, sorted(known))
        reader = READERS.get(key)
        if reader is not None:
            reader(value, names, f"{path}.{key}")
    for key in vocabulary.NEEDED.get(name, ()):
        if key not in said:
            raise Invalid(f"{path}.{key}", None, f"{name} names it")
    if "for" in said and not said.get("force"):
        raise Invalid(f"{path}.for", "not_built")
    _check_target(name, said, names, path)
    actors = names.persons(document[name], f"{path}.{name}")
    if not actors:
        raise Invalid(f"{path}.{name}", document[name], "a person")
    return [Action(name, actor, one) for actor in actors for one in _each_step(said)]


def _each_step(said: dict[str, Any]) -> list[dict[str, Any]]:
    """Several work steps are ticked one after the other."""
    steps = said.get("step")
    return [{**said, "step": one} for one in steps] if isinstance(steps, list) else [said]


def _check_target(name: str, said: dict[str, Any], names: Names, path: str) -> None:
    if name in ("return", "jump"):
        names.stage(said["to"], f"{path}.to")
    elif name == "transfer":
        names.person(said["to"], f"{path}.to")


def _data(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, dict):
        raise Invalid(path, value, "values by field")
    for key in value:
        names.field(key, f"{path}.{key}")


def _picks(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, dict):
        raise Invalid(path, value, "people by stage")
    for stage, people in value.items():
        names.stage(stage, f"{path}.{stage}")
        names.persons(people, f"{path}.{stage}")


def _text(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, str):
        raise Invalid(path, value, "a text")


def _steps(value: Any, names: Names, path: str) -> None:
    for one in value if isinstance(value, list) and value else [value]:
        _text(one, names, path)


def _number(value: Any, names: Names, path: str) -> None:
    if type(value) is not int or value < 0:
        raise Invalid(path, value, "a whole number")


def _truth(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, bool):
        raise Invalid(path, value, "true or false")


def _positive(value: Any, names: Names, path: str) -> None:
    _number(value, names, path)
    if value < 1:
        raise Invalid(path, value, "a number from 1")


def _resume_as(value: Any, names: Names, path: str) -> None:
    if value not in ("rerun", "direct"):
        raise Invalid(path, value, ["rerun", "direct"])


def _fields(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, list):
        raise Invalid(path, value, "fields")
    for one in value:
        names.field(str(one).partition(".")[0], path)


def _document(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, dict):
        raise Invalid(path, value, "a flow document")


def _stages(value: Any, names: Names, path: str) -> None:
    if not isinstance(value, list):
        raise Invalid(path, value, "a list of stages")


READERS = {
    "at": lambda value, names, path: names.stage(value, path),
    "for": lambda value, names, path: names.person(value, path),
    "flow": lambda value, names, path: names.flow(value, path),
    "people": lambda value, names, path: names.persons(value, path),
    "mention": lambda value, names, path: names.persons(value, path),
    "data": _data, "pick": _picks, "comment": _text, "reason": _text, "key": _text, "as": _text,
    "revision": _number, "visit": _positive, "signature": _truth, "force": _truth, "resume_as": _resume_as,
    "step": _steps, "note": _text, "done": _truth,
    "fields": _fields, "document": _document, "stages": _stages,
}
