"""Field access through a flow: what a stage opens, and what taking part leaves readable."""

from collections.abc import Iterable, Mapping

from formloom.kernel.flows.case import Case
from formloom.kernel.flows.definition import Flow, Stage
from formloom.kernel.forms import Form

RANK = {"hidden": 0, "masked": 1, "read": 2, "edit": 3, "required": 4}


def stage_access(flow: Flow, stage: Stage, form: Form) -> dict[str, str]:
    """The complete field table of a stage: every field and every subform column."""
    return _known(flow, stage, form)[1]


def writes(flow: Flow, stage: Stage, form: Form) -> bool:
    """Does the stage open any field?"""
    return _known(flow, stage, form)[2]


def _known(flow: Flow, stage: Stage, form: Form) -> tuple[Form, dict[str, str], bool]:
    known: tuple[Form, dict[str, str], bool] | None = flow.access_cache.get(stage.id)
    if known is None or known[0] is not form:
        table = _complete(stage, form)
        known = flow.access_cache[stage.id] = (form, table, any(RANK[one] > 2 for one in table.values()))
    return known


def _complete(stage: Stage, form: Form) -> dict[str, str]:
    listed, found = stage.options["fields"], {}
    for key, field in form.fields.items():
        own = found[key] = listed.get(key, stage.kind.unlisted)
        # A column that is not named follows its subform; a required subform says nothing of each row.
        inherited = "edit" if own == "required" else own
        for column in field.columns.values():
            found[column.path] = "hidden" if own == "hidden" else listed.get(column.path, inherited)
    return found


def access_of(flow: Flow, case: Case, member: str, form: Form) -> dict[str, str]:
    """What the member may read for having taken part, and write because a task of his is open."""
    found = dict.fromkeys(_paths(form), "hidden")
    for table in _tables(flow, case, member, form):
        for path, access in table.items():
            if RANK[access] > RANK[found[path]]:
                found[path] = access
    return found


def start_access(flow: Flow, form: Form, limit: Mapping[str, str] | None = None) -> dict[str, str]:
    """What may be filled in at the start: writing only where the start stage and the limit both allow it."""
    table = stage_access(flow, flow.start, form)
    if limit is None:
        return table
    return {path: _narrowed(access, limit.get(path, "hidden")) for path, access in table.items()}


def _narrowed(access: str, limit: str) -> str:
    """The weaker of both; a field that may be filled in stays required."""
    return access if RANK[limit] >= min(RANK[access], RANK["edit"]) else limit


def _tables(flow: Flow, case: Case, member: str, form: Form) -> Iterable[dict[str, str]]:
    if member == case.initiator:
        writes = case.state == "draft" or any(
            task.member == member for task in case.open_tasks() if task.stage == "start"
        )
        table = stage_access(flow, flow.start, form)
        yield table if writes else reading(table)
    for stage in case.had.get(member, ()):
        if stage in flow.stages:
            yield reading(stage_access(flow, flow.stages[stage], form))
    for copied in case.copies.get(member, ()):
        if isinstance(copied, list):
            yield {path: "read" for path in _paths(form) if path in copied or path.split(".")[0] in copied}
        elif copied in flow.stages:
            yield reading(stage_access(flow, flow.stages[copied], form))
    if not case.is_ended and not case.is_locked:
        for task in case.open_tasks():
            if task.member == member and task.stage in flow.stages:
                yield stage_access(flow, flow.stages[task.stage], form)


def reading(table: dict[str, str]) -> dict[str, str]:
    """The table with writing taken away."""
    return {path: "read" if RANK[access] > RANK["read"] else access for path, access in table.items()}


def _paths(form: Form) -> list[str]:
    return [field.path for field in form.all_fields()]
