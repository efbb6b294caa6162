"""Mail: outbox rows of one receiver each, with keys of their own; and what members do not want mailed."""

import sqlalchemy as sa
from alembic import op

from formloom.storage.types import Json, text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("member", sa.Column("mail_off", Json()))
    op.add_column("outbox", sa.Column("key", text()))
    op.add_column("outbox", sa.Column("receiver", text()))
    op.create_index("ix_outbox_key", "outbox", ["key"], unique=True)
    op.create_index("ix_outbox_channel", "outbox", ["channel", "id"])
    open_rows = sa.text("done_at IS NULL")
    op.create_index("ix_outbox_turn", "outbox", ["case", "receiver", "id"],
                    postgresql_where=open_rows, sqlite_where=open_rows)
