"""Permission sets as values: rows, fields, actions. Denied unless granted; sets only add up."""

from formloom.kernel.access.check import check_set
from formloom.kernel.access.grants import (
    actions_of,
    create_access,
    export_access,
    field_access,
    merged,
    read_only,
    row_condition,
    strongest,
)
from formloom.kernel.access.sets import ACTIONS, APP_RIGHTS, Grant, PermissionSet, app_rights, grants_for

__all__ = [
    "ACTIONS",
    "APP_RIGHTS",
    "Grant",
    "PermissionSet",
    "actions_of",
    "app_rights",
    "check_set",
    "create_access",
    "export_access",
    "field_access",
    "grants_for",
    "merged",
    "read_only",
    "row_condition",
    "strongest",
]
