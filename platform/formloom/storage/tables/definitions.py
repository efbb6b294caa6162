"""Apps and their documents: published versions that never change, the head of each, and the shared draft."""

import sqlalchemy as sa

from formloom.storage.tables.base import flag, key, may, metadata, must, whole
from formloom.storage.types import Json, Moment

app = sa.Table(
    "app", metadata,
    key("key"), sa.Column("title", Json, nullable=False), must("language"), whole("position", 0),
    may("template"), sa.Column("created_at", Moment, nullable=False),
)

publication = sa.Table(
    "publication", metadata,
    key("id"), must("app", "app.key"), may("by"), sa.Column("at", Moment, nullable=False), may("note"),
)

definition = sa.Table(
    "definition", metadata,
    key("app"), key("kind"), key("key"), sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("document", Json, nullable=False), must("publication", "publication.id"),
)

# Which version counts now; one indexed row, read in the same transaction as what it interprets.
definition_head = sa.Table(
    "definition_head", metadata, key("app"), key("kind"), key("key"), whole("version"), flag("removed"),
    whole("position", 0),
)

definition_draft = sa.Table(
    "definition_draft", metadata,
    key("app", "app.key"), key("kind"), key("key"),
    sa.Column("document", Json), flag("removed"),  # no document = the draft takes it away
    whole("etag"), may("by"), sa.Column("at", Moment, nullable=False),
)

# The physical columns made so far: a column is never renamed, retyped or dropped. part: subform or "".
record_column = sa.Table(
    "record_column", metadata,
    key("app"), key("form"), key("part"), key("field"), must("type"), must("name"),
)
