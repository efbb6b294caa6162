"""Entries of what people did."""

from marshmallow import fields

from formloom.web.schemas.common import PersonSchema
from formloom.web.schemas.fields import Answer, Many, Part, Text, Whole


class AuditEntrySchema(Answer):
    """``title``: of the form. ``details`` of an export: records, format, columns, and how it was narrowed."""

    id = Whole(required=True)
    at = Text(required=True)
    by = Part(PersonSchema, required=True, allow_none=True)
    action = Text(required=True)
    app = Text(required=True, allow_none=True)
    form = Text(required=True, allow_none=True)
    title = Text(required=True, allow_none=True)
    details = fields.Dict(required=True)


class AuditSchema(Answer):
    items = Many(Part(AuditEntrySchema), required=True)
    next = Text(required=True, allow_none=True)
