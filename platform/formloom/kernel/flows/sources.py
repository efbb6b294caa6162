"""R1: where the people of a stage come from; one function per source. And R2, R3: active ones, each once."""

from collections.abc import Callable
from typing import Any

from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.step import Step
from formloom.kernel.people import Organisation


def active_people(step: Step, stage: Stage) -> list[str]:
    """R1 to R3: everybody the sources name who is active, in order of first occurrence."""
    return everybody_of(step, stage, stage.options["who"])


def everybody_of(step: Step, stage: Stage, who: Any) -> list[str]:
    """The same for one source, or several."""
    people = step.world.ctx.people
    found = [
        one for source in (who if isinstance(who, list) else [who]) for one in resolve(step, stage, source)
    ]
    return [one for one in dict.fromkeys(found) if people.is_active(one)]


def resolve(step: Step, stage: Stage, source: Any) -> list[str]:
    """R1 for one source."""
    if isinstance(source, str):
        return [step.case.initiator if source == "initiator" else source]
    kind = next(key for key in source if key in SOURCES)
    return SOURCES[kind](step, stage, source)


def _role(step: Step, stage: Stage, source: dict[str, Any]) -> list[str]:
    return list(step.world.ctx.people.roles.get(source["role"], ()))


def _department(step: Step, stage: Stage, source: dict[str, Any]) -> list[str]:
    return step.world.ctx.people.members_of(source["department"], with_below=source.get("sub", False))


def _manager(step: Step, stage: Stage, source: dict[str, Any]) -> list[str]:
    """The n-th person up the direct line."""
    line = managers_above(step.world.ctx.people, step.case.initiator, source["manager"])
    return line[-1:] if len(line) == source["manager"] else []


def _head(step: Step, stage: Stage, source: dict[str, Any]) -> list[str]:
    """The head of the initiator's department, n levels up, even when that is the initiator."""
    people = step.world.ctx.people
    member = people.members.get(step.case.initiator)
    department = people.departments.get(member.department or "") if member else None
    for _ in range(source["head"]):
        department = people.departments.get(department.parent or "") if department else None
    return [department.head] if department and department.head else []


def _chain(step: Step, stage: Stage, source: dict[str, Any]) -> list[str]:
    """Managers one above the other, up to a level or to the first who holds the role."""
    people, chain = step.world.ctx.people, source["chain"]
    line = managers_above(people, step.case.initiator, chain.get("levels", len(people.members)))
    holders = people.roles.get(chain.get("until_role", ""), ())
    last = next((at for at, one in enumerate(line) if one in holders), len(line))
    return line[: last + 1]


def managers_above(people: Organisation, member: str, levels: int) -> list[str]:
    """The line of managers; it stops before it would repeat a person (J64)."""
    line: list[str] = []
    manager = people.manager_of(member)
    while manager is not None and manager != member and manager not in line and len(line) < levels:
        line.append(manager)
        manager = people.manager_of(manager)
    return line


def stand_in(step: Step) -> str | None:
    """P4: the initiator, else his manager, else the flow admin; the first who is active."""
    people = step.world.ctx.people
    line = (step.case.initiator, people.manager_of(step.case.initiator), people.admin)
    return next((one for one in line if one is not None and people.is_active(one)), None)


def _field(step: Step, stage: Stage, source: dict[str, Any]) -> list[str]:
    return list(_values(step.case.record.data, source["field"].split(".")))


def _values(value: Any, path: list[str]) -> list[str]:
    if isinstance(value, list):
        return [one for part in value for one in _values(part, path)]
    if path:
        return _values(value.get(path[0]), path[1:]) if isinstance(value, dict) else []
    return [value] if isinstance(value, str) and value else []


def _pick(step: Step, stage: Stage, source: dict[str, Any]) -> list[str]:
    return list(step.case.picks.get(stage.id, ()))


def _same_as(step: Step, stage: Stage, source: dict[str, Any]) -> list[str]:
    return deciders(step, source["same_as"])


def deciders(step: Step, stage_id: str) -> list[str]:
    """J56: the people whose task in the latest valid visit of the stage is approved or handled."""
    if stage_id == "start":
        return [step.case.initiator]
    visits = [visit for visit in step.case.visits.values() if visit.stage == stage_id]
    if not visits:
        return []
    tasks = step.case.tasks_of(max(visits, key=lambda visit: visit.seq).id)
    return [task.member for task in tasks if task.state in ("approved", "handled") and task.member]


SOURCES: dict[str, Callable[[Step, Stage, dict[str, Any]], list[str]]] = {
    "role": _role,
    "department": _department,
    "manager": _manager,
    "head": _head,
    "chain": _chain,
    "field": _field,
    "pick": _pick,
    "same_as": _same_as,
}

# Sources of the format that are still to be built.
SOURCES_NOT_BUILT = ("lookup", "contact_field")

# Sources whose people are known before the case starts (J37).
STATIC = ("role", "department", "manager", "head", "chain")
