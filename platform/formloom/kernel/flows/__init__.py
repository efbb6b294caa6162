"""Flows: what a case may do, decided by plain functions over plain values.

    Flow.load(document, key, version=1) -> Flow                     a compiled flow document (assumed checked)
    check_flow(document, forms=…, roles=…, flows=…, members=…) -> [Problem]    the publish checks (V3)
    flow_schema() -> dict                                           the published JSON Schema

    World(ctx, form, form_version=1, readable=False, may_edit=False, record=None, given={}, limit=None)
        ctx.user acts. readable: he may read the case for reasons outside it (permission sets).
        may_edit: he may change the record of a running case (A39).
        record: what the record holds before start. given: what the shell gives a new record (serials).
        limit: what may be filled in at the start at most. calendar: key | None -> working time.

    start(flow, command, world)          -> [event] | Refused       command: Submit or Draft
    decide(flow, case, command, world)   -> [event] | Refused       [] = the same request again (G3)
    evolve(flow, case | None, event)     -> Case                    the input is never changed
    fold(flow, case | None, events)      -> Case                    the same for many, with one copy

    Case                                 state, record, tokens, blocks, visits, tasks, initiator …
        case.to_json(record=True) / Case.from_json(document, record=None)
        It keeps what later decisions need: superseded visits and their tasks leave it, not the log.
    changes_of(events) -> Changes(visits, tasks)                    id -> columns, for storing rows
    revisions(events) -> (event, record)…                           each state that a log gives its record
    notices_of(events) -> [{"kind", "to", "stage", "task"}]         whom to tell, by the events alone
    decisions_of(events) -> [Decision]                              the rows of the decision list, in order

    may(flow, case, member, world)   -> [{"action", "task", "ok", "code"}]
    returnable(flow, case, task_id)  -> [stage id]                  where this task may be returned to
    access_of(flow, case, member, form) -> {field path: access}     what taking part shows and opens
    stage_access(flow, stage_id, form)  -> {field path: access}     one stage's field table, complete
    start_access(flow, form, limit)     -> {field path: access}     what may be filled in at the start
    parts_of(events)                    -> [(waited, worked)]       the time before each event
    timers_of(flow, case, zone)         -> [Timer]                  the instants to look at the case again
    fire(flow, case, world)             -> [event]                  what is due now; [] = nothing
    pass_over(flow, case, now, zone)    -> [event]                  the same taken as done, and nobody told
    preview(flow, case, command, world) -> [event]                  what an action on a task would cause
    receivers(case, task_id, people)    -> [member]                 who may get the task by transfer

An event is a JSON-able dict {"type": past tense, "at": "…Z", "by": member | None, …} with everything needed
to rebuild; record changes stand in it as "record": {"set", "unset", "revision"}. Ids of tasks come from
ctx.new_id; visits are called "<stage>.<n>". What lives where: ``definition`` and ``load`` compile documents,
``case`` is the state, ``evolve`` folds, ``decide`` chooses the action, ``actions/`` has one file per action,
``kinds/`` one per stage kind, ``walk`` moves tokens. The rules by id are in docs/flow-semantics.md.
"""

from formloom.kernel.flows import access as _access
from formloom.kernel.flows.access import access_of, start_access
from formloom.kernel.flows.actions.transfer import receivers
from formloom.kernel.flows.case import Block, Case, Incident, Record, Task, Token, Visit
from formloom.kernel.flows.changes import Changes, changes_of
from formloom.kernel.flows.check import check_flow
from formloom.kernel.flows.commands import (
    Approve,
    Begin,
    Command,
    Comment,
    Copy,
    Draft,
    Edit,
    Handle,
    Jump,
    Reject,
    Resubmit,
    Resume,
    Retry,
    Return,
    Save,
    Submit,
    Suspend,
    TaskCommand,
    Terminate,
    Tick,
    Transfer,
    Urge,
    Withdraw,
)
from formloom.kernel.flows.decide import decide, start
from formloom.kernel.flows.decisions import Decision, decisions_of
from formloom.kernel.flows.definition import Flow, Stage
from formloom.kernel.flows.document import flow_schema
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.evolve import evolve, fold
from formloom.kernel.flows.firing import fire, pass_over
from formloom.kernel.flows.folding.record import revisions
from formloom.kernel.flows.may import may
from formloom.kernel.flows.notices import notices_of
from formloom.kernel.flows.preview import preview
from formloom.kernel.flows.returning import returnable
from formloom.kernel.flows.timers import Timer, timers_of
from formloom.kernel.flows.times import parts_of, works_now
from formloom.kernel.flows.world import World
from formloom.kernel.forms import Form

__all__ = [
    "Approve",
    "Begin",
    "Block",
    "Case",
    "Changes",
    "Command",
    "Comment",
    "Copy",
    "Decision",
    "Draft",
    "Edit",
    "Event",
    "Flow",
    "Handle",
    "Incident",
    "Jump",
    "Record",
    "Reject",
    "Resubmit",
    "Resume",
    "Retry",
    "Return",
    "Save",
    "Stage",
    "Submit",
    "Suspend",
    "Task",
    "TaskCommand",
    "Terminate",
    "Tick",
    "Timer",
    "Token",
    "Transfer",
    "Urge",
    "Visit",
    "Withdraw",
    "World",
    "access_of",
    "changes_of",
    "check_flow",
    "decide",
    "decisions_of",
    "evolve",
    "fire",
    "flow_schema",
    "fold",
    "may",
    "notices_of",
    "parts_of",
    "pass_over",
    "preview",
    "receivers",
    "returnable",
    "revisions",
    "stage_access",
    "start",
    "start_access",
    "timers_of",
    "works_now",
]


def stage_access(flow: Flow, stage_id: str, form: Form) -> dict[str, str]:
    """One stage's field table, complete: every field and every subform column."""
    return dict(_access.stage_access(flow, flow.stages[stage_id], form))
