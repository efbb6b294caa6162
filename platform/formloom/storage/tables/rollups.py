"""Values drawn together from what links to a record; see storage/rollups.py."""

import sqlalchemy as sa

from formloom.storage.tables.base import key, metadata
from formloom.storage.types import Exact

ROLLUP_SCALE = 6

rollup = sa.Table(
    "rollup", metadata,
    key("app"), key("form"), key("field"), key("record"), sa.Column("value", Exact(ROLLUP_SCALE)),
)
