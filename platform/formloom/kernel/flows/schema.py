"""The JSON Schema of flow documents, put together from what the kinds say of themselves."""

from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]

ID = {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_]{0,47}$"}
TEXT: Schema = {
    "anyOf": [
        {"type": "string", "maxLength": 20_000},
        {"type": "object", "additionalProperties": {"type": "string", "maxLength": 20_000}},
    ]
}
NAME = {"type": "string", "minLength": 1, "maxLength": 200}
FORMULA = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 1, "maximum": 100}
BOOLEAN = {"type": "boolean"}


def one_of(*values: str) -> Schema:
    """One of some words; the first is the default."""
    return {"enum": list(values), "default": values[0]}


def only(**properties: Schema) -> Schema:
    """An object with exactly these keys."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def some(properties: Mapping[str, Schema], *required: str) -> Schema:
    """An object with these keys, some of them required."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


SOURCE: Schema = {
    "anyOf": [
        NAME,
        only(role=NAME),
        some({"department": NAME, "sub": BOOLEAN}, "department"),
        only(manager=COUNT),
        only(head={"type": "integer", "minimum": 0, "maximum": 100}),
        only(chain={"anyOf": [only(levels=COUNT), only(until_role=NAME)]}),
        only(field=NAME),
        only(pick={"enum": ["initiator", "previous"]}),
        only(same_as=ID),
        only(lookup=only(form=NAME, where={}, field=NAME)),
        only(contact_field=NAME),
    ]
}
WHO: Schema = {"anyOf": [SOURCE, {"type": "array", "items": SOURCE, "minItems": 1, "maxItems": 100}]}
DURATION = {"type": "string", "pattern": r"^-?P-?(?=\d|T\d)(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$"}
AMOUNT: Schema = {"anyOf": [{"type": "number", "minimum": 0}, {**FORMULA, "maxLength": 4000}]}
CLOCK = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
AMOUNTS = ("minutes", "hours", "days", "working_hours", "working_days")
DUE: Schema = {
    "anyOf": [
        *(only(**{unit: AMOUNT}) for unit in AMOUNTS),
        only(next_working_day=CLOCK),
        some({"field": NAME, "offset": DURATION, "follow": BOOLEAN}, "field"),
    ]
}
REMIND: Schema = {
    "type": "array",
    "maxItems": 20,
    "items": some(
        {
            "opened": DURATION,
            "before": DURATION,
            "after": DURATION,
            "daily": CLOCK,
            "to": {
                "type": "array",
                "minItems": 1,
                "uniqueItems": True,
                "items": {"enum": ["assignee", "backup", "manager", "initiator"]},
            },
            "every": DURATION,
            "max": {"type": "integer", "minimum": 1, "maximum": 1000},
        }
    ),
}
FIELDS: Schema = {
    "type": "object",
    "default": {},
    "additionalProperties": {"enum": ["hidden", "masked", "read", "edit", "required"]},
}
ACTIONS = (
    "reject",
    "return",
    "transfer",
    "delegate",
    "add_sign",
    "remove_sign",
    "reclaim",
    "cc",
    "comment",
    "urge",
)
SOP: Schema = {
    "type": "array",
    "maxItems": 100,
    "items": some(
        {
            "id": ID,
            "text": TEXT,
            "evidence": {"enum": ["photo", "file", "note", "signature"]},
            "blocking": BOOLEAN,
        },
        "id",
        "text",
    ),
}
MILESTONE = some({"title": TEXT, "notify": {"type": "array", "items": {"enum": ["email", "sms"]}}}, "title")

# What every stage may say of itself; it changes nothing for the kernel.
DESCRIPTION: dict[str, Schema] = {"title": TEXT, "description": TEXT, "icon": NAME, "colour": NAME}

# What a stage that asks people may say.
ASKING: dict[str, Schema] = {
    "who": WHO,
    "mode": one_of("any", "all", "vote"),
    "order": one_of("parallel", "sequential"),
    "self": one_of("allow", "skip", "to_manager", "to_dept_head", "forbid"),
    "dedup": one_of("none", "adjacent", "any_earlier", "keep_last"),
    "dedup_on_change": one_of("ask", "off"),
    "empty": {
        "anyOf": [
            {"enum": ["to_admin", "approve", "reject", "block_submit", "incident"]},
            only(to_user=NAME),
        ],
        "default": "to_admin",
    },
    "not_same_as": ID,
    "pool": {**BOOLEAN, "default": False},
    "fields": FIELDS,
    "comment": one_of("optional", "required"),
    "signature": one_of("optional", "required"),
    "allow": {
        "type": "array",
        "items": {"enum": list(ACTIONS)},
        "uniqueItems": True,
        "default": list(ACTIONS),
    },
    "return_to": {
        "anyOf": [{"const": "any"}, {"type": "array", "items": ID, "minItems": 1}],
        "default": "any",
    },
    "resume": one_of("rerun", "direct", "ask"),
    "due": DUE,
    "calendar": NAME,
    "remind": REMIND,
    "timeout": {"anyOf": [{"enum": ["approve", "reject", "return", "escalate"]}, only(transfer=NAME)]},
    "backup": WHO,
    "leaver": one_of("handover", "manager", "admin", "drop"),
    "sop": SOP,
    "milestone": MILESTONE,
}

# Stage options that may stand on the flow as the default of its stages.
INHERITED = ("self", "dedup", "dedup_on_change", "empty", "resume", "leaver", "backup", "calendar")

FLOW_OPTIONS: dict[str, Schema] = {
    "$schema": {"type": "string"},
    "title": TEXT,
    "description": TEXT,
    "form": NAME,
    "start": some(
        {
            "on": one_of("submit", "manual"),
            "fields": FIELDS,
            "title": TEXT,
            "milestone": MILESTONE,
            "sop": SOP,
        }
    ),
    "withdraw": one_of("before_first_decision", "until_end", "never"),
    "withdraw_to": one_of("withdrawn", "draft"),
    "revoke_days": {"type": "integer", "minimum": 0, "default": 0},
    "single_flow": {**BOOLEAN, "default": True},
    **{name: ASKING[name] for name in INHERITED},
}

STAGES: Schema = {"type": "array", "items": {"$ref": "#/$defs/stage"}, "maxItems": 500}
BRANCH_STAGES: Schema = {"type": "array", "items": {"$ref": "#/$defs/stage"}, "maxItems": 500}
