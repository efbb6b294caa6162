"""The platform's tables in every workspace store. Tables made from forms are in storage/record_tables.py."""

from formloom.storage.tables.audit import audit
from formloom.storage.tables.base import metadata
from formloom.storage.tables.cases import event, flow_case, participant, task, visit
from formloom.storage.tables.definitions import (
    app,
    definition,
    definition_draft,
    definition_head,
    publication,
    record_column,
)
from formloom.storage.tables.people import department, member, member_department, role, role_member, setting
from formloom.storage.tables.queues import idempotency, notice, outbox, timer
from formloom.storage.tables.records import draft, file, history, saved_view, serial_counter
from formloom.storage.tables.rollups import ROLLUP_SCALE, rollup
from formloom.storage.tables.samples import sample_item

__all__ = [
    "ROLLUP_SCALE", "app", "audit", "definition", "definition_draft", "definition_head", "department",
    "draft", "event", "file", "flow_case", "history", "idempotency", "member", "member_department",
    "metadata", "notice", "outbox", "participant", "publication", "record_column", "role", "role_member",
    "rollup", "sample_item", "saved_view", "serial_counter", "setting", "task", "timer", "visit",
]
