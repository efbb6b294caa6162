"""What happens later or outside: outbox, timers, notices, and answers kept for repeated requests."""

from typing import Any

import sqlalchemy as sa

from formloom.storage.tables.base import key, may, metadata, must, whole
from formloom.storage.types import Json, Moment, big_key


def leased() -> list[sa.Column[object]]:
    """Columns of a row that one worker at a time may hold; ``attempts`` is the fence."""
    return [
        sa.Column("due_at", Moment, nullable=False), whole("attempts", 0), may("owner"),  # type: ignore[list-item]
        sa.Column("locked_until", Moment), sa.Column("done_at", Moment), may("error"),  # type: ignore[list-item]
    ]


def while_open() -> dict[str, Any]:
    """An index of rows that are not done yet only."""
    rows = sa.text("done_at IS NULL")
    return {"postgresql_where": rows, "sqlite_where": rows}


# key: what the row tells whom, never queued twice. error with done_at: given up.
outbox = sa.Table(
    "outbox", metadata,
    sa.Column("id", big_key(), primary_key=True),
    must("channel"), sa.Column("payload", Json, nullable=False), may("case"), may("key"), may("receiver"),
    sa.Column("created_at", Moment, nullable=False), *leased(),
    sa.Index("ix_outbox_due", "due_at", "id", **while_open()), sa.Index("ix_outbox_key", "key", unique=True),
    sa.Index("ix_outbox_channel", "channel", "id"),
    sa.Index("ix_outbox_turn", "case", "receiver", "id", **while_open()),
)

timer = sa.Table(
    "timer", metadata,
    sa.Column("id", big_key(), primary_key=True),
    must("kind"), must("case"), may("task"), sa.Column("payload", Json, nullable=False), *leased(),
    sa.Index("ix_timer_due", "due_at", "id", **while_open()),
    sa.Index("ix_timer_case", "case"),
    sa.Index("ix_timer_once", "case", "task", "kind", "due_at", unique=True),
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
