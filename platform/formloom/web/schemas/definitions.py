"""Apps, their draft documents, publishing."""

from formloom.runtime.catalogue import KINDS
from formloom.web.schemas.fields import (
    Answer,
    Body,
    Digits,
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


class MomentSchema(Answer):
    """When something was done to a document, and by whom; none for somebody who is not known here."""

    at = Text(required=True)
    by = Text(required=True, allow_none=True)


class DraftedSchema(MomentSchema):
    revision = Whole(required=True)


class AppDocumentSchema(Answer):
    """A document of an app. version: what counts now, none for one that is only in the draft."""

    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    title = Text(required=True)
    published = Part(MomentSchema, required=True, allow_none=True)
    draft = Part(DraftedSchema, required=True, allow_none=True)
    version = Whole(required=True, allow_none=True)
    changed = Flag(required=True)
    removed = Flag(required=True)


class KindSchema(Answer):
    """A kind of documents. schema: where its JSON Schema is served, none where it has none."""

    kind = Text(required=True, validate=OneOf(KINDS))
    schema = Text(required=True, allow_none=True)


class AppDetailsSchema(AppSchema):
    kinds = Many(Part(KindSchema), required=True)
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
    note = Text(required=True, allow_none=True)
    at = Text(required=True)
    by = Text(required=True, allow_none=True)


class VersionsSchema(Answer):
    items = Many(Part(VersionLineSchema), required=True)


class VersionSchema(Answer):
    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    version = Whole(required=True)
    document = Object(required=True)


class CandidateBody(DefinitionBody):
    """A document as somebody is typing it."""

    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)


class CheckBody(Body):
    """instead: what to check in the place of the draft's document of that kind and key."""

    instead = Part(CandidateBody, load_default=None, allow_none=True)


class FindingSchema(Answer):
    """pointer: the JSON pointer of ``path``. at: start and end in the formula, where it is one."""

    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    path = Text(required=True)
    pointer = Text(required=True)
    at = Many(Whole(), required=True, allow_none=True)
    code = Text(required=True)
    message = Text(required=True)
    params = Object(required=True)


class CheckedSchema(Answer):
    ok = Flag(required=True)
    problems = Many(Part(FindingSchema), required=True)


class RevisionBody(Body):
    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    revision = Whole(required=True)


class DiscardBody(Body):
    documents = Many(Part(RevisionBody), required=True, validate=Length(1, 1000))


class PublishBody(Body):
    """documents: the draft as its reader knows it, all of it; 412 when it is another one by now."""

    documents = Many(Part(RevisionBody), load_default=None, allow_none=True, validate=Length(max=1000))
    note = Text(validate=Length(max=500), load_default=None, allow_none=True)


class DifferenceSchema(Answer):
    """One difference in the reader's words. pointer: where it stands in the newer document."""

    code = Text(required=True)
    message = Text(required=True)
    pointer = Text(required=True)


class DifferencesSchema(Answer):
    items = Many(Part(DifferenceSchema), required=True)


class ComparedQuery(Body):
    """base: the version to compare with; the one before without it, 0 for nothing."""

    base = Digits(load_default=None)


class ChangedDocumentSchema(DraftedSchema):
    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    title = Text(required=True)
    version = Whole(required=True, allow_none=True)
    state = Text(required=True, validate=OneOf(("added", "changed", "removed")))
    differences = Many(Part(DifferenceSchema), required=True)


class RunningSchema(Answer):
    """Cases that go on with the version they began with."""

    flow = Key(required=True)
    title = Text(required=True)
    cases = Whole(required=True)


class DraftChangesSchema(Answer):
    documents = Many(Part(ChangedDocumentSchema), required=True)
    problems = Many(Part(FindingSchema), required=True)
    warnings = Many(Part(FindingSchema), required=True)
    running = Many(Part(RunningSchema), required=True)


class PublishedDocumentSchema(Answer):
    """version: none for a document that was taken away."""

    kind = Text(required=True, validate=OneOf(KINDS))
    key = Key(required=True)
    version = Whole(required=True, allow_none=True)


class PublishedSchema(Answer):
    publication = Text(required=True)
    documents = Many(Part(PublishedDocumentSchema), required=True)
