"""A member's own mail, and outgoing mail."""

from formloom.runtime.mails import KINDS
from formloom.runtime.outgoing_mail import REASONS
from formloom.storage.outgoing import STATES
from formloom.web.schemas.common import PageQuery, PersonSchema
from formloom.web.schemas.fields import (
    Address,
    Answer,
    Body,
    Flag,
    Id,
    Length,
    Many,
    OneOf,
    Part,
    Text,
    Whole,
)


class MailKindSchema(Answer):
    kind = Text(required=True, validate=OneOf(KINDS))
    on = Flag(required=True)


class MyMailSchema(Answer):
    email = Text(required=True, allow_none=True)
    kinds = Many(Part(MailKindSchema), required=True)
    revision = Whole(required=True)


class MyMailBody(Body):
    email = Address(allow_none=True)
    off = Many(Text(validate=OneOf(KINDS)), validate=Length(max=len(KINDS)))


class OutgoingQuery(PageQuery):
    state = Text(validate=OneOf(STATES), load_default=None)


class OutgoingMailSchema(Answer):
    """reason: why it was not taken the last time; detail: what the server said."""

    id = Id(required=True)
    state = Text(required=True, validate=OneOf(STATES))
    kind = Text(required=True)
    at = Text(required=True)
    to = Part(PersonSchema, required=True, allow_none=True)
    address = Text(required=True, allow_none=True)
    case = Id(required=True, allow_none=True)
    attempts = Whole(required=True)
    sent_at = Text(required=True, allow_none=True)
    next_try = Text(required=True, allow_none=True)
    reason = Text(required=True, allow_none=True, validate=OneOf(REASONS))
    detail = Text(required=True, allow_none=True)


class MailCountsSchema(Answer):
    """Counted up to 1000."""

    waiting = Whole(required=True)
    sent = Whole(required=True)
    dead = Whole(required=True)


class OutgoingSchema(Answer):
    """server: there is one to send by. readable: mails can be opened here (demo)."""

    items = Many(Part(OutgoingMailSchema), required=True)
    next = Text(required=True, allow_none=True)
    counts = Part(MailCountsSchema, required=True)
    server = Flag(required=True)
    readable = Flag(required=True)


class AgainBody(Body):
    ids = Many(Id(), validate=Length(max=200), load_default=list)
    all = Flag(load_default=False)


class AgainSchema(Answer):
    count = Whole(required=True)


class LetterSchema(Answer):
    id = Id(required=True)
    from_ = Text(required=True, data_key="from", attribute="from")
    to = Text(required=True)
    subject = Text(required=True)
    message_id = Text(required=True)
    language = Text(required=True)
    text = Text(required=True)
