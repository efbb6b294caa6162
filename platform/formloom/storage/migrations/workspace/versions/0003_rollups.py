"""Rollups: numbers drawn together from the records that link to one."""

import sqlalchemy as sa
from alembic import op

from formloom.storage.types import Exact, text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "rollup", sa.Column("app", text(), primary_key=True), sa.Column("form", text(), primary_key=True),
        sa.Column("field", text(), primary_key=True), sa.Column("record", text(), primary_key=True),
        sa.Column("value", Exact(6)),
    )
