"""The directory store: accounts, their sessions and memberships, and which workspaces there are."""

import sqlalchemy as sa

from formloom.storage.types import Moment, text

metadata = sa.MetaData()

workspace = sa.Table(
    "workspace", metadata,
    sa.Column("id", text(), primary_key=True),
    sa.Column("key", text(), nullable=False, unique=True),
    sa.Column("title", text(), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)

account = sa.Table(
    "account", metadata,
    sa.Column("id", text(), primary_key=True),
    sa.Column("login", text(), nullable=False, unique=True),  # lower case
    sa.Column("name", text(), nullable=False),
    sa.Column("password", text()),  # argon2 hash; none = cannot sign in
    sa.Column("language", text()),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("disabled_at", Moment),
)

membership = sa.Table(
    "membership", metadata,
    sa.Column("account", text(), sa.ForeignKey("account.id"), primary_key=True),
    sa.Column("workspace", text(), sa.ForeignKey("workspace.id"), primary_key=True),
    sa.Column("member", text(), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("workspace", "member", name="uq_membership_member"),
)

session = sa.Table(
    "session", metadata,
    sa.Column("token", text(), primary_key=True),  # SHA-256 of the cookie's value
    sa.Column("account", text(), sa.ForeignKey("account.id"), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("seen_at", Moment, nullable=False),
    sa.Column("expires_at", Moment, nullable=False),
    sa.Column("address", text()),
    sa.Index("ix_session_account", "account"),
    sa.Index("ix_session_expires", "expires_at"),
)

throttle = sa.Table(
    "throttle", metadata,
    sa.Column("key", text(), primary_key=True),  # what is counted, for instance login:<name>
    sa.Column("count", sa.Integer, nullable=False),
    sa.Column("since", Moment, nullable=False),
    sa.Column("until", Moment, nullable=False),
)
