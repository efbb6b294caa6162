"""approve 审批: people say yes or no."""

from typing import Any, ClassVar

from formloom.kernel.flows.asking import ask, ask_again
from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.schema import ASKING, BRANCH_STAGES, DESCRIPTION, ID, one_of, only, some
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step


class Approve(StageKind):
    """People decide; a rejection does what ``on_reject`` says."""

    name = "approve"
    required = ("who",)
    asks = True
    options: ClassVar = {
        **DESCRIPTION,
        **ASKING,
        "any_rule": one_of("first", "one_yes"),
        "all_wait": {"type": "boolean", "default": False},
        "vote": some(
            {
                "percent": {"type": "integer", "minimum": 1, "maximum": 100},
                "cmp": one_of("ge", "gt"),
                "wait": {"type": "boolean", "default": False},
                "weights": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
            },
            "percent",
        ),
        "on_reject": {
            "anyOf": [
                {"enum": ["end", "return_start", "return_prev"]},
                only(return_to=ID),
                only(branch=BRANCH_STAGES),
            ],
            "default": "end",
        },
    }

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        ask(step, stage, visit)

    def ask_again(self, step: Step, stage: Stage, visit: Visit, people: list[dict[str, Any]]) -> None:
        ask_again(step, stage, visit, people)


APPROVE = Approve()
