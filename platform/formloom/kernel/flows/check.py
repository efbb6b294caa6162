"""The publish checks of a flow document (V3): its shape first, then what it refers to, then its ways."""

from collections.abc import Collection, Mapping
from typing import Any

from formloom.kernel.flows.checks.deadlines import check_deadlines
from formloom.kernel.flows.checks.outline import outline
from formloom.kernel.flows.checks.references import check_references
from formloom.kernel.flows.checks.shape import check_flow_keys, check_stage
from formloom.kernel.flows.checks.ways import check_ways
from formloom.kernel.problems import Problem

MAX_STAGES = 500
MAX_DEPTH = 12


def check_flow(
    document: Any,
    forms: Mapping[str, Any] | None = None,
    *,
    roles: Collection[str] | None = None,
    members: Collection[str] | None = None,
    departments: Collection[str] | None = None,
    form: str | None = None,
    calendars: Collection[str] | None = None,
) -> list[Problem]:
    """Everything wrong with the document. Names are looked up only in what is given (None: not checked).

    forms: reference -> form document, to know fields and check conditions. form: the flow's form where the
    document does not name it.
    """
    if not isinstance(document, Mapping):
        return [Problem("", "not_an_object")]
    problems = check_flow_keys(document)
    found = outline(document, MAX_DEPTH, MAX_STAGES)
    problems += found.problems
    for stage in found.stages:
        problems += check_stage(stage)
    if problems:
        return problems
    for stage in found.stages:
        problems += check_deadlines(stage, document)
    problems += check_ways(found)
    return problems + check_references(
        document, found, forms, roles, members, departments, form, calendars)
