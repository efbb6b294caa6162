"""Forms as a reader sees them, records, drafts, choices, files."""

from marshmallow import fields

from formloom.web.etag import LARGEST
from formloom.web.schemas.common import (
    MaySchema,
    PageQuery,
    PersonSchema,
    StageSchema,
    StandingSchema,
    TitledSchema,
    refs,
)
from formloom.web.schemas.fields import (
    Answer,
    Anything,
    Body,
    File,
    Id,
    Key,
    Length,
    Many,
    Object,
    Part,
    Range,
    Text,
    Whole,
)


class FormSchema(Answer):
    """Everything a page needs to draw and check a form: its schema, trees of formulas, stages."""

    app = Key(required=True)
    key = Key(required=True)
    title = Text(required=True)
    version = Whole(required=True)
    schema = Object(required=True)
    trees = Object(required=True)
    access = Object(required=True)
    may = Many(Text(), required=True)
    flow = Part(TitledSchema, required=True, allow_none=True)
    start = Object(required=True)
    stages = Many(Part(StageSchema), required=True)


class RecordPartSchema(Answer):
    """A record without the titles of what it refers to."""

    id = Id(required=True)
    revision = Whole(required=True)
    number = Text(required=True, allow_none=True)
    title = Text(required=True)
    state = Text(required=True, allow_none=True)
    stages = Many(Part(StandingSchema), required=True)
    created_at = Text(required=True)
    created_by = Part(PersonSchema, required=True, allow_none=True)
    updated_at = Text(required=True)
    data = Object(required=True)
    case = Id(required=True, allow_none=True)
    may = Many(Part(MaySchema), required=True)


class RecordSchema(RecordPartSchema):
    """One record; ``access`` says what the reader may do with each field he sees."""

    access = Object()
    refs = refs()


class RecordsSchema(Answer):
    items = Many(Part(RecordPartSchema), required=True)
    next = Text(required=True, allow_none=True)
    refs = refs()


class RecordBody(Body):
    """pick: stage -> people that the initiator chooses for it."""

    data = Object(required=True)
    draft = Id(load_default=None, allow_none=True)
    pick = Object(keys=Text(), values=Many(Id(), validate=Length(max=200)), load_default=dict)


class RecordChangeBody(Body):
    data = Object(required=True)


class DraftBody(Body):
    data = Object(required=True)
    record = Id(load_default=None, allow_none=True)
    base_revision = Whole(validate=Range(0, LARGEST), load_default=None, allow_none=True)


class DraftSchema(Answer):
    id = Id(required=True)
    data = Object(required=True)
    record = Id(required=True, allow_none=True)
    base_revision = Whole(required=True, allow_none=True)
    updated_at = Text(required=True)
    refs = fields.Dict()


class DraftsSchema(Answer):
    items = Many(Part(DraftSchema), required=True)
    refs = fields.Dict()


class ChoicesQuery(PageQuery):
    q = Text(validate=Length(max=200))


class ChoiceSchema(Answer):
    id = Id(required=True)
    title = Text(required=True)
    subtitle = Text(required=True, allow_none=True)
    fill = Object()


class ChoicesSchema(Answer):
    items = Many(Part(ChoiceSchema), required=True)
    next = Text(required=True, allow_none=True)
    refs = refs()


class EvaluateBody(Body):
    """What was typed; with ``record`` over what is stored there."""

    data = Object(required=True)
    record = Id(load_default=None, allow_none=True)


class EvaluatedSchema(Answer):
    data = Object(required=True)
    errors = Anything(required=True)


class FileSchema(Answer):
    id = Id(required=True)
    name = Text(required=True)
    size = Whole(required=True)
    type = Text(required=True)


class UploadBody(Body):
    """multipart/form-data with one part named ``file``."""

    file = File(required=True)


class HistoryChangeSchema(Answer):
    """One value; ``row`` names the row of a subform, whose path alone means the whole row."""

    path = Text(required=True)
    title = Text(required=True)
    row = Text()
    before = fields.Raw(required=True, allow_none=True)
    after = fields.Raw(required=True, allow_none=True)
    before_text = Text(required=True, allow_none=True)
    after_text = Text(required=True, allow_none=True)


class HistoryEntrySchema(Answer):
    revision = Whole(required=True)
    action = Text(required=True)
    by = Part(PersonSchema, required=True, allow_none=True)
    path = Text(required=True)
    at = Text(required=True)
    case = Id(required=True, allow_none=True)
    changes = Many(Part(HistoryChangeSchema), required=True)


class HistorySchema(Answer):
    items = Many(Part(HistoryEntrySchema), required=True)
    next = Text(required=True, allow_none=True)
    refs = refs()


class ViewSchema(Answer):
    """A view as its reader sees it: columns, filter and order without what is hidden from him."""

    key = Key(required=True)
    title = Text(required=True)
    form = Text(required=True)
    columns = Many(Text(), required=True)
    sort = Many(Text(), required=True)
    filter = Anything(required=True)
