"""What came with the sample of an app."""

import sqlalchemy as sa
from alembic import op

from formloom.storage.types import text

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "sample_item", sa.Column("app", text(), primary_key=True),
        sa.Column("kind", text(), primary_key=True), sa.Column("id", text(), primary_key=True),
    )
