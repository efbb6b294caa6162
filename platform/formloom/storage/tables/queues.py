"""What happens later or outside: outbox, timers, notices, and answers kept for repeated requests."""

import sqlalchemy as sa

from formloom.storage.tables.base import key, may, metadata, must, whole
from formloom.storage.types import Json, Moment, big_key


def leased() -> list[sa.Column[object]]:
    """Columns of a row that one worker at a time may hold; ``attempts`` is the fence."""
    return [
        sa.Column("due_at", Moment, nullable=False), whole("attempts", 0), may("owner"),  # type: ignore[list-item]
        sa.Column("locked_until", Moment), sa.Column("done_at", Moment), may("error"),  # type: ignore[list-item]
    ]


outbox = sa.Table(
    "outbox", metadata,
    sa.Column("id", big_key(), primary_key=True),
    must("channel"), sa.Column("payload", Json, nullable=False), may("case"),
    sa.Column("created_at", Moment, nullable=False), *leased(),
    sa.Index("ix_outbox_due", "due_at", "id", postgresql_where=sa.text("done_at IS NULL"),
             sqlite_where=sa.text("done_at IS NULL")),
)

timer = sa.Table(
    "timer", metadata,
    sa.Column("id", big_key(), primary_key=True),
    must("kind"), must("case"), may("task"), sa.Column("payload", Json, nullable=False), *leased(),
    sa.Index("ix_timer_due", "due_at", "id", postgresql_where=sa.text("done_at IS NULL"),
             sqlite_where=sa.text("done_at IS NULL")),
    sa.Index("ix_timer_case", "case"),
)

notice = sa.Table(
    "notice",
    metadata,
    key("id"),
    must("member"),
    must("kind"),
    sa.Column("at", Moment, nullable=False),
    sa.Column("read_at", Moment),
    sa.Column("payload", Json, nullable=False),
    may("case"),
    may("task"),
    sa.Index("ix_notice_member", "member", "at", "id"),
    sa.Index("ix_notice_task", "task"),
)

idempotency = sa.Table(
    "idempotency",
    metadata,
    key("member"),
    key("key"),
    must("fingerprint"),
    sa.Column("status", sa.Integer),
    sa.Column("answer", Json),
    sa.Column("created_at", Moment, nullable=False),
    sa.Index("ix_idempotency_created", "created_at"),
)
