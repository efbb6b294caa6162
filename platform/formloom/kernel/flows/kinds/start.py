"""start 发起: where the initiator fills in, and where a return to him waits."""

from typing import Any

from formloom.kernel.flows.asking import Voter, open_visit
from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.flows.sources import stand_in
from formloom.kernel.flows.stage_kind import StageKind
from formloom.kernel.flows.step import Step


class Start(StageKind):
    """Reserved: a document says ``start`` on the flow, never in the list of stages."""

    name = "start"
    unlisted = "edit"
    yes = "handled"

    def arrive(self, step: Step, stage: Stage, visit: Visit) -> None:
        self.ask_again(step, stage, visit, [])

    def ask_again(self, step: Step, stage: Stage, visit: Visit, people: list[dict[str, Any]]) -> None:
        """Whoever was here last time, it is the initiator's to mend, or his stand-in's (P4)."""
        member = stand_in(step)
        open_visit(step, stage, visit, [Voter(member)] if member is not None else [])


START = Start()
