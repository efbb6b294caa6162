"""B5: returning to an earlier stage, what becomes superseded, and how the way goes on from there."""

from typing import Any

from formloom.kernel.flows.case import Block, Case, Visit
from formloom.kernel.flows.definition import Flow, Stage
from formloom.kernel.flows.places import is_within
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.tasks import GONE
from formloom.kernel.flows.walk import cancel_tasks, cancel_within, close, enter, is_live_place, leave

PASSED = frozenset({"approved", "handled"})


def offers(flow: Flow, case: Case, stage: Stage, place: str) -> dict[str, Visit]:
    """J8: stages a visit at this stage and place may go back to, with their last visit, in order of entry."""
    found: dict[str, Visit] = {}
    for visit in case.visits.values():
        if visit.outcome not in PASSED or not is_within(place, visit.place):
            continue
        target = flow.stages.get(visit.stage)
        if target is not None and target.order < stage.order:
            found[target.id] = visit
    return found


def returnable(flow: Flow, case: Case, task_id: str) -> list[str]:
    """The stages this task may be returned to, in document order."""
    task = case.tasks.get(task_id)
    if task is None or not task.is_open or task.stage == "start" or task.stage not in flow.stages:
        return []
    stage = flow.stages[task.stage]
    if not stage.allows("return"):
        return []
    wanted = stage.options["return_to"]
    offered = [
        one
        for one in offers(flow, case, stage, case.visits[task.visit].place)
        if wanted == "any" or one in wanted
    ]
    return sorted(offered, key=lambda one: flow.stages[one].order)


def voters_of(case: Case, visit: str) -> list[dict[str, Any]]:
    """J7: who held a vote in the visit when it closed, with their weights."""
    return [
        {"member": task.member, "weight": task.weight}
        for task in case.tasks_of(visit)
        if task.member is not None and task.state not in GONE
    ]


def send_back(step: Step, stage: Stage, origin: Visit, target: Visit, resume: str, *, outcome: str) -> None:
    """Close the visit that returns (or rejects), and make a new one at the target."""
    case = step.case
    marking = None if resume == "rerun" else _marking(case, origin, target, resume)
    working = [token.visit for token in case.tokens.values() if is_within(token.place, target.place)]
    people = voters_of(case, target.id)
    cancel_tasks(step, [task for task in case.tasks_of(origin.id) if task.is_live], "returned")
    close(step, origin, outcome)
    cancel_within(step, target.place, "returned")
    if marking is None:
        gone = [
            visit.id
            for visit in case.visits.values()
            if visit.seq >= target.seq and is_within(visit.place, target.place)
        ]
    else:
        gone = list(dict.fromkeys([target.id, origin.id, *working]))
    step.emit("visits_superseded", visits=gone, stage=stage.id)
    _reenter(step, step.stage(target.stage), target.place, target.prior, "return", people, marking)


def _reenter(
    step: Step,
    stage: Stage,
    place: str,
    prior: tuple[str, ...],
    why: str,
    people: list[dict[str, Any]],
    parked: dict[str, Any] | None,
) -> None:
    more = {} if parked is None else {"parked": parked}
    visit = enter(step, stage, place, tuple(one for one in prior if one in step.case.visits), why, **more)
    if visit is not None:
        stage.kind.ask_again(step, stage, visit, people)


def _marking(case: Case, origin: Visit, target: Visit, resume: str) -> dict[str, Any]:
    """B5, J3: everything at work within the target's place, as a direct return will restore it."""
    inside = [token for token in case.tokens.values() if is_within(token.place, target.place)]
    return {
        "resume": resume,
        "since": target.seq,
        "tokens": [_parked_token(case, case.visits[token.visit]) for token in inside],
        "blocks": [
            _parked_block(block) for block in case.blocks.values() if is_within(block.place, target.place)
        ],
    }


def _parked_token(case: Case, visit: Visit) -> dict[str, Any]:
    found: dict[str, Any] = {
        "place": visit.place,
        "stage": visit.stage,
        "prior": list(visit.prior),
        "people": voters_of(case, visit.id),
    }
    if visit.id in case.parked:
        found["parked"] = case.parked[visit.id]
    return found


def _parked_block(block: Block) -> dict[str, Any]:
    return {
        "visit": block.visit,
        "stage": block.stage,
        "place": block.place,
        "branches": list(block.branches),
        "arrived": dict(block.arrived),
        "priors": {name: list(prior) for name, prior in block.priors.items()},
    }


def go_on(step: Step, stage: Stage, visit: Visit) -> None:
    """A visit was approved or handled: go on behind it, or to where a return came from (A6)."""
    parked = step.case.parked.get(visit.id)
    close(step, visit, stage.kind.yes)
    if parked is None:
        leave(step, stage, visit.place, (visit.id,))
        return
    resume = parked["resume"] if parked["resume"] != "ask" else visit.resume_as or "rerun"
    if resume == "direct":
        _restore(step, parked)
        return
    gone = [
        one.id
        for one in step.case.visits.values()
        if one.seq > parked["since"] and one.id != visit.id and is_within(one.place, visit.place)
    ]
    step.emit("visits_superseded", visits=gone, stage=stage.id)
    leave(step, stage, visit.place, (visit.id,))


def _restore(step: Step, parked: dict[str, Any]) -> None:
    if parked["blocks"]:
        step.emit("marking_restored", blocks=parked["blocks"])
    for token in reversed(parked["tokens"]):
        step.agenda.append(_token_restored(token))


def _token_restored(token: dict[str, Any]) -> Any:
    def then(step: Step) -> None:
        if is_live_place(step, token["place"]):
            _reenter(
                step,
                step.stage(token["stage"]),
                token["place"],
                tuple(token["prior"]),
                "direct",
                token["people"],
                token.get("parked"),
            )

    return then
