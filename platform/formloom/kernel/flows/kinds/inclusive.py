"""inclusive 包容: every branch that is true, joined when those have arrived (B3)."""

from typing import ClassVar

from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.conditions import ConditionError, is_true, shown
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.kinds.condition import BRANCHES
from formloom.kernel.flows.schema import DESCRIPTION, one_of
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import fork, raise_incident


class Inclusive(StageKind):
    """Conditions are evaluated once, at the fork."""

    name = "inclusive"
    required = ("branches",)
    forks = True
    options: ClassVar = {**DESCRIPTION, "branches": BRANCHES, "branch_reject": one_of("instance", "branch")}

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        *asked, default = stage.branches
        answers = [is_true(step, branch.when) for branch in asked]
        if any(isinstance(answer, ConditionError) for answer in answers):
            raise_incident(step, visit, "condition_error", rule="B3")
            return
        taken = tuple(branch for branch, answer in zip(asked, answers, strict=True) if answer)
        names = tuple(name for branch in asked for name in branch.names)
        step.emit(
            "branch_chosen", rule="B3", stage=stage.id, visit=visit.id, to=None, inputs=shown(step, names)
        )
        fork(step, stage, visit, taken or (default,))

    def need(self, stage: Stage, total: int) -> int:
        return total


INCLUSIVE = Inclusive()
