"""cc 抄送: people get a copy; nothing waits for them."""

from typing import ClassVar

from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.schema import ASKING, DESCRIPTION
from formloom.kernel.flows.sources import active_people
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import close, leave


class Cc(StageKind):
    """A18: read right as of this stage's fields; once per person and stage (J4)."""

    name = "cc"
    required = ("who",)
    options: ClassVar = {**DESCRIPTION, "who": ASKING["who"], "fields": ASKING["fields"]}

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        people = [one for one in active_people(step, stage) if stage.id not in step.case.copies.get(one, ())]
        if people:
            step.emit("copied", stage=stage.id, visit=visit.id, people=people, fields=None)
        close(step, visit, "passed")
        leave(step, stage, visit.place, visit.prior)


CC = Cc()
