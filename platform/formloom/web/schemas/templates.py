"""Templates of the gallery, and the sample data of an app."""

from formloom.web.schemas.definitions import AppSchema
from formloom.web.schemas.fields import Answer, Body, Flag, Key, Many, Part, Text, Whole


class InsideSchema(Answer):
    """How much is in a template."""

    stages = Whole(required=True)
    forms = Whole(required=True)
    views = Whole(required=True)
    roles = Whole(required=True)


class ShippedSampleSchema(Answer):
    """How much sample data a template brings along."""

    records = Whole(required=True)
    cases = Whole(required=True)
    people = Whole(required=True)


class InstalledAppSchema(AppSchema):
    """sample: whether its sample data is still there."""

    sample = Flag(required=True)


class TemplateSchema(Answer):
    key = Key(required=True)
    version = Text(required=True)
    title = Text(required=True)
    summary = Text(required=True)
    audience = Text(required=True, allow_none=True)
    languages = Many(Text(), required=True)
    picture = Flag(required=True)
    inside = Part(InsideSchema, required=True)
    sample = Part(ShippedSampleSchema, required=True, allow_none=True)
    installed = Many(Part(InstalledAppSchema), required=True)


class TemplatesSchema(Answer):
    items = Many(Part(TemplateSchema), required=True)


class InstallBody(Body):
    sample = Flag(load_default=False)


class InstalledSchema(Answer):
    app = Key(required=True)


class SampleSchema(Answer):
    """How much sample data an app has."""

    records = Whole(required=True)
    cases = Whole(required=True)
    members = Whole(required=True)
    departments = Whole(required=True)
