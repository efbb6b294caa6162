"""block_submit (R6, J37): stages known to have nobody refuse the submit, not stop the case later."""

from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.selfrule import leaves_nobody
from formloom.kernel.flows.sources import STATIC, active_people
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def blocked(step: Step) -> Refused | None:
    """not_allowed, with the stage, when somebody has to be found first."""
    for stage in step.flow.lane.stages:
        blocks = stage.kind.asks and stage.options["empty"] == "block_submit" and _is_static(stage)
        if blocks and leaves_nobody(step, stage, active_people(step, stage)):
            return Refused("not_allowed", stage.id, {"stage": stage.id})
    return None


def _is_static(stage: Stage) -> bool:
    who = stage.options["who"]
    return all(
        isinstance(source, str) or any(key in STATIC for key in source)
        for source in (who if isinstance(who, list) else [who])
    )
