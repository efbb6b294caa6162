"""Lists of records: totals, views that people saved, exports."""

from marshmallow import fields

from formloom.web.schemas.common import PageQuery
from formloom.web.schemas.fields import (
    Answer,
    Anything,
    Body,
    Flag,
    Id,
    Key,
    Length,
    Many,
    OneOf,
    Part,
    Text,
    Title,
    Whole,
)


class ListQuery(Body):
    """``filter`` is a condition tree as JSON; ``sort`` names fields, ``-`` before one turns it round."""

    filter = Text(validate=Length(max=20_000))
    sort = Text(validate=Length(max=400))
    search = Text(validate=Length(max=200))
    view = Key()


class RecordsQuery(PageQuery, ListQuery):
    """A page of a list."""


class TotalsQuery(ListQuery):
    """``sum`` names the number fields to add up, with commas between them."""

    sum = Text(validate=Length(max=1000))


class ListTotalsSchema(Answer):
    """``sums``: field -> sum. Not ``complete``: there are more records than are counted."""

    count = Whole(required=True)
    complete = Flag(required=True)
    sums = fields.Dict(required=True)


class ExportBody(ListQuery):
    """A list and what of it. ``columns``: paths, none means all. ``ids``: only these records."""

    format = Text(required=True, validate=OneOf(("csv", "xlsx")))
    columns = Many(Text(validate=Length(max=200)), load_default=list, validate=Length(max=200))
    ids = Many(Id(), validate=Length(1, 1000))


class SavedViewBody(Body):
    """The state of a list. ``view``: the published view that it narrows, if any."""

    title = Title(required=True, validate=Length(1, 60))
    view = Key(load_default=None, allow_none=True)
    columns = Many(Text(validate=Length(max=200)), load_default=list)
    sort = Many(Text(validate=Length(max=200)), load_default=list)
    filter = Anything(load_default=True)
    search = Text(validate=Length(max=200), load_default="")


class SavedViewSchema(Answer):
    """A view of mine; what I may not see any more is left out."""

    id = Id(required=True)
    title = Text(required=True)
    revision = Whole(required=True)
    view = Key(required=True, allow_none=True)
    columns = Many(Text(), required=True)
    sort = Many(Text(), required=True)
    filter = Anything(required=True)
    search = Text(required=True)


class SavedViewsSchema(Answer):
    items = Many(Part(SavedViewSchema), required=True)
