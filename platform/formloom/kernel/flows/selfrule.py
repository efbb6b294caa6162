"""R4: what happens when the initiator is asked about his own case."""

from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.sources import managers_above
from formloom.kernel.flows.step import Step


def judge(step: Step, stage: Stage, visit: Visit, people: list[str]) -> tuple[list[str], set[str]]:
    """The people after the rule, and those for whom it votes."""
    initiator, rule = step.case.initiator, stage.options["self"]
    if rule == "allow" or initiator not in people:
        return people, set()
    if rule == "skip":
        step.emit("rule_applied", rule="R4", stage=stage.id, visit=visit.id, who=initiator)
        return people, {initiator}
    above = None if rule == "forbid" else _above(step, rule)
    if above is None:
        step.emit("rule_applied", rule="R4", stage=stage.id, visit=visit.id, who=initiator)
        return [one for one in people if one != initiator], set()
    step.emit("rule_applied", rule="R4", stage=stage.id, visit=visit.id, **{"from": initiator, "to": above})
    replaced = [above if one == initiator else one for one in people]
    return list(dict.fromkeys(replaced)), set()


def leaves_nobody(step: Step, stage: Stage, people: list[str]) -> bool:
    """Would nobody be asked, and nobody voted for?"""
    rule = stage.options["self"]
    others = [one for one in people if one != step.case.initiator]
    if others or not people or rule in ("allow", "skip"):
        return not people
    return rule == "forbid" or _above(step, rule) is None


def _above(step: Step, rule: str) -> str | None:
    """J38: the first active one of the next two up; never the initiator himself."""
    people, initiator = step.world.ctx.people, step.case.initiator
    if rule == "to_manager":
        line = managers_above(people, initiator, 2)
    else:
        member = people.members.get(initiator)
        own = people.departments.get(member.department or "") if member else None
        parent = people.departments.get(own.parent or "") if own else None
        line = [department.head for department in (own, parent) if department and department.head]
    return next((one for one in line if one != initiator and people.is_active(one)), None)
