"""From a flow document to a compiled flow."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel import formulas
from formloom.kernel.flows.definition import Branch, Flow, Lane, Stage
from formloom.kernel.flows.kinds import KINDS
from formloom.kernel.flows.kinds.start import START
from formloom.kernel.flows.schema import AMOUNTS, FLOW_OPTIONS, INHERITED

START_OPTIONS: dict[str, Any] = {
    "fields": {},
    "allow": (),
    "comment": "optional",
    "signature": "optional",
    "mode": "any",
    "order": "parallel",
    "empty": "incident",
}


def compile_flow(document: Mapping[str, Any], key: str, version: int) -> Flow:
    """The flow of a checked document."""
    options = {name: document.get(name, schema.get("default")) for name, schema in FLOW_OPTIONS.items()}
    root = Lane(None, None)
    start = Stage("start", START, {**START_OPTIONS, **(options["start"] or {})}, root, 0)
    stages = {"start": start}
    inherited = {name: document[name] for name in INHERITED if name in document}
    _fill(root, document["stages"], inherited, stages)
    start.next = root.stages[0] if root.stages else None
    compares = any(stage.options.get("dedup", "none") != "none" for stage in stages.values())
    return Flow(key, version, document, options, stages, root, compares)


def _fill(lane: Lane, documents: list[Any], inherited: Mapping[str, Any], stages: dict[str, Stage]) -> None:
    for document in documents:
        stage = _stage(document, lane, inherited, stages)
        if lane.stages:
            lane.stages[-1].next = stage
        lane.stages.append(stage)


def _stage(
    document: Mapping[str, Any], lane: Lane, inherited: Mapping[str, Any], stages: dict[str, Stage]
) -> Stage:
    kind = KINDS[document["kind"]]
    options = {name: schema["default"] for name, schema in kind.options.items() if "default" in schema}
    options.update({name: value for name, value in inherited.items() if name in kind.options})
    options.update(document)
    stage = Stage(document["id"], kind, options, lane, len(stages))
    stages[stage.id] = stage
    stage.branches = tuple(_branch(stage, one, inherited, stages) for one in options.get("branches", ()))
    on_reject = options.get("on_reject")
    if isinstance(on_reject, Mapping) and "branch" in on_reject:
        stage.after_reject = Lane(stage, None)
        _fill(stage.after_reject, on_reject["branch"], inherited, stages)
    if "when" in options:
        stage.when = formulas.parse(options["when"])
        stage.names = tuple(sorted(formulas.names(stage.when)))
    amount = next((one for unit, one in options.get("due", {}).items() if unit in AMOUNTS), None)
    if isinstance(amount, str):
        stage.due = formulas.parse(amount)
    return stage


def _branch(
    stage: Stage, document: Mapping[str, Any], inherited: Mapping[str, Any], stages: dict[str, Stage]
) -> Branch:
    lane = Lane(stage, document["id"])
    _fill(lane, document["stages"], inherited, stages)
    if "when" not in document:
        return Branch(document["id"], lane, None, ())
    tree = formulas.parse(document["when"])
    return Branch(document["id"], lane, tree, tuple(sorted(formulas.names(tree))))
