"""retry: run the stages of an incident again, in the same visits (R6, J35)."""

from functools import partial

from formloom.kernel.flows import guard
from formloom.kernel.flows.commands import Retry
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def retry(step: Step, command: Retry) -> Refused | None:
    refused = guard.admin(step) or guard.ended(step)
    if refused is None and step.case.state != "incident":
        refused = guard.locked(step) or Refused("not_allowed")
    if refused is not None:
        return refused
    visits = [incident.visit for incident in step.case.incidents]
    step.emit("retried", by=step.world.actor)
    step.emit("incidents_cleared")
    for visit in reversed(visits):
        step.agenda.append(partial(_again, visit_id=visit))
    return None


def _again(step: Step, visit_id: str) -> None:
    visit = step.case.visits.get(visit_id)
    if visit is not None and visit.outcome is None:
        stage = step.stage(visit.stage)
        stage.kind.arrive(step, stage, visit)
