"""end 结束: finishes its branch, or the whole case (B7)."""

from typing import ClassVar

from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.schema import DESCRIPTION, one_of
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import close, end_case, finish_branch


class End(StageKind):
    """scope branch inside a block: the branch is finished as yes or no (J25). Else the case ends."""

    name = "end"
    options: ClassVar = {
        **DESCRIPTION,
        "scope": one_of("branch", "instance"),
        "result": one_of("approved", "rejected"),
    }

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        close(step, visit, "passed")
        result = stage.options["result"]
        if visit.place and stage.options["scope"] == "branch":
            finish_branch(step, visit.place, "yes" if result == "approved" else "no", visit.prior)
        else:
            end_case(step, result)


END = End()
