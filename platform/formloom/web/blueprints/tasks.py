"""Tasks: one person's work in one visit of a stage, and everything that can be done with it."""

from typing import Any

from formloom.runtime import cases as runtime
from formloom.web.actions import add_actions
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.cases import ActedSchema, StepBody, TaskSchema
from formloom.web.schemas.records import ChoicesQuery, ChoicesSchema

Value = dict[str, Any]
tasks = Blueprint("tasks", __name__, description="Tasks and decisions.", url_prefix="/w/<ws>")
ACTIONS = {
    "begin": "Note that the assignee has opened his task: from now on it counts as worked on.",
    "approve": "Approve. Fields may be filled in along with it.",
    "reject": "Reject.",
    "handle": "Complete a task that has no rejection.",
    "save": "Write fields to the record and keep the task.",
    "return": "Send the case back to an earlier stage: ``to`` is one of ``returnable``.",
    "transfer": "Hand the task to somebody else: ``to`` is a member.",
}


@tasks.get("/tasks/<id>")
@tasks.answer(TaskSchema)
@allows("member", id="task")
def task(ws: str, id: str) -> Value:
    """A task with its form, its record and what may be done."""
    return runtime.task(actor(), id)


@tasks.get("/tasks/<id>/people")
@tasks.query(ChoicesQuery)
@tasks.answer(ChoicesSchema)
@allows("member", id="task")
def people(query: Value, ws: str, id: str) -> Value:
    """Whom the task may be handed to, by name."""
    return runtime.people(actor(), id, **query)


@tasks.post("/tasks/<id>/sop/<step>")
@tasks.body(StepBody)
@tasks.answer(ActedSchema)
@allows("member", id="task", step="step")
def tick(body: Value, ws: str, id: str, step: str) -> Value:
    """A work step of the task is done, or not after all: it decides nothing. Evidence are files of mine."""
    return runtime.on_step(actor(), id, step, body)


add_actions(tasks, "task", ACTIONS, runtime.on_task)
