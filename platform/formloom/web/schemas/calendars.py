"""Shapes of the workspace's calendar."""

from formloom.web.schemas.fields import Answer, Body, Length, Many, Part, Text


class CalendarChoiceSchema(Answer):
    calendar = Text(required=True)
    title = Text(required=True)


class CalendarSchema(Answer):
    """calendar: ``app/key`` of the one that counts where none is named; null: Monday to Friday, 9 to 18."""

    calendar = Text(required=True, allow_none=True)
    items = Many(Part(CalendarChoiceSchema), required=True)


class CalendarBody(Body):
    calendar = Text(required=True, validate=Length(max=100))
