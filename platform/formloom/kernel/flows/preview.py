"""What an action would cause, told before it is done: for the sentence beside a button."""

from formloom.kernel.flows.case import Case
from formloom.kernel.flows.commands import Approve, Handle, Reject, Resubmit, Return, TaskCommand
from formloom.kernel.flows.definition import Flow
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.judging import note_decision
from formloom.kernel.flows.returning import go_on, offers, send_back
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.voting import conclude
from formloom.kernel.flows.walk import run
from formloom.kernel.flows.world import World

ACTIONS: dict[type[TaskCommand], str] = {Approve: "approve", Handle: "handle", Reject: "reject"}


def preview(flow: Flow, case: Case, command: TaskCommand, world: World) -> list[Event]:
    """The events if everything the action needs were filled in, and the record stayed as it is."""
    task = case.tasks.get(command.task or "")
    if task is None or not task.is_open or case.is_locked or task.stage not in flow.stages:
        return []
    step = Step(flow, case.clone(), world)
    stage, visit = flow.stages[task.stage], case.visits[task.visit]
    if isinstance(command, Return):
        target = offers(flow, case, stage, visit.place).get(command.to)
        if target is None:
            return []
        note_decision(step, command, task, "return", None)
        send_back(step, stage, visit, target, stage.options["resume"], outcome="returned")
    elif isinstance(command, Resubmit):
        note_decision(step, command, task, "handle", None, kind="resubmitted")
        go_on(step, stage, visit)
    else:
        note_decision(step, command, task, ACTIONS[type(command)], None)
        conclude(step, stage, task.visit)
    run(step)
    return step.events
