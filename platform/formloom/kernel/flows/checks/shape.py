"""Keys and values of the document, against the schemas of its kinds."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from formloom.kernel.flows.checks.outline import Found
from formloom.kernel.flows.document import stage_schema
from formloom.kernel.flows.kinds import KINDS, NOT_BUILT
from formloom.kernel.flows.schema import FLOW_OPTIONS
from formloom.kernel.flows.sop import EVIDENCE_NOT_BUILT
from formloom.kernel.flows.sources import SOURCES_NOT_BUILT
from formloom.kernel.problems import Problem


def check_flow_keys(document: Mapping[str, Any]) -> list[Problem]:
    """The keys of the flow itself."""
    schema = {
        "type": "object",
        "properties": {**FLOW_OPTIONS, "stages": {"type": "array"}},
        "required": ["stages"],
        "additionalProperties": False,
    }
    found = [_problem(error, "") for error in Draft202012Validator(schema).iter_errors(document)]
    if not found and document.get("start", {}).get("sop"):
        found.append(Problem("start.sop", "not_built", {"key": "sop"}))
    if not found and document.get("revoke_days"):
        found.append(Problem("revoke_days", "not_built"))
    return found


def check_stage(stage: Found) -> list[Problem]:
    """The keys of one stage, without the stages inside it."""
    kind = stage.document.get("kind")
    if kind in NOT_BUILT:
        return [Problem(f"{stage.path}.kind", "not_built", {"kind": kind})]
    if not isinstance(kind, str) or kind not in KINDS:
        code = "missing_key" if kind is None else "unknown_kind"
        return [Problem(f"{stage.path}.kind", code, {"key": "kind", "kind": str(kind)})]
    found = [_problem(error, stage.path) for error in _validator(kind).iter_errors(stage.document)]
    return found or _later(stage)


@cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator({**stage_schema(KINDS[kind]), "$defs": {"stage": {}}})


def _problem(error: ValidationError, path: str) -> Problem:
    """One error of the validator in our words."""
    parts = [*filter(None, [path]), *(str(part) for part in error.absolute_path)]
    schema: Mapping[str, Any] = error.schema if isinstance(error.schema, Mapping) else {}
    instance: Mapping[str, Any] = error.instance if isinstance(error.instance, Mapping) else {}
    if error.validator == "additionalProperties":
        extra = next(str(key) for key in instance if key not in schema.get("properties", {}))
        return Problem(".".join([*parts, extra]), "unknown_key", {"key": extra})
    if error.validator == "required":
        missing = next(key for key in schema["required"] if key not in instance)
        return Problem(".".join([*parts, missing]), "missing_key", {"key": missing})
    return Problem(".".join(parts), "wrong_value", {"value": str(error.instance)[:80]})


def _later(stage: Found) -> list[Problem]:
    found = []
    if stage.document.get("pool"):
        found.append(Problem(f"{stage.path}.pool", "not_built", {"key": "pool"}))
    found += _steps(stage)
    who = stage.document.get("who", [])
    for at, source in enumerate(who if isinstance(who, list) else [who]):
        for key in SOURCES_NOT_BUILT:
            if isinstance(source, Mapping) and key in source:
                spot = f"who.{at}" if isinstance(who, list) else "who"
                found.append(Problem(f"{stage.path}.{spot}.{key}", "not_built", {"key": key}))
    return found


def _steps(stage: Found) -> list[Problem]:
    """Work steps: each id once, and nothing demanded that cannot be given yet."""
    found, seen = [], set()
    for at, one in enumerate(stage.document.get("sop", [])):
        path = f"{stage.path}.sop.{at}"
        if one["id"] in seen:
            found.append(Problem(f"{path}.id", "duplicate_id", {"id": one["id"]}))
        seen.add(one["id"])
        if one.get("evidence") in EVIDENCE_NOT_BUILT:
            found.append(Problem(f"{path}.evidence", "not_built", {"key": one["evidence"]}))
    return found
