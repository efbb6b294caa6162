"""jump 跳转 (A22, J28): the flow admin puts the token somewhere else, with a reason."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.case import ENDED, Case
from formloom.kernel.flows.commands import Jump
from formloom.kernel.flows.definition import Flow, Stage
from formloom.kernel.flows.places import is_within
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import cancel_within, go_to
from formloom.kernel.problems import Refused


def jump(step: Step, command: Jump) -> Refused | None:
    refused = guard.admin(step) or guard.ended(step)
    if refused is None and step.case.state == "suspended":
        refused = guard.locked(step)
    place = place_of(step.flow, step.case, command.to)
    if refused is None and place is None:
        refused = Refused("not_allowed", "to")
    if refused is None and not (command.reason or "").strip():
        refused = Refused("invalid", "reason")
    if refused is not None or place is None:
        return refused
    step.emit(
        "jumped",
        rule="A22",
        by=step.world.actor,
        who=step.world.actor,
        stage=command.to,
        reason=command.reason,
    )
    left = [token.visit for token in step.case.tokens.values() if is_within(token.place, place)]
    cancel_within(step, place, "jump")
    # J35: an incident in another branch still locks the case.
    step.emit("incidents_cleared", visits=left)
    before = [
        visit
        for visit in step.case.visits.values()
        if visit.stage == command.to and is_within(visit.place, place)
    ]
    if before:
        last = max(visit.seq for visit in before)
        step.emit(
            "visits_superseded",
            stage=command.to,
            visits=[
                visit.id
                for visit in step.case.visits.values()
                if visit.seq >= last and is_within(visit.place, place)
            ],
        )
    go_to(step, step.stage(command.to), place, (), "jump")
    return None


def place_of(flow: Flow, case: Case, target: str) -> str | None:
    """Where the token would stand: outside all blocks, or in a branch that has one now."""
    stage = flow.stages.get(target)
    if stage is None or not (stage.kind.asks or target == "start") or case.state in (ENDED | {"draft"}):
        return None
    branches = _branches(stage)
    if not branches:
        return ""
    for place in case.tokens:
        parts = [part.split("/") for part in place.split(">")] if place else []
        if [(visit.rpartition(".")[0], branch) for visit, branch in parts[: len(branches)]] == branches:
            return ">".join("/".join(part) for part in parts[: len(branches)])
    return None


def _branches(stage: Stage) -> list[tuple[str, str]]:
    """The forks around the stage, outermost first."""
    found, lane = [], stage.lane
    while lane.owner is not None:
        if lane.owner.kind.forks and lane.branch is not None:
            found.append((lane.owner.id, lane.branch))
        lane = lane.owner.lane
    return found[::-1]
