"""T4: what a deadline does by itself, by the stage's ``timeout``; once, for every open task of the visit."""

from typing import Any

from formloom.kernel.flows.actions.transfer import may_receive
from formloom.kernel.flows.case import Task, Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.returning import offers, send_back
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.voting import conclude

Facts = dict[str, str]


def time_out(step: Step, stage: Stage, visit: Visit, facts: Facts) -> None:
    """Do what the stage says. facts: how late it is, if it is."""
    rule = stage.options["timeout"]
    tasks = [task for task in step.case.tasks_of(visit.id) if task.is_open]
    if rule in ("approve", "reject"):
        _decide(step, stage, visit, tasks, rule, facts)
    elif rule == "return":
        _return(step, stage, visit, tasks, facts)
    else:
        _hand_on(step, stage, visit, tasks, rule, facts)


def _decide(step: Step, stage: Stage, visit: Visit, tasks: list[Task], action: str, facts: Facts) -> None:
    for task in tasks:
        step.emit(
            "auto_decided",
            rule="T4",
            task=task.id,
            visit=visit.id,
            stage=stage.id,
            member=task.member,
            action=action,
            reason="timeout",
            compared=step.flow.compares,
            **facts,
        )
    conclude(step, stage, visit.id)


def _return(step: Step, stage: Stage, visit: Visit, tasks: list[Task], facts: Facts) -> None:
    """J41: to where ``return_prev`` goes."""
    offered = offers(step.flow, step.case, stage, visit.place)
    if not offered:
        _done(step, stage, visit, tasks, facts)
        return
    target = max(offered.values(), key=lambda one: one.seq)
    step.emit(
        "auto_decided",
        rule="T4",
        task=None,
        visit=visit.id,
        stage=stage.id,
        member=None,
        action="return",
        reason="timeout",
        to=target.stage,
        **facts,
    )
    send_back(step, stage, visit, target, stage.options["resume"], outcome="returned")


def _hand_on(step: Step, stage: Stage, visit: Visit, tasks: list[Task], rule: Any, facts: Facts) -> None:
    """J41: each task to its person's manager or to somebody named; one that cannot go there stays."""
    _done(step, stage, visit, tasks, facts)
    for task in tasks:
        target = rule["transfer"] if isinstance(rule, dict) else _above(step, task)
        if target is None or not may_receive(step, task, target):
            continue
        step.emit(
            "transferred",
            rule="T4",
            task=task.id,
            visit=visit.id,
            stage=stage.id,
            request=None,
            new={"id": step.world.ctx.new_id(), "member": target, "word": "opened", "due_at": task.due_at},
            **{"from": task.member, "to": target},
            **facts,
        )


def _done(step: Step, stage: Stage, visit: Visit, tasks: list[Task], facts: Facts) -> None:
    """The deadline has had its effect; there is no second one."""
    step.emit("timed_out", rule="T4", stage=stage.id, visit=visit.id,
              tasks=[{"id": task.id, "member": task.member} for task in tasks], **facts)


def _above(step: Step, task: Task) -> str | None:
    """The person's manager, else the flow admin."""
    people = step.world.ctx.people
    above = people.manager_of(task.member) if task.member is not None else None
    return above if above is not None and people.is_active(above) else people.admin
