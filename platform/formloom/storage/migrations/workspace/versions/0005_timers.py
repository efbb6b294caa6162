"""Timers: each armed instant of a task once."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("ix_timer_once", "timer", ["case", "task", "kind", "due_at"], unique=True)
