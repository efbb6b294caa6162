"""Shapes that several nouns share."""

from marshmallow import fields

from formloom.web.schemas.fields import Answer, Body, Digits, Flag, Id, Length, Range, Text


class MaySchema(Answer):
    """One action: whether it is possible, and the code of the reason when not."""

    action = Text(required=True)
    ok = Flag(required=True)
    code = Text(required=True, allow_none=True)


class PersonSchema(Answer):
    id = Id(required=True)
    name = Text(required=True)


class TitledSchema(Answer):
    key = Text(required=True)
    title = Text(required=True)


class StageSchema(Answer):
    id = Text(required=True)
    title = Text(required=True)
    kind = Text()


class StandingSchema(StageSchema):
    """A stage where a record stands now. due_at: the deadline of the most urgent open task there."""

    due_at = Text(required=True, allow_none=True)


class RefSchema(Answer):
    """What an id in the data stands for, as far as the reader may know."""

    kind = Text(required=True)
    title = Text(required=True)
    form = Text()


class PageQuery(Body):
    """Lists are read page by page; ``cursor`` is the last answer's ``next``."""

    cursor = Text(validate=Length(max=4000))
    size = Digits(validate=Range(1, 200), load_default=50)


def refs() -> fields.Dict:
    """id -> what it stands for."""
    return fields.Dict(keys=fields.String(), values=fields.Nested(RefSchema), required=True)


