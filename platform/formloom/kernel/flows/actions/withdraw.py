"""withdraw 撤回 (A14): the initiator takes the case back."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.case import Case
from formloom.kernel.flows.commands import Withdraw
from formloom.kernel.flows.definition import Flow
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import cancel_within, end_case
from formloom.kernel.problems import Refused

DECIDED = frozenset({"approved", "handled", "rejected"})


def withdraw(step: Step, command: Withdraw) -> Refused | None:
    refused = guard.reader(step)
    if refused is None and step.world.actor != step.case.initiator:
        refused = Refused("forbidden")
    refused = refused or guard.alive(step)
    if refused is None and not may_withdraw(step.flow, step.case):
        refused = Refused("not_allowed")
    if refused is not None:
        return refused
    more = {"comment": command.comment} if command.comment else {}
    step.emit("withdrawn", rule="A14", by=step.world.actor, **more)
    if step.flow.options["withdraw_to"] == "withdrawn":
        end_case(step, "withdrawn")
        return None
    cancel_within(step, "", "withdrawn")
    step.emit("visits_superseded", visits=list(step.case.visits), stage="start")
    step.emit("case_drafted_again")
    return None


def may_withdraw(flow: Flow, case: Case) -> bool:
    """J12: what people decided and still counts stands in the way; what rules decided does not."""
    option = flow.options["withdraw"]
    if option == "never" or case.state not in ("running", "returned"):
        return False
    if option == "until_end" or case.state == "returned":
        return True
    return not any(task.state in DECIDED and task.stage != "start" for task in case.tasks.values())
