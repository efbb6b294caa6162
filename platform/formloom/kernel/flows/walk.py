"""How tokens move: into stages, behind them, through joins, to the end; by an agenda, not by recursion."""

from collections.abc import Callable

from formloom.kernel.flows.case import Block, Task, Visit
from formloom.kernel.flows.definition import Branch, Lane, Stage
from formloom.kernel.flows.places import block_of, branch_of, branch_place, is_within
from formloom.kernel.flows.step import MAX_HOPS, Step

Prior = tuple[str, ...]


def run(step: Step) -> None:
    """Do what is to be done, newest first, so that a branch is finished before the next begins (J43)."""
    while step.agenda and not step.case.is_ended:
        step.agenda.pop()(step)


def go_to(step: Step, stage: Stage, place: str, prior: Prior, why: str = "path") -> None:
    """Let a token enter the stage next."""

    def then(step: Step) -> None:
        if is_live_place(step, place):
            visit = enter(step, stage, place, prior, why)
            if visit is not None:
                stage.kind.arrive(step, stage, visit)

    step.agenda.append(then)


def enter(step: Step, stage: Stage, place: str, prior: Prior, why: str, **more: object) -> Visit | None:
    """Make the visit. None when the step ran too far: the token stands there in an incident (G10)."""
    step.hops += 1
    n = step.case.counts.get(stage.id, 0) + 1
    visit = f"{stage.id}.{n}"
    step.emit(
        "stage_entered",
        visit=visit,
        stage=stage.id,
        kind=stage.kind.name,
        n=n,
        place=place,
        prior=list(prior),
        why=why,
        **more,
    )
    if step.hops > MAX_HOPS:
        raise_incident(step, step.case.visits[visit], "loop", rule="G10")
        return None
    return step.case.visits[visit]


def is_live_place(step: Step, place: str) -> bool:
    """Is there still a block to arrive at?"""
    return not place or block_of(place) in step.case.blocks


def raise_incident(step: Step, visit: Visit, code: str, *, rule: str) -> None:
    """Stop here, visibly, with nothing lost (G12)."""
    step.emit(
        "incident_raised",
        visit=visit.id,
        stage=visit.stage,
        code=code,
        rule=rule,
        admin=step.world.ctx.people.admin,
    )


def close(step: Step, visit: Visit, outcome: str) -> None:
    """The visit is over; its token leaves the stage."""
    step.emit("visit_closed", visit=visit.id, stage=visit.stage, outcome=outcome)


def leave(step: Step, stage: Stage, place: str, prior: Prior) -> None:
    """Go on behind the stage."""
    if stage.next is not None:
        go_to(step, stage.next, place, prior)
    else:
        finish_lane(step, stage.lane, place, prior)


def begin_lane(step: Step, lane: Lane, place: str, prior: Prior) -> None:
    """Go into a lane; an empty one is passed at once."""
    if lane.stages:
        go_to(step, lane.stages[0], place, prior)
    else:
        finish_lane(step, lane, place, prior)


def finish_lane(step: Step, lane: Lane, place: str, prior: Prior) -> None:
    """The end of a list of stages: of the case, of a branch, or of a detour."""
    if lane.owner is None:
        end_case(step, "approved")
    elif lane.owner.kind.forks and lane.branch is not None:
        finish_branch(step, place, "yes", prior)
    else:
        leave(step, lane.owner, place, prior)


def fork(step: Step, stage: Stage, visit: Visit, branches: tuple[Branch, ...]) -> None:
    """B2, B3: start branches with one activation, which is called after the visit."""
    step.emit(
        "block_forked",
        visit=visit.id,
        stage=stage.id,
        place=visit.place,
        branches=[branch.id for branch in branches],
    )
    for branch in reversed(branches):
        step.agenda.append(_branch_start(visit, branch))


def _branch_start(visit: Visit, branch: Branch) -> Callable[[Step], None]:
    place = branch_place(visit.place, visit.id, branch.id)

    def then(step: Step) -> None:
        if visit.id in step.case.blocks:
            begin_lane(step, branch.lane, place, visit.prior)

    return then


def finish_branch(step: Step, place: str, result: str, prior: Prior) -> None:
    """B4: a branch arrives; the join fires, rejects, or waits (J9)."""
    block_id = block_of(place)
    step.emit(
        "branch_arrived",
        block=block_id,
        stage=step.case.blocks[block_id].stage,
        branch=branch_of(place),
        place=place,
        result=result,
        prior=list(prior),
    )
    block = step.case.blocks[block_id]
    stage = step.stage(block.stage)
    verdict = join_verdict(stage, block)
    if verdict is None:
        return
    cancel_inside(step, block, "decided" if verdict == "yes" else "rejected")
    step.emit(
        "block_joined", block=block_id, stage=stage.id, outcome="passed" if verdict == "yes" else "rejected"
    )
    merged = _merged(block)
    if verdict == "yes":
        leave(step, stage, block.place, merged)
    else:
        reject_at(step, block.place, merged)


def join_verdict(stage: Stage, block: Block) -> str | None:
    """yes, no, or not known yet."""
    yes = sum(result == "yes" for result in block.arrived.values())
    no = len(block.arrived) - yes
    need = stage.kind.need(stage, len(block.branches))
    if yes >= need:
        return "yes"
    return "no" if len(block.branches) - no < need else None


def _merged(block: Block) -> Prior:
    """J13: behind a join, the last approve or handle stages of all arrived branches."""
    return tuple(dict.fromkeys(one for branch in block.branches for one in block.priors.get(branch, ())))


def reject_at(step: Step, place: str, prior: Prior) -> None:
    """B6: what a rejection means where it happened."""
    if not place:
        end_case(step, "rejected")
        return
    stage = step.stage(step.case.blocks[block_of(place)].stage)
    if stage.options["branch_reject"] == "instance":
        end_case(step, "rejected")
    else:
        finish_branch(step, place, "no", prior)


def end_case(step: Step, state: str, reason: str | None = None) -> None:
    """Close everything that is still open, then the case."""
    cancel_within(step, "", reason or ("decided" if state == "approved" else state))
    step.agenda.clear()
    step.emit("case_ended", state=state, initiator=step.case.initiator)


def cancel_inside(step: Step, block: Block, reason: str) -> None:
    """Cancel what still works in a block; the block itself stays."""
    inside = branch_place(block.place, block.visit, "")
    _cancel(step, lambda place: place.startswith(inside), reason)


def cancel_within(step: Step, outer: str, reason: str) -> None:
    """Cancel every token at this place and in blocks there."""
    _cancel(step, lambda place: is_within(place, outer), reason)


def _cancel(step: Step, hit: Callable[[str], bool], reason: str) -> None:
    case = step.case
    places = [place for place in case.tokens if hit(place)]
    blocks = [block.visit for block in case.blocks.values() if hit(block.place)]
    cancel_tasks(
        step,
        [task for place in places for task in case.tasks_of(case.tokens[place].visit) if task.is_live],
        reason,
    )
    if places or blocks:
        step.emit(
            "tokens_removed",
            places=places,
            blocks=blocks,
            reason=reason,
            visits=[case.tokens[place].visit for place in places],
        )


def cancel_tasks(step: Step, tasks: list[Task], reason: str) -> None:
    """Close tasks nobody needs any more; their people are told (J4)."""
    if tasks:
        step.emit(
            "tasks_cancelled",
            reason=reason,
            tasks=[
                {"id": task.id, "member": task.member, "stage": task.stage, "visit": task.visit}
                for task in tasks
            ],
        )
