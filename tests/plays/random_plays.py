"""Seeded random flows and wishes, for comparing two backends step by step."""

from collections.abc import Iterator
from random import Random
from typing import Any

from formloom.kernel.flows import check_flow
from formloom.plays.action_reading import Action
from formloom.plays.document import Play, read_play
from formloom.plays.kernel_backend import KernelBackend

PEOPLE = ["ini", "u1", "u2", "u3", "u4"]
NAMES = ["approve", "handle", "reject", "save", "return", "transfer", "resubmit", "withdraw", "urge", "cc",
         "add_comment", "suspend", "resume", "jump", "retry", "edit"]
ON_TASK = frozenset({"approve", "handle", "reject", "save", "return", "transfer"})


def play_of(chance: Random) -> Play:
    """A play whose flow can be published."""
    while True:
        stages = _stages(chance, 2, [0])
        if not check_flow({"stages": stages}):
            people: dict[str, Any] = {name: {} for name in PEOPLE}
            return read_play({
                "play": "random", "people": people | {"ini": {"manager": "u3"}},
                "roles": {"some": ["u1", "u2"], "empty": []},
                "form": {"amt": "number", "note": "text", "owner": "member"}, "flow": stages,
                "steps": [{"check": True}]})


def wishes(chance: Random, play: Play, kernel: KernelBackend) -> Iterator[Action]:
    """First a submit, then what somebody may want as the case stands on the kernel."""
    data = {"amt": chance.randint(0, 3), "owner": chance.choice(PEOPLE), "note": "a"}
    yield Action("submit", "ini", {"data": data})
    stages = ["start", *kernel.flows["main"][0].stages]
    while kernel.runs:
        case = kernel.runs["main"].case
        open_tasks = case.open_tasks()
        if open_tasks and chance.random() < 0.7:
            task = chance.choice(open_tasks)
            kind = kernel.flows["main"][0].stages[task.stage].kind.name
            name = {"start": "resubmit", "handle": "handle"}.get(kind, "approve")
            offered = kernel.observe(None)["returnable"][task.member]
            if offered and chance.random() < 0.2:
                yield Action("return", task.member or "", {"at": task.stage, "to": chance.choice(offered)})
            else:
                yield Action(name, task.member or "", _said(chance, name, task.stage, stages))
        else:
            name = chance.choice(NAMES)
            if name not in ("edit", "withdraw") or (not case.is_ended and chance.random() < 0.4):
                actor = chance.choice([*PEOPLE, "admin", "admin", "admin"])
                yield Action(name, actor, _said(chance, name, chance.choice(stages), stages))


def _said(chance: Random, name: str, stage: str, stages: list[str]) -> dict[str, Any]:
    said: dict[str, Any] = {"at": stage} if name in ON_TASK else {}
    if name in ("return", "jump"):
        said["to"] = chance.choice(stages)
    more: dict[str, dict[str, Any]] = {
        "transfer": {"to": chance.choice(PEOPLE)}, "jump": {"reason": "so"},
        "cc": {"people": [chance.choice(PEOPLE)]}, "add_comment": {"comment": "so"},
        "edit": {"data": {"amt": chance.randint(0, 5)}}}
    said |= more.get(name, {})
    if name in ("approve", "handle", "save", "resubmit") and chance.random() < 0.5:
        said["data"] = {"note": chance.choice(["b", "c", None])}
    return said


def _stages(chance: Random, depth: int, count: list[int]) -> list[dict[str, Any]]:
    found = []
    for _ in range(4 if depth == 2 else chance.randint(0, 2)):
        count[0] += 1
        own = {"id": f"S{count[0]}"}
        flat = [_copy, _asking, _asking, _asking]
        make = chance.choice([_block, _condition, *flat] if depth else flat)
        found.append({**own, **make(chance, depth, count)})
    return found


def _block(chance: Random, depth: int, count: list[int]) -> dict[str, Any]:
    branches = [{"id": f"b{at}", "stages": _stages(chance, depth - 1, count)} for at in range(2)]
    return {"kind": "parallel", "join": chance.choice(["all", "any"]), "branches": branches,
            "branch_reject": chance.choice(["instance", "branch"])}


def _condition(chance: Random, depth: int, count: list[int]) -> dict[str, Any]:
    first = {"id": "y", "when": f"amt > {chance.randint(0, 3)}", "stages": _stages(chance, depth - 1, count)}
    other = {"id": "n", "otherwise": True, "stages": _stages(chance, depth - 1, count)}
    return {"kind": chance.choice(["condition", "inclusive"]), "branches": [first, other]}


def _copy(chance: Random, depth: int, count: list[int]) -> dict[str, Any]:
    return {"kind": "cc", "who": chance.choice(PEOPLE), "fields": {"note": chance.choice(["hidden", "read"])}}


def _asking(chance: Random, depth: int, count: list[int]) -> dict[str, Any]:
    who = chance.choice([chance.sample(PEOPLE, chance.randint(1, 3)), "initiator", {"role": "some"},
                         {"role": "empty"}, {"manager": 1}, {"field": "owner"}])
    return {
        "kind": chance.choice(["approve", "handle"]), "who": who, "mode": chance.choice(["any", "all"]),
        "order": chance.choice(["parallel", "sequential"]),
        "resume": chance.choice(["rerun", "direct", "ask"]),
        "self": chance.choice(["allow", "skip", "to_manager", "forbid"]),
        "dedup": chance.choice(["none", "adjacent", "any_earlier", "keep_last"]),
        "empty": chance.choice(["to_admin", "approve", "incident", {"to_user": "u4"}]),
        "fields": {"note": chance.choice(["edit", "read", "hidden", "required", "masked"])}}
