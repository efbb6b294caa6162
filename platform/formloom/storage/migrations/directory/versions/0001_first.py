"""The first tables of the directory."""

import sqlalchemy as sa
from alembic import op

from formloom.storage.types import Moment, text

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "account", sa.Column("id", text(), primary_key=True),
        sa.Column("login", text(), nullable=False, unique=True), sa.Column("name", text(), nullable=False),
        sa.Column("password", text()), sa.Column("language", text()),
        sa.Column("created_at", Moment(), nullable=False), sa.Column("disabled_at", Moment()),
    )
    op.create_table(
        "throttle", sa.Column("key", text(), primary_key=True),
        sa.Column("count", sa.Integer(), nullable=False), sa.Column("since", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
    )
    op.create_table(
        "workspace", sa.Column("id", text(), primary_key=True),
        sa.Column("key", text(), nullable=False, unique=True), sa.Column("title", text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
    )
    op.create_table(
        "membership", sa.Column("account", text(), sa.ForeignKey("account.id"), primary_key=True),
        sa.Column("workspace", text(), sa.ForeignKey("workspace.id"), primary_key=True),
        sa.Column("member", text(), nullable=False), sa.Column("created_at", Moment(), nullable=False),
        sa.UniqueConstraint("workspace", "member", name="uq_membership_member"),
    )
    op.create_table(
        "session", sa.Column("token", text(), primary_key=True),
        sa.Column("account", text(), sa.ForeignKey("account.id"), nullable=False),
        sa.Column("created_at", Moment(), nullable=False), sa.Column("seen_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False), sa.Column("address", text()),
    )
    op.create_index("ix_session_account", "session", ["account"])
    op.create_index("ix_session_expires", "session", ["expires_at"])
