"""parallel 并行: all branches at once, joined by all, any, or n of them (B2)."""

from typing import ClassVar

from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.schema import BRANCH_STAGES, DESCRIPTION, ID, one_of, only, some
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import fork


class Parallel(StageKind):
    """Every branch is a place of its own."""

    name = "parallel"
    required = ("branches",)
    forks = True
    options: ClassVar = {
        **DESCRIPTION,
        "branches": {
            "type": "array",
            "minItems": 1,
            "maxItems": 50,
            "items": some({"id": ID, "title": {}, "stages": BRANCH_STAGES}, "id", "stages"),
        },
        "join": {
            "anyOf": [{"enum": ["all", "any"]}, only(n={"type": "integer", "minimum": 1})],
            "default": "all",
        },
        "branch_reject": one_of("instance", "branch"),
    }

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        fork(step, stage, visit, stage.branches)

    def need(self, stage: Stage, total: int) -> int:
        join = stage.options["join"]
        return {"all": total, "any": 1}[join] if isinstance(join, str) else int(join["n"])


PARALLEL = Parallel()
