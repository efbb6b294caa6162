"""Cases: the event log, a snapshot of its fold, and rows for the lists of tasks."""

import sqlalchemy as sa

from formloom.storage.tables.base import key, may, metadata, must, whole
from formloom.storage.types import Json, Moment

flow_case = sa.Table(
    "flow_case", metadata,
    key("id"), must("app"), must("form"), must("record"), must("flow"),
    whole("flow_version"), whole("form_version"), must("state"), must("initiator"),
    sa.Column("snapshot", Json, nullable=False), whole("seq"),
    sa.Column("started_at", Moment, nullable=False), sa.Column("updated_at", Moment, nullable=False),
    sa.Column("ended_at", Moment),
    sa.Index("ix_case_record", "record"), sa.Index("ix_case_initiator", "initiator", "started_at", "id"),
    sa.Index("ix_case_flow", "app", "flow", "state"),
)

event = sa.Table(
    "event",
    metadata,
    key("case", "flow_case.id"),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    must("type"),
    sa.Column("at", Moment, nullable=False),
    may("by"),
    sa.Column("payload", Json, nullable=False),
)

task = sa.Table(
    "task", metadata,
    key("id"), must("case", "flow_case.id"), must("stage"), whole("visit"), must("kind"),
    may("assignee"), may("principal"), must("state"), may("reason"),
    sa.Column("opened_at", Moment), sa.Column("begun_at", Moment), sa.Column("closed_at", Moment),
    sa.Column("due_at", Moment),
    sa.Index("ix_task_case", "case"), sa.Index("ix_task_open", "assignee", "state", "opened_at", "id"),
    sa.Index("ix_task_closed", "assignee", "closed_at", "id"),
)

# Who takes or took part, for good: the key to reading the case and its record.
participant = sa.Table(
    "participant", metadata,
    key("case", "flow_case.id"), key("member"), must("record"),
    sa.Index("ix_participant_member", "member", "record"),
)
