"""Cases: the event log, a snapshot of its fold, and rows for the lists of tasks and visits."""

import sqlalchemy as sa

from formloom.storage.tables.base import flag, key, may, metadata, must, whole
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

# One entry of a token into a stage; ``<stage>.<n>`` within its case.
visit = sa.Table(
    "visit",
    metadata,
    key("case", "flow_case.id"),
    key("id"),
    must("stage"),
    must("kind"),
    whole("n"),
    must("place"),
    may("why"),
    sa.Column("entered_at", Moment, nullable=False),
    sa.Column("closed_at", Moment),
    may("outcome"),
    flag("superseded"),
)

task = sa.Table(
    "task", metadata,
    key("id"), must("case", "flow_case.id"), must("stage"), must("visit"), may("member"), may("principal"),
    must("state"), may("reason"), whole("weight", 1), whole("position", 0), may("by"),
    sa.Column("opened_at", Moment), sa.Column("begun_at", Moment), sa.Column("closed_at", Moment),
    sa.Column("due_at", Moment),
    sa.Index("ix_task_case", "case"), sa.Index("ix_task_open", "member", "state", "opened_at", "id"),
    sa.Index("ix_task_closed", "member", "closed_at", "id"),
)

# Who takes or took part, for good: the key to reading the case and its record.
# part: initiator, assignee, copied.
participant = sa.Table(
    "participant", metadata,
    key("case", "flow_case.id"), key("member"), key("part"), must("record"),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_participant_member", "member", "part", "at", "case"),
    sa.Index("ix_participant_record", "record", "member"),
)
