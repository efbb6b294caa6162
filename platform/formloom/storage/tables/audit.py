"""What people did that an administrator must be able to look up later. Rows are only ever added."""

import sqlalchemy as sa

from formloom.storage.tables.base import may, metadata, must
from formloom.storage.types import Json, Moment, big_key

audit = sa.Table(
    "audit", metadata,
    sa.Column("id", big_key(), primary_key=True),
    sa.Column("at", Moment, nullable=False), may("by"), must("action"), may("app"), may("form"),
    sa.Column("details", Json, nullable=False),
)
