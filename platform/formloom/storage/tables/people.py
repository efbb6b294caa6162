"""Members, departments, roles, and the workspace's own settings."""

import sqlalchemy as sa

from formloom.storage.tables.base import flag, key, may, metadata, must, whole
from formloom.storage.types import Json

member = sa.Table(
    "member", metadata,
    key("id"), must("name"), may("email"), may("phone"), may("language"),
    may("department"), may("manager"),
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
    flag("administrator"), flag("sample"), whole("revision", 1),
    sa.Column("mail_off", Json),  # kinds of notices that he does not want as mail; nothing: wants all
)

department = sa.Table(
    "department",
    metadata,
    key("id"),
    must("title"),
    may("parent"),
    may("head"),
    flag("sample"),
    whole("revision", 1),
)

# The other departments of a member, beside the main one.
member_department = sa.Table(
    "member_department", metadata, key("member", "member.id"), key("department", "department.id")
)

role = sa.Table("role", metadata, key("key"), sa.Column("title", Json, nullable=False), whole("revision", 1))

role_member = sa.Table(
    "role_member", metadata, key("role", "role.key"), key("member", "member.id"), whole("position")
)

setting = sa.Table("setting", metadata, key("key"), sa.Column("value", Json))
