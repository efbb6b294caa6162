"""What a play may refer to. A name that is not declared makes it invalid, wherever it stands."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from formloom.plays import vocabulary
from formloom.plays.document import Play
from formloom.plays.ranges import expand
from formloom.plays.verdict import Invalid

SAID = vocabulary.COMMON.union({"sop"}, *vocabulary.ACTIONS.values())


@dataclass(frozen=True)
class Names:
    """The declared names by what they are called for."""

    people: frozenset[str]
    departments: frozenset[str]
    roles: frozenset[str]
    flows: frozenset[str]
    stages: frozenset[str]
    blocks: frozenset[str]
    branches: frozenset[str]
    fields: frozenset[str]

    @staticmethod
    def of(play: Play) -> "Names":
        """Every name of the play; the stages of versions that it publishes on the way included."""
        documents = [*play.flows.values(), *_published(play.steps)]
        stages = [stage for document in documents for stage in _stages(document)]
        branches = [branch for stage in stages for branch in _list(stage.get("branches"))
                    if isinstance(branch, dict)]
        return Names(
            frozenset(play.known_people()), frozenset(play.departments), frozenset(play.roles),
            frozenset(play.flows), frozenset({"start", *_ids(stages)}),
            frozenset(_ids([stage for stage in stages if "branches" in stage])), frozenset(_ids(branches)),
            frozenset(key for form in play.forms.values() for key in form.get("properties", {})))

    def person(self, value: Any, path: str) -> str:
        return _known(value, self.people, path, "a person")

    def persons(self, value: Any, path: str) -> list[str]:
        """The people of a name, a range, or a list of both."""
        if value is None or isinstance(value, dict):
            raise Invalid(path, value, "people")
        return [self.person(one, path) for one in expand(value)]

    def stage(self, value: Any, path: str) -> str:
        return _known(value, self.stages, path, "a stage")

    def block(self, value: Any, path: str) -> str:
        return _known(value, self.blocks, path, "a stage with branches")

    def part(self, kind: str, value: Any, path: str) -> str:
        """A person, department or role that a change names."""
        known = {"people": self.people, "departments": self.departments, "roles": self.roles}
        return _known(value, known[kind], path, "a declared name")

    def blamed(self, value: Any, path: str) -> str:
        """What a refusal may name: a field or a column of one, a stage, a word of an action, a work step."""
        first = re.split(r"[.\[]", value)[0] if isinstance(value, str) else None
        return _known(first, self.fields | self.stages | SAID, path, "a field")

    def flow(self, value: Any, path: str) -> str:
        return _known(value, self.flows, path, "a flow")

    def field(self, value: Any, path: str) -> str:
        return _known(value, self.fields, path, "a field")

    def branch(self, value: Any, path: str) -> str:
        return _known(value, self.branches, path, "a branch")


def _known(value: Any, known: Collection[str], path: str, what: str) -> str:
    if not isinstance(value, str) or value not in known:
        raise Invalid(path, value, what)
    return value


def _published(steps: Any) -> Iterator[dict[str, Any]]:
    """Flow documents of publish actions, however deep."""
    for step in _list(steps):
        if not isinstance(step, dict):
            continue
        for said in [step.get("do"), *_list(step.get("together"))]:
            if isinstance(said, dict) and "publish" in said:
                document = said.get("document")
                yield document if isinstance(document, dict) else {"stages": said.get("stages")}
        either = step.get("either")
        for inner in either.values() if isinstance(either, dict) else ():
            yield from _published(inner)


def _stages(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    waiting = _list(document.get("stages"))[:]
    while waiting:
        stage = waiting.pop()
        if not isinstance(stage, dict):
            continue
        yield stage
        for branch in _list(stage.get("branches")):
            waiting += _list(branch.get("stages")) if isinstance(branch, dict) else []
        on_reject = stage.get("on_reject")
        waiting += _list(on_reject.get("branch")) if isinstance(on_reject, dict) else []


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _ids(parts: list[dict[str, Any]]) -> Iterator[str]:
    return (one["id"] for one in parts if isinstance(one.get("id"), str))
