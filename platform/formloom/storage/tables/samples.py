"""What a template's sample brought along, so that it can be taken away again."""

import sqlalchemy as sa

from formloom.storage.tables.base import key, metadata

# kind: record, member, department.
sample_item = sa.Table("sample_item", metadata, key("app"), key("kind"), key("id"))
