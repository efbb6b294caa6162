"""R5: who need not be asked again, because he agreed already (or will certainly be asked later)."""

from collections.abc import Iterator

from formloom.kernel.flows import sop
from formloom.kernel.flows.access import stage_access, writes
from formloom.kernel.flows.case import Task, Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.step import Step

AGREED = frozenset({("approved", None), ("auto_approved", "self"), ("auto_approved", "dedup")})


def skips(step: Step, stage: Stage, visit: Visit, member: str) -> bool:
    """Does an earlier approval count for this visit?"""
    rule = stage.options["dedup"]
    if rule == "none" or _must_ask(step, stage):
        return False
    if rule == "keep_last":
        initiator = member == step.case.initiator
        return any(member in named or (initiator and "initiator" in named) for named in certain_later(stage))
    visits = step.case.visits
    earlier = [visits[one] for one in visit.prior if one in visits] if rule == "adjacent" else visits.values()
    approvals = (
        task
        for one in earlier
        for task in step.case.tasks_of(one.id)
        if task.member == member and (task.state, task.reason) in AGREED
    )
    return any(_still_agrees(step, stage, task) for task in approvals)


def _must_ask(step: Step, stage: Stage) -> bool:
    """Something to fill in, to say, to sign, or a step that nothing goes on without."""
    if sop.blocks(stage) or "required" in (stage.options["comment"], stage.options["signature"]):
        return True
    return writes(step.flow, stage, step.world.form)


def _still_agrees(step: Step, stage: Stage, task: Task) -> bool:
    """J13, J80: what he saw then and what he would see now is the same."""
    if stage.options["dedup_on_change"] == "off":
        return True
    then, now = step.case.snapshots.get(str(task.revision), {}), step.case.record.data
    if then is now:
        return True
    access = stage_access(step.flow, stage, step.world.form)
    return all(then.get(key) == now.get(key) for key in {**then, **now} if access.get(key) != "hidden")


def certain_later(stage: Stage) -> Iterator[list[str]]:
    """J13: people named in later stages that this way certainly reaches."""
    here: Stage | None = stage
    while here is not None:
        follower = here.next
        while follower is not None:
            yield from _named_in(follower)
            follower = follower.next
        here = here.lane.owner


def _named_in(stage: Stage) -> Iterator[list[str]]:
    if stage.kind.asks:
        who = stage.options["who"]
        yield [one for one in (who if isinstance(who, list) else [who]) if isinstance(one, str)]
    elif stage.kind.name == "parallel" and stage.options["join"] == "all":
        for branch in stage.branches:
            for inner in branch.lane.stages:
                yield from _named_in(inner)
