"""The first platform tables of a workspace."""

import sqlalchemy as sa
from alembic import op

from formloom.storage.types import Json, Moment, big_key, text

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "app", sa.Column("key", text(), primary_key=True), sa.Column("title", Json(), nullable=False),
        sa.Column("language", text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("template", text()), sa.Column("created_at", Moment(), nullable=False),
    )
    op.create_table(
        "definition_head", sa.Column("app", text(), primary_key=True),
        sa.Column("kind", text(), primary_key=True), sa.Column("key", text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("position", sa.Integer(), nullable=False, server_default="0"),
    )
    op.create_table(
        "department", sa.Column("id", text(), primary_key=True), sa.Column("title", text(), nullable=False),
        sa.Column("parent", text()), sa.Column("head", text()),
        sa.Column("sample", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="1"),
    )
    op.create_table(
        "draft", sa.Column("id", text(), primary_key=True), sa.Column("app", text(), nullable=False),
        sa.Column("form", text(), nullable=False), sa.Column("record", text()),
        sa.Column("author", text(), nullable=False), sa.Column("data", Json(), nullable=False),
        sa.Column("base_revision", sa.Integer()), sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
    )
    op.create_index("ix_draft_author", "draft", ["author", "app", "form"])
    op.create_table(
        "file", sa.Column("id", text(), primary_key=True), sa.Column("sha256", text(), nullable=False),
        sa.Column("name", text(), nullable=False), sa.Column("type", text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False), sa.Column("uploader", text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False), sa.Column("app", text()),
        sa.Column("form", text()), sa.Column("record", text()), sa.Column("field", text()),
        sa.Column("attached_at", Moment()),
    )
    op.create_index("ix_file_record", "file", ["record"])
    op.create_index("ix_file_sha256", "file", ["sha256"])
    op.create_table(
        "flow_case", sa.Column("id", text(), primary_key=True), sa.Column("app", text(), nullable=False),
        sa.Column("form", text(), nullable=False), sa.Column("record", text(), nullable=False),
        sa.Column("flow", text(), nullable=False), sa.Column("flow_version", sa.Integer(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False), sa.Column("state", text(), nullable=False),
        sa.Column("initiator", text(), nullable=False), sa.Column("snapshot", Json(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False), sa.Column("started_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False), sa.Column("ended_at", Moment()),
    )
    op.create_index("ix_case_flow", "flow_case", ["app", "flow", "state"])
    op.create_index("ix_case_initiator", "flow_case", ["initiator", "started_at", "id"])
    op.create_index("ix_case_record", "flow_case", ["record"])
    op.create_table(
        "history", sa.Column("id", big_key(), primary_key=True), sa.Column("app", text(), nullable=False),
        sa.Column("form", text(), nullable=False), sa.Column("record", text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False), sa.Column("action", text(), nullable=False),
        sa.Column("by", text()), sa.Column("path", text(), nullable=False),
        sa.Column("at", Moment(), nullable=False), sa.Column("changes", Json(), nullable=False),
        sa.Column("case", text()),
    )
    op.create_index("ix_history_record", "history", ["record", "id"])
    op.create_table(
        "idempotency", sa.Column("member", text(), primary_key=True),
        sa.Column("key", text(), primary_key=True), sa.Column("fingerprint", text(), nullable=False),
        sa.Column("status", sa.Integer()), sa.Column("answer", Json()),
        sa.Column("created_at", Moment(), nullable=False),
    )
    op.create_index("ix_idempotency_created", "idempotency", ["created_at"])
    op.create_table(
        "member", sa.Column("id", text(), primary_key=True), sa.Column("name", text(), nullable=False),
        sa.Column("email", text()), sa.Column("phone", text()), sa.Column("language", text()),
        sa.Column("department", text()), sa.Column("manager", text()),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("administrator", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("sample", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="1"),
    )
    op.create_table(
        "notice", sa.Column("id", text(), primary_key=True), sa.Column("member", text(), nullable=False),
        sa.Column("kind", text(), nullable=False), sa.Column("at", Moment(), nullable=False),
        sa.Column("read_at", Moment()), sa.Column("payload", Json(), nullable=False),
        sa.Column("case", text()), sa.Column("task", text()),
    )
    op.create_index("ix_notice_member", "notice", ["member", "at", "id"])
    op.create_index("ix_notice_task", "notice", ["task"])
    op.create_table(
        "outbox", sa.Column("id", big_key(), primary_key=True),
        sa.Column("channel", text(), nullable=False), sa.Column("payload", Json(), nullable=False),
        sa.Column("case", text()), sa.Column("created_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"), sa.Column("owner", text()),
        sa.Column("locked_until", Moment()), sa.Column("done_at", Moment()), sa.Column("error", text()),
    )
    op.create_index(
        "ix_outbox_due", "outbox", ["due_at", "id"],
        postgresql_where=sa.text("done_at IS NULL"), sqlite_where=sa.text("done_at IS NULL"),
    )
    op.create_table(
        "record_column", sa.Column("app", text(), primary_key=True),
        sa.Column("form", text(), primary_key=True), sa.Column("part", text(), primary_key=True),
        sa.Column("field", text(), primary_key=True), sa.Column("type", text(), nullable=False),
        sa.Column("name", text(), nullable=False),
    )
    op.create_table(
        "role", sa.Column("key", text(), primary_key=True), sa.Column("title", Json(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="1"),
    )
    op.create_table(
        "serial_counter", sa.Column("app", text(), primary_key=True),
        sa.Column("form", text(), primary_key=True), sa.Column("field", text(), primary_key=True),
        sa.Column("period", text(), primary_key=True), sa.Column("value", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "setting", sa.Column("key", text(), primary_key=True), sa.Column("value", Json()),
    )
    op.create_table(
        "timer", sa.Column("id", big_key(), primary_key=True), sa.Column("kind", text(), nullable=False),
        sa.Column("case", text(), nullable=False), sa.Column("task", text()),
        sa.Column("payload", Json(), nullable=False), sa.Column("due_at", Moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"), sa.Column("owner", text()),
        sa.Column("locked_until", Moment()), sa.Column("done_at", Moment()), sa.Column("error", text()),
    )
    op.create_index("ix_timer_case", "timer", ["case"])
    op.create_index(
        "ix_timer_due", "timer", ["due_at", "id"],
        postgresql_where=sa.text("done_at IS NULL"), sqlite_where=sa.text("done_at IS NULL"),
    )
    op.create_table(
        "definition_draft", sa.Column("app", text(), sa.ForeignKey("app.key"), primary_key=True),
        sa.Column("kind", text(), primary_key=True), sa.Column("key", text(), primary_key=True),
        sa.Column("document", Json()),
        sa.Column("removed", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("etag", sa.Integer(), nullable=False), sa.Column("by", text()),
        sa.Column("at", Moment(), nullable=False),
    )
    op.create_table(
        "event", sa.Column("case", text(), sa.ForeignKey("flow_case.id"), primary_key=True),
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("type", text(), nullable=False), sa.Column("at", Moment(), nullable=False),
        sa.Column("by", text()), sa.Column("payload", Json(), nullable=False),
    )
    op.create_table(
        "member_department", sa.Column("member", text(), sa.ForeignKey("member.id"), primary_key=True),
        sa.Column("department", text(), sa.ForeignKey("department.id"), primary_key=True),
    )
    op.create_table(
        "participant", sa.Column("case", text(), sa.ForeignKey("flow_case.id"), primary_key=True),
        sa.Column("member", text(), primary_key=True), sa.Column("part", text(), primary_key=True),
        sa.Column("record", text(), nullable=False), sa.Column("at", Moment(), nullable=False),
    )
    op.create_index("ix_participant_member", "participant", ["member", "part", "at", "case"])
    op.create_index("ix_participant_record", "participant", ["record", "member"])
    op.create_table(
        "publication", sa.Column("id", text(), primary_key=True),
        sa.Column("app", text(), sa.ForeignKey("app.key"), nullable=False), sa.Column("by", text()),
        sa.Column("at", Moment(), nullable=False), sa.Column("note", text()),
    )
    op.create_table(
        "role_member", sa.Column("role", text(), sa.ForeignKey("role.key"), primary_key=True),
        sa.Column("member", text(), sa.ForeignKey("member.id"), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    op.create_table(
        "task", sa.Column("id", text(), primary_key=True),
        sa.Column("case", text(), sa.ForeignKey("flow_case.id"), nullable=False),
        sa.Column("stage", text(), nullable=False), sa.Column("visit", text(), nullable=False),
        sa.Column("member", text()), sa.Column("principal", text()),
        sa.Column("state", text(), nullable=False), sa.Column("reason", text()),
        sa.Column("weight", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("position", sa.Integer(), nullable=False, server_default="0"), sa.Column("by", text()),
        sa.Column("opened_at", Moment()), sa.Column("begun_at", Moment()), sa.Column("closed_at", Moment()),
        sa.Column("due_at", Moment()),
    )
    op.create_index("ix_task_case", "task", ["case"])
    op.create_index("ix_task_closed", "task", ["member", "closed_at", "id"])
    op.create_index("ix_task_open", "task", ["member", "state", "opened_at", "id"])
    op.create_table(
        "visit", sa.Column("case", text(), sa.ForeignKey("flow_case.id"), primary_key=True),
        sa.Column("id", text(), primary_key=True), sa.Column("stage", text(), nullable=False),
        sa.Column("kind", text(), nullable=False), sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("place", text(), nullable=False), sa.Column("why", text()),
        sa.Column("entered_at", Moment(), nullable=False), sa.Column("closed_at", Moment()),
        sa.Column("outcome", text()),
        sa.Column("superseded", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "definition", sa.Column("app", text(), primary_key=True),
        sa.Column("kind", text(), primary_key=True), sa.Column("key", text(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True), sa.Column("document", Json(), nullable=False),
        sa.Column("publication", text(), sa.ForeignKey("publication.id"), nullable=False),
    )
