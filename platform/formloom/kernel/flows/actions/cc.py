"""cc 抄送 by hand (A18): show the case to more people."""

from formloom.kernel.flows import guard
from formloom.kernel.flows.access import access_of
from formloom.kernel.flows.commands import Copy
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused


def cc(step: Step, command: Copy) -> Refused | None:
    refused = guard.reader(step)
    actor = step.world.actor
    if refused is None and not (
        actor == step.case.initiator or step.world.is_admin or actor in step.case.had
    ):
        refused = Refused("forbidden")
    refused = refused or guard.alive(step)
    if refused is not None:
        return refused
    stages = guard.working_at(step)
    active = step.world.ctx.people.is_active
    if not all(step.stage(one).allows("cc") for one in stages) or not all(
        active(one) for one in command.people
    ):
        return Refused("not_allowed", "people")
    seen = access_of(step.flow, step.case, actor, step.world.form)
    fields = [
        path
        for path in (command.fields if command.fields is not None else seen)
        if step.world.is_admin or seen.get(path, "hidden") in ("read", "edit", "required")
    ]
    step.emit(
        "copied",
        rule="A18",
        by=actor,
        stage=command.stage or (stages[0] if stages else "start"),
        visit=None,
        people=list(command.people),
        fields=fields,
    )
    return None
