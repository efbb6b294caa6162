"""Cases, their timeline and drawing, and the tasks of My work."""

from marshmallow import fields

from formloom.web.schemas.common import MaySchema, PersonSchema, StageSchema, TitledSchema, refs
from formloom.web.schemas.fields import (
    Answer,
    Body,
    Flag,
    Id,
    Key,
    Length,
    Many,
    Object,
    OneOf,
    Part,
    Seconds,
    Text,
    Whole,
)
from formloom.web.schemas.records import RecordSchema


class WorkRecordSchema(Answer):
    id = Id(required=True)
    number = Text(required=True, allow_none=True)
    title = Text(required=True)


class WorkFieldSchema(Answer):
    key = Text(required=True)
    title = Text(required=True)
    text = Text(required=True)


class ReturnedSchema(Answer):
    """Who sent it back, from which stage, when and why. by: null where a rule did."""

    by = Part(PersonSchema, required=True, allow_none=True)
    at = Text(required=True)
    stage = Part(StageSchema, required=True)
    comment = Text(required=True, allow_none=True)


class WorkItemSchema(Answer):
    task = Id(required=True, allow_none=True)
    case = Id(required=True)
    app = Key(required=True)
    form = Key(required=True)
    record = Part(WorkRecordSchema, required=True)
    flow = Part(TitledSchema, required=True)
    stage = Part(StageSchema, required=True, allow_none=True)
    state = Text(required=True)
    opened_at = Text(required=True, allow_none=True)
    due_at = Text(required=True, allow_none=True)
    initiator = Part(PersonSchema, required=True, allow_none=True)
    fields_ = Many(Part(WorkFieldSchema), required=True, data_key="fields")
    returned = Part(ReturnedSchema, required=True, allow_none=True)


class WorkSchema(Answer):
    items = Many(Part(WorkItemSchema), required=True)
    next = Text(required=True, allow_none=True)
    total = Whole(required=True)
    late = Whole(required=True)


class CaseTaskSchema(Answer):
    id = Id(required=True)
    stage = Text(required=True)
    visit = Whole(required=True)
    assignee = Part(PersonSchema, required=True, allow_none=True)
    state = Text(required=True)
    reason = Text(required=True, allow_none=True)
    opened_at = Text(required=True, allow_none=True)
    due_at = Text(required=True, allow_none=True)
    closed_at = Text(required=True, allow_none=True)


class ReturnableSchema(Answer):
    id = Text(required=True)
    title = Text(required=True)
    people = Many(Text(), required=True)


class CaseSchema(Answer):
    id = Id(required=True)
    app = Key(required=True)
    record = Id(required=True)
    form = Key(required=True)
    flow = Part(TitledSchema, required=True)
    version = Whole(required=True)
    state = Text(required=True)
    incident = Text(required=True, allow_none=True)
    initiator = Part(PersonSchema, required=True, allow_none=True)
    started_at = Text(required=True, allow_none=True)
    ended_at = Text(required=True, allow_none=True)
    tokens = Many(Text(), required=True)
    visits = Object(required=True)
    tasks = Many(Part(CaseTaskSchema), required=True)
    may = Many(Part(MaySchema), required=True)
    returnable = Many(Part(ReturnableSchema), required=True)


class StepFileSchema(Answer):
    """A file that proves a step; its bytes are at ``cases/{id}/files/{file}``."""

    id = Id(required=True)
    name = Text()
    size = Whole()
    type = Text()


class WorkStepSchema(Answer):
    """A step of a stage's SOP in one visit. lacks: the code of what it still needs, null when nothing."""

    id = Text(required=True)
    text = Text(required=True)
    evidence = Text(required=True, allow_none=True)
    blocking = Flag(required=True)
    done = Flag(required=True)
    lacks = Text(required=True, allow_none=True)
    by = Part(PersonSchema, required=True, allow_none=True)
    at = Text(required=True, allow_none=True)
    note = Text(required=True, allow_none=True)
    files = Many(Part(StepFileSchema), required=True)


class TaskFormSchema(Answer):
    app = Key(required=True)
    key = Key(required=True)
    title = Text(required=True)
    version = Whole(required=True)
    schema = Object(required=True)
    trees = Object(required=True)
    access = Object(required=True)


class TaskSchema(Answer):
    id = Id(required=True)
    state = Text(required=True)
    kind = Text(required=True)
    stage = Part(StageSchema, required=True)
    opened_at = Text(required=True, allow_none=True)
    due_at = Text(required=True, allow_none=True)
    assignee = Part(PersonSchema, required=True, allow_none=True)
    case = Part(CaseSchema, required=True)
    record = Part(RecordSchema, required=True)
    form = Part(TaskFormSchema, required=True)
    may = Many(Part(MaySchema), required=True)
    returnable = Many(Part(ReturnableSchema), required=True)
    effects = Object(required=True)
    returned = Part(ReturnedSchema, required=True, allow_none=True)
    sop = Many(Part(WorkStepSchema), required=True)


class StepBody(Body):
    """note, evidence (ids of files): what is not said stays as it was."""

    done = Flag(required=True)
    note = Text(validate=Length(max=5000), load_default=None, allow_none=True)
    evidence = Many(Id(), validate=Length(max=20), load_default=None, allow_none=True)


class ActionBody(Body):
    """What an action may carry. One that takes less than this refuses the rest as unknown fields.

    signature: signed. force, reason: the flow admin acts for somebody. pick: stage -> people chosen for it.
    people, fields: who gets a copy of what. mention: named in a comment. at: a stage.
    """

    data = Object(load_default=dict)
    comment = Text(validate=Length(max=5000), load_default=None, allow_none=True)
    to = Text(validate=Length(max=200), load_default=None, allow_none=True)
    resume_as = Text(validate=OneOf(["rerun", "direct"]), load_default=None, allow_none=True)
    signature = Flag(load_default=False)
    force = Flag(load_default=False)
    reason = Text(validate=Length(max=5000), load_default=None, allow_none=True)
    pick = Object(keys=Text(), values=Many(Id(), validate=Length(max=200)), load_default=dict)
    people = Many(Id(), validate=Length(max=200), load_default=None, allow_none=True)
    fields_ = Many(Text(), validate=Length(max=400), data_key="fields", load_default=None, allow_none=True)
    mention = Many(Id(), validate=Length(max=200), load_default=None, allow_none=True)
    at = Text(validate=Length(max=48), load_default=None, allow_none=True)


class ActedSchema(Answer):
    task = Part(TaskSchema, required=True, allow_none=True)
    case = Part(CaseSchema, required=True)
    record = Part(RecordSchema, required=True)
    next_task = Id(required=True, allow_none=True)
    next_title = Text(required=True, allow_none=True)


class ChangeSchema(Answer):
    path = Text(required=True)
    title = Text(required=True)
    before = fields.Raw(required=True, allow_none=True)
    after = fields.Raw(required=True, allow_none=True)
    before_text = Text(required=True, allow_none=True)
    after_text = Text(required=True, allow_none=True)


class NamedStepSchema(Answer):
    id = Text(required=True)
    text = Text(required=True)


class TimelineEntrySchema(Answer):
    seq = Whole(required=True)
    at = Text(required=True)
    type = Text(required=True)
    action = Text(required=True, allow_none=True)
    by = Part(PersonSchema, required=True, allow_none=True)
    for_ = Part(PersonSchema, required=True, allow_none=True, data_key="for")
    people = Many(Part(PersonSchema), required=True)
    stage = Part(StageSchema, required=True, allow_none=True)
    visit = Whole(required=True, allow_none=True)
    comment = Text(required=True, allow_none=True)
    reason = Text(required=True, allow_none=True)
    rule = Text(required=True, allow_none=True)
    late = Whole(required=True, allow_none=True)
    step = Part(NamedStepSchema, required=True, allow_none=True)
    note = Text(required=True, allow_none=True)
    files = Many(Part(StepFileSchema), required=True)
    changes = Many(Part(ChangeSchema), required=True)
    waited = Seconds(required=True)
    worked = Seconds(required=True)
    superseded = Flag(required=True)


class TotalsSchema(Answer):
    waited = Seconds(required=True)
    worked = Seconds(required=True)
    duration = Seconds(required=True)


class TimelineSchema(Answer):
    items = Many(Part(TimelineEntrySchema), required=True)
    totals = Part(TotalsSchema, required=True)
    refs = refs()


class DrawnBranchSchema(Answer):
    id = Text(required=True)
    title = Text(required=True)
    when = Text(required=True, allow_none=True)
    state = Text(required=True)
    stages = Many(Part(lambda: DrawnStageSchema()), required=True)


class DrawnStageSchema(Answer):
    id = Text(required=True)
    kind = Text(required=True)
    title = Text(required=True)
    who = Many(Text(), required=True)
    state = Text(required=True)
    branches = Many(Part(DrawnBranchSchema), required=True)


class DrawingSchema(Answer):
    stages = Many(Part(DrawnStageSchema), required=True)


class EventsSchema(Answer):
    items = Many(Object(), required=True)
