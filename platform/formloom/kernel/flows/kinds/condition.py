"""condition 条件: the first branch that is true is taken (B1)."""

from typing import ClassVar

from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.conditions import ConditionError, is_true, shown
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.schema import BRANCH_STAGES, DESCRIPTION, FORMULA, ID, some
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import begin_lane, close, raise_incident

BRANCHES = {
    "type": "array",
    "minItems": 1,
    "maxItems": 50,
    "items": some(
        {"id": ID, "title": {}, "when": FORMULA, "otherwise": {"const": True}, "stages": BRANCH_STAGES},
        "id",
        "stages",
    ),
}


class Condition(StageKind):
    """One branch of several; the token stays the same one."""

    name = "condition"
    required = ("branches",)
    options: ClassVar = {**DESCRIPTION, "branches": BRANCHES}

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        inputs: dict[str, object] = {}
        for branch in stage.branches:
            inputs.update(shown(step, branch.names))
            taken = branch.when is None or is_true(step, branch.when)
            if isinstance(taken, ConditionError):
                raise_incident(step, visit, "condition_error", rule="B1")
                return
            if taken:
                step.emit(
                    "branch_chosen", rule="B1", stage=stage.id, visit=visit.id, to=branch.id, inputs=inputs
                )
                close(step, visit, "passed")
                begin_lane(step, branch.lane, visit.place, visit.prior)
                return


CONDITION = Condition()
