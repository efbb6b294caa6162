"""handle 办理: people do the work; nobody can reject."""

from typing import Any, ClassVar

from formloom.kernel.flows.asking import ask, ask_again
from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.schema import ASKING, DESCRIPTION, one_of
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step


class Handle(StageKind):
    """People fill in what their stage opens to them."""

    name = "handle"
    required = ("who",)
    asks = True
    unlisted = "edit"
    yes = "handled"
    options: ClassVar = {**DESCRIPTION, **ASKING, "mode": one_of("any", "all")}

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        ask(step, stage, visit)

    def ask_again(self, step: Step, stage: Stage, visit: Visit, people: list[dict[str, Any]]) -> None:
        ask_again(step, stage, visit, people)


HANDLE = Handle()
