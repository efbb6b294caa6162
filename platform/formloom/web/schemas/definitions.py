"""Apps, their draft documents, publishing, templates."""

from formloom.runtime.catalogue import KINDS
from formloom.web.schemas.fields import (
    Answer,
    Body,
    Flag,
    Key,
    Length,
    Many,
    Object,
    OneOf,
    Part,
    Text,
    Title,
    Whole,
)


class AppSchema(Answer):
    key = Key(required=True)
    title = Text(required=True)


class AppsSchema(Answer):
    items = Many(Part(AppSchema), required=True)


class AppDocumentSchema(Answer):
    """A document of an app. version: what counts now, none for one that is only in the draft."""

    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    version = Whole(required=True, allow_none=True)
    changed = Flag(required=True)
    removed = Flag(required=True)


class AppDetailsSchema(AppSchema):
    documents = Many(Part(AppDocumentSchema), required=True)


class AppBody(Body):
    key = Key(required=True)
    title = Title(required=True, validate=Length(1, 100))


class DefinitionBody(Body):
    document = Object(required=True)


class DefinitionSchema(Answer):
    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    revision = Whole(required=True)
    document = Object(required=True)


class VersionLineSchema(Answer):
    version = Whole(required=True)
    publication = Text(required=True)
    at = Text(required=True)
    by = Text(required=True, allow_none=True)


class VersionsSchema(Answer):
    items = Many(Part(VersionLineSchema), required=True)


class VersionSchema(Answer):
    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    version = Whole(required=True)
    document = Object(required=True)


class FindingSchema(Answer):
    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    path = Text(required=True)
    code = Text(required=True)
    message = Text(required=True)
    params = Object(required=True)


class CheckedSchema(Answer):
    ok = Flag(required=True)
    problems = Many(Part(FindingSchema), required=True)


class PublishBody(Body):
    note = Text(validate=Length(max=500), load_default=None, allow_none=True)


class PublishedDocumentSchema(Answer):
    """version: none for a document that was taken away."""

    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    version = Whole(required=True, allow_none=True)


class PublishedSchema(Answer):
    publication = Text(required=True)
    documents = Many(Part(PublishedDocumentSchema), required=True)


class TemplateSchema(Answer):
    key = Key(required=True)
    version = Text(required=True)
    title = Text(required=True)
    summary = Text(required=True)


class TemplatesSchema(Answer):
    items = Many(Part(TemplateSchema), required=True)


class InstallBody(Body):
    sample = Flag(load_default=False)


class InstalledSchema(Answer):
    app = Key(required=True)
