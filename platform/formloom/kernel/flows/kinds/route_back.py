"""route_back 回退: a loop by rule, bounded (B8)."""

from typing import ClassVar

from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.conditions import ConditionError, is_true, shown
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.schema import DESCRIPTION, FORMULA, ID
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import close, go_to, leave, raise_incident


class RouteBack(StageKind):
    """Go to an earlier stage of the same way while the condition holds; nothing is superseded (J42)."""

    name = "route_back"
    required = ("to",)
    options: ClassVar = {
        **DESCRIPTION,
        "to": ID,
        "when": FORMULA,
        "max": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 10},
    }

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        again = True if stage.when is None else is_true(step, stage.when)
        if isinstance(again, ConditionError):
            raise_incident(step, visit, "condition_error", rule="B8")
        elif not again:
            close(step, visit, "passed")
            leave(step, stage, visit.place, visit.prior)
        elif step.case.passes.get(stage.id, 0) >= stage.options["max"]:
            raise_incident(step, visit, "loop", rule="G10")
        else:
            inputs = shown(step, stage.names)
            step.emit(
                "routed_back",
                rule="B8",
                stage=stage.id,
                visit=visit.id,
                to=stage.options["to"],
                inputs=inputs,
            )
            close(step, visit, "passed")
            go_to(step, step.stage(stage.options["to"]), visit.place, visit.prior)


ROUTE_BACK = RouteBack()
