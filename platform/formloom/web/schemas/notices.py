"""In-app notices and the change cursor."""

from formloom.web.schemas.fields import Answer, Body, Flag, Id, Length, Many, Part, Text, Whole


class NoticeSchema(Answer):
    id = Id(required=True)
    kind = Text(required=True)
    at = Text(required=True)
    read = Flag(required=True)
    title = Text(required=True)
    text = Text(required=True)
    link = Text(required=True)


class NoticesSchema(Answer):
    items = Many(Part(NoticeSchema), required=True)
    next = Text(required=True, allow_none=True)
    unread = Whole(required=True)


class ReadBody(Body):
    """Some ids, what is about one ``case``, or ``all``."""

    ids = Many(Id(), validate=Length(max=200), load_default=list)
    case = Id(load_default=None, allow_none=True)
    all = Flag(load_default=False)


class ReadSchema(Answer):
    unread = Whole(required=True)


class CursorSchema(Answer):
    cursor = Text(required=True)
