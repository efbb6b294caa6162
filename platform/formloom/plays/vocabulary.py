"""The words of the play format. What stands under LATER is part of the format and not built yet."""

TOP = frozenset({
    "play", "covers", "clock", "zone", "calendar", "people", "departments", "roles", "admin", "agents",
    "settings", "form", "flow", "forms", "flows", "steps"})
TOP_LATER = frozenset({"agents", "settings"})

VERBS = frozenset({"do", "together", "wait", "until", "down", "change", "check", "either"})
BESIDE = frozenset({"case", "times", "refused", "results", "expect", "note", "rounds"})

# Keys that every action may carry.
COMMON = frozenset({
    "at", "data", "comment", "signature", "for", "key", "revision", "visit", "force", "reason"})
ACTIONS: dict[str, frozenset[str]] = {
    "draft": frozenset({"as", "flow", "pick"}),
    "submit": frozenset({"as", "flow", "pick"}),
    "resubmit": frozenset({"resume_as"}),
    "approve": frozenset({"resume_as", "pick"}),
    "reject": frozenset({"resume_as", "pick"}),
    "handle": frozenset({"resume_as", "pick"}),
    "save": frozenset({"resume_as"}),
    "return": frozenset({"to"}),
    "transfer": frozenset({"to"}),
    "tick": frozenset({"step", "done", "note"}),
    "withdraw": frozenset(),
    "urge": frozenset(),
    "cc": frozenset({"people", "fields"}),
    "add_comment": frozenset({"mention"}),
    "suspend": frozenset(),
    "resume": frozenset(),
    "terminate": frozenset(),
    "jump": frozenset({"to"}),
    "retry": frozenset(),
    "edit": frozenset(),
    "publish": frozenset({"flow", "stages", "document"}),
}
ACTIONS_LATER = frozenset({
    "delegate", "give_back", "add_sign", "remove_sign", "claim", "revoke", "reclaim", "disable_user",
    "enable_user", "handover", "migrate", "open_link", "use_link", "disable_flow"})
# Verbs that move the clock, and with it whatever falls due.
MOVING = frozenset({"wait", "until", "down"})
CALENDAR = frozenset({"days", "hours", "holidays", "workdays"})
NEEDED = {"return": ("to",), "transfer": ("to",), "jump": ("to",), "cc": ("people",), "tick": ("step",)}
# What a step of an SOP may carry beside its own keys: it writes nothing, and decides nothing.
TICK_TAKES = frozenset({"at", "key", "visit"})
TASK_ACTIONS = frozenset({"resubmit", "approve", "reject", "handle", "save", "return", "transfer", "tick"})
BEGINNINGS = frozenset({"draft", "submit"})

EXPECT = frozenset({
    "state", "open", "waiting", "closed", "visits", "superseded", "decisions", "arrived", "log", "record",
    "due", "sent", "todo", "finished", "sees", "returnable", "children", "reply", "link", "outbox", "version",
    "report"})
EXPECT_LATER = frozenset({"children", "link", "report"})

STATES = frozenset({
    "draft", "running", "returned", "approved", "rejected", "withdrawn", "revoking", "terminated",
    "suspended", "incident"})
INCIDENTS = frozenset({
    "no_approver", "condition_error", "loop", "child_unavailable", "stage_removed", "field_missing"})
NOTICES = frozenset({"task", "no_longer_needed", "reminder", "urge", "cc", "result", "incident"})
OUTBOX = frozenset({"stage_entered", "decided", "case_ended"})
REFUSALS = frozenset({
    "conflict", "not_open", "forbidden", "not_found", "not_allowed", "invalid", "key_reused", "unmapped",
    "publish_refused", "stale", "locked", "too_soon"})
# How a task may end (J10, J11); ``waiting`` is the owner whose after-group is pending.
TASK_STATES = frozenset({
    "approved", "handled", "rejected", "returned", "transferred", "delegated", "superseded", "waiting",
    *(f"auto_approved({why})" for why in ("self", "dedup", "timeout", "empty")),
    *(f"auto_rejected({why})" for why in ("timeout", "empty")),
    *(f"cancelled({why})" for why in (
        "decided", "rejected", "returned", "withdrawn", "terminated", "reclaimed", "removed", "jump",
        "timeout", "migrated", "left"))})
LOG_KEYS = frozenset({"rule", "at", "who", "from", "to", "inputs", "late_by"})
CHANGES = frozenset({"people", "roles", "departments", "calendar", "agents"})
CHANGES_LATER = frozenset({"agents"})

# Stage and flow keys that are kept and shown but not carried out: a play about them would prove nothing.
STAGE_LATER = frozenset({"leaver", "pool"})
FLOW_LATER = frozenset({"revoke_days", "leaver"})
