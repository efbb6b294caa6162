"""Shapes of the workspace's calendar."""

from formloom.web.schemas.fields import Answer, Body, Flag, Length, Many, Part, Text, Whole


class CalendarDaySchema(Answer):
    """exception: worked, or off, unlike its weekday."""

    date = Text(required=True)
    works = Flag(required=True)
    exception = Flag(required=True)


class CalendarChoiceSchema(Answer):
    """hours: spans like ``09:00-12:00``. ahead: six weeks, from this week's Monday on.

    published_until: the last year whose holidays the country has published.
    """

    calendar = Text(required=True)
    title = Text(required=True)
    hours = Many(Text(), required=True)
    country = Text(required=True, allow_none=True)
    published_until = Whole(required=True, allow_none=True)
    ahead = Many(Part(CalendarDaySchema), required=True)


class CalendarSchema(Answer):
    """calendar: ``app/key`` of the one that counts where none is named; null: Monday to Friday, 9 to 18."""

    calendar = Text(required=True, allow_none=True)
    items = Many(Part(CalendarChoiceSchema), required=True)


class CalendarBody(Body):
    calendar = Text(required=True, validate=Length(max=100))
