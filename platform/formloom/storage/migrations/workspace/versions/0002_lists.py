"""Views that people save for themselves, and what administrators can look up later."""

import sqlalchemy as sa
from alembic import op

from formloom.storage.types import Json, Moment, big_key, text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "saved_view", sa.Column("id", text(), primary_key=True), sa.Column("member", text(), nullable=False),
        sa.Column("app", text(), nullable=False), sa.Column("form", text(), nullable=False),
        sa.Column("title", text(), nullable=False), sa.Column("document", Json(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("created_at", Moment(), nullable=False), sa.Column("updated_at", Moment(), nullable=False),
    )
    op.create_index("ix_saved_view_member", "saved_view", ["member", "app", "form", "created_at"])
    op.create_table(
        "audit", sa.Column("id", big_key(), primary_key=True), sa.Column("at", Moment(), nullable=False),
        sa.Column("by", text()), sa.Column("action", text(), nullable=False), sa.Column("app", text()),
        sa.Column("form", text()), sa.Column("details", Json(), nullable=False),
    )
