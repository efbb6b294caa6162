"""What follows a vote: nothing yet, the next in the sequence, consent, or rejection."""

from typing import Any

from formloom.kernel.flows.case import Case, Visit
from formloom.kernel.flows.definition import Flow, Stage
from formloom.kernel.flows.due import due_at
from formloom.kernel.flows.outcome import counted, verdict
from formloom.kernel.flows.returning import go_on, offers, send_back
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import begin_lane, cancel_tasks, close, reject_at


def conclude(step: Step, stage: Stage, visit_id: str, forced: str | None = None) -> None:
    """Judge the votes of a visit and do what follows (section 4)."""
    tasks = step.case.tasks_of(visit_id)
    result = forced or verdict(stage.options, *counted(tasks))
    if result is None:
        _open_next(step, stage, visit_id)
        return
    cancel_tasks(step, [task for task in tasks if task.is_live], "decided")
    visit = step.case.visits[visit_id]
    if result == "yes":
        go_on(step, stage, visit)
    else:
        _rejected(step, stage, visit)


def _open_next(step: Step, stage: Stage, visit_id: str) -> None:
    """O5: in a sequence the next task opens when the one before is decided."""
    if stage.options["order"] != "sequential":
        return
    tasks = step.case.tasks_of(visit_id)
    waiting = next((task for task in tasks if task.state == "waiting"), None)
    if waiting is not None and not any(task.is_open for task in tasks):
        due = due_at(step, stage, visit_id)
        step.emit(
            "task_opened",
            task=waiting.id,
            member=waiting.member,
            stage=stage.id,
            visit=visit_id,
            **({"due_at": due} if due is not None else {}),
        )


def _rejected(step: Step, stage: Stage, visit: Visit) -> None:
    """O9: the option of the stage, for the whole visit at once."""
    rule = stage.options.get("on_reject", "end")
    if rule == "end":
        close(step, visit, "rejected")
        reject_at(step, visit.place, (visit.id,))
    elif stage.after_reject is not None:
        close(step, visit, "rejected")
        begin_lane(step, stage.after_reject, visit.place, (visit.id,))
    else:
        target = reject_target(step.flow, step.case, stage, visit, rule)
        send_back(step, stage, visit, target, stage.options["resume"], outcome="rejected")


def reject_target(flow: Flow, case: Case, stage: Stage, visit: Visit, rule: Any) -> Visit:
    """J26: the visit that a rejection returns to; what is not offered becomes start."""
    offered = offers(flow, case, stage, visit.place)
    if rule == "return_prev":
        return max(offered.values(), key=lambda one: one.seq)
    wanted = rule["return_to"] if isinstance(rule, dict) else "start"
    return offered.get(wanted, offered["start"])
