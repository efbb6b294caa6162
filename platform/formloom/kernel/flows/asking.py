"""Section 3: whom a visit asks. Runs once, when the token enters; the result is frozen for the visit (R7)."""

from typing import Any, NamedTuple

from formloom.kernel.flows import dedup, selfrule
from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.due import due_at
from formloom.kernel.flows.outcome import verdict
from formloom.kernel.flows.sources import active_people, deciders
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.voting import conclude
from formloom.kernel.flows.walk import raise_incident


class Voter(NamedTuple):
    """Somebody with a vote. ``rule``: self or dedup when the rules vote for him."""

    member: str
    weight: int = 1
    rule: str | None = None


def ask(step: Step, stage: Stage, visit: Visit) -> None:
    """R1 to R7, then open the tasks."""
    voters = (
        _first_time(step, stage, visit)
        if visit.why not in RETURNED
        else _voters(stage, active_people(step, stage))
    )
    open_visit(step, stage, visit, voters)


def ask_again(step: Step, stage: Stage, visit: Visit, people: list[dict[str, Any]]) -> None:
    """J7: the same people as last time, who are still active; else resolve again. R4 and R5 are off."""
    active = step.world.ctx.people.is_active
    same = [Voter(one["member"], one["weight"]) for one in people if active(one["member"])]
    open_visit(step, stage, visit, same or _voters(stage, active_people(step, stage)))


RETURNED = frozenset({"return", "direct"})


def _first_time(step: Step, stage: Stage, visit: Visit) -> list[Voter]:
    people = active_people(step, stage)
    if "not_same_as" in stage.options:
        apart = deciders(step, stage.options["not_same_as"])
        people = [one for one in people if one not in apart]
    people, skipped = selfrule.judge(step, stage, visit, people)
    voters = _voters(stage, people)
    voters = [voter._replace(rule="self") if voter.member in skipped else voter for voter in voters]
    return [
        voter._replace(rule="dedup")
        if voter.rule is None and dedup.skips(step, stage, visit, voter.member)
        else voter
        for voter in voters
    ]


def _voters(stage: Stage, people: list[str]) -> list[Voter]:
    weights = stage.options.get("vote", {}).get("weights", {}) if stage.options["mode"] == "vote" else {}
    return [Voter(one, weights.get(one, 1)) for one in people]


def open_visit(step: Step, stage: Stage, visit: Visit, voters: list[Voter]) -> None:
    """Automatic votes first (J6), then the tasks, unless the outcome is known already."""
    if not voters:
        _nobody(step, stage, visit)
        return
    new_id = step.world.ctx.new_id
    for position, voter in enumerate(voters):
        if voter.rule is not None:
            step.emit(
                "auto_decided",
                task=new_id(),
                visit=visit.id,
                stage=stage.id,
                member=voter.member,
                action="approve",
                reason=voter.rule,
                rule="R4" if voter.rule == "self" else "R5",
                position=position,
                weight=voter.weight,
                compared=step.flow.compares,
            )
    yes = sum(voter.weight for voter in voters if voter.rule is not None)
    decided = yes > 0 and verdict(stage.options, yes, 0, sum(voter.weight for voter in voters)) is not None
    first, due = True, None if decided else due_at(step, stage, visit.id)
    tasks = []
    for position, voter in enumerate(voters):
        if voter.rule is not None:
            continue
        word = "opened" if first or stage.options["order"] == "parallel" else "queued"
        first = False
        task: dict[str, Any] = {
            "id": new_id(),
            "member": voter.member,
            "position": position,
            "weight": voter.weight,
            "word": "cancelled" if decided else word,
        }
        if decided:
            task["reason"] = "decided"
        elif word == "opened" and due is not None:
            task["due_at"] = due
        tasks.append(task)
    if tasks:
        step.emit("tasks_opened", visit=visit.id, stage=stage.id, tasks=tasks)
    conclude(step, stage, visit.id)


def _nobody(step: Step, stage: Stage, visit: Visit) -> None:
    """R6: what happens when nobody is left."""
    empty = stage.options["empty"]
    target = _replacement(step, empty)
    named = {"to": target} if target is not None else {}
    step.emit("rule_applied", rule="R6", stage=stage.id, visit=visit.id, **named)
    if empty in ("approve", "reject"):
        step.emit(
            "auto_decided",
            task=None,
            visit=visit.id,
            stage=stage.id,
            member=None,
            action=empty,
            reason="empty",
            rule="R6",
        )
        conclude(step, stage, visit.id, forced="yes" if empty == "approve" else "no")
    elif target is not None:
        open_visit(step, stage, visit, _voters(stage, [target]))
    else:
        raise_incident(step, visit, "no_approver", rule="R6")


def _replacement(step: Step, empty: Any) -> str | None:
    people = step.world.ctx.people
    target = people.admin if empty == "to_admin" else empty["to_user"] if isinstance(empty, dict) else None
    return target if target is not None and people.is_active(target) else None
