"""What stands beside the record tables: drafts, history, files, serial counters, views that people saved."""

import sqlalchemy as sa

from formloom.storage.tables.base import key, may, metadata, must, whole
from formloom.storage.types import Json, Moment, big_key

draft = sa.Table(
    "draft", metadata,
    key("id"), must("app"), must("form"), may("record"), must("author"),
    sa.Column("data", Json, nullable=False), sa.Column("base_revision", sa.Integer),
    sa.Column("created_at", Moment, nullable=False), sa.Column("updated_at", Moment, nullable=False),
    sa.Index("ix_draft_author", "author", "app", "form"),
)

history = sa.Table(
    "history", metadata,
    sa.Column("id", big_key(), primary_key=True),
    must("app"), must("form"), must("record"), whole("revision"), must("action"), may("by"), must("path"),
    sa.Column("at", Moment, nullable=False), sa.Column("changes", Json, nullable=False), may("case"),
    sa.Index("ix_history_record", "record", "id"),
)

file = sa.Table(
    "file", metadata,
    key("id"), must("sha256"), must("name"), must("type"), sa.Column("size", sa.BigInteger, nullable=False),
    must("uploader"), sa.Column("created_at", Moment, nullable=False),
    may("app"), may("form"), may("record"), may("field"), sa.Column("attached_at", Moment),
    sa.Index("ix_file_record", "record"), sa.Index("ix_file_sha256", "sha256"),
)

serial_counter = sa.Table(
    "serial_counter", metadata,
    key("app"), key("form"), key("field"), key("period"), sa.Column("value", sa.BigInteger, nullable=False),
)

saved_view = sa.Table(
    "saved_view", metadata,
    key("id"), must("member"), must("app"), must("form"), must("title"),
    sa.Column("document", Json, nullable=False), whole("revision", 1),
    sa.Column("created_at", Moment, nullable=False), sa.Column("updated_at", Moment, nullable=False),
    sa.Index("ix_saved_view_member", "member", "app", "form", "created_at"),
)
