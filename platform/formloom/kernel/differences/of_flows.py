"""Differences of flows: stages and where they stand, branches, and what stages say."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from formloom.kernel.differences.difference import Difference, listed, mapping, options, stayed, text_of
from formloom.kernel.differences.titles import Titles
from formloom.kernel.flows.checks.outline import Found, outline
from formloom.kernel.flows.kinds import KINDS
from formloom.kernel.pointers import escaped

MAX_DEPTH, MAX_STAGES = 12, 500
PEOPLE = ("who", "backup")
SAID_APART = {"id", "title", "kind", "fields", "branches", *PEOPLE}
Lane = tuple[str, str]
"""Block and branch around a stage, by their ids; two empty ones for the flow itself."""


class Placed(NamedTuple):
    """A stage, the lane it stands in, and its neighbours there."""

    document: Mapping[str, Any]
    at: str
    lane: Lane


def of_flow(before: Mapping[str, Any], after: Mapping[str, Any], titles: Titles) -> Iterator[Difference]:
    """The flow's own options, then its stages in their order."""
    form = str(after.get("form") or before.get("form") or "")
    yield from options("document", before, after, "", skip={"stages", "start", *PEOPLE})
    yield from _stage(
        {"kind": "start", **mapping(before.get("start"))}, {"kind": "start", **mapping(after.get("start"))},
        "/start", titles, form)
    old, new = _placed(before), _placed(after)
    moved = _moved(old, new)
    for id, there in new.items():
        if id not in old:
            yield _standing("added", id, new, old)
            continue
        if id in moved:
            yield _standing("moved", id, new, old)
        yield from _stage(old[id].document, there.document, there.at, titles, form)
    for id, gone in old.items():
        if id not in new:
            yield Difference("stage_removed", {"stage": _title(gone.document, id)}, "/stages")


def _placed(flow: Mapping[str, Any]) -> dict[str, Placed]:
    found = outline(flow, MAX_DEPTH, MAX_STAGES).stages
    by_path = {one.path: one for one in found}
    return {one.id: Placed(one.document, f"/{one.path.replace('.', '/')}", _lane(one, by_path))
            for one in found}


def _lane(stage: Found, by_path: Mapping[str, Found]) -> Lane:
    if not stage.around:
        return ("", "")
    path, at, _fork = stage.around[-1]
    block = by_path[path]
    branches = listed(block.document.get("branches"))
    return (block.id, str(mapping(branches[at]).get("id", at)) if 0 <= at < len(branches) else "")


def _moved(old: Mapping[str, Placed], new: Mapping[str, Placed]) -> set[str]:
    """Stages of both that stand in another lane, or elsewhere in theirs."""
    both = [id for id in new if id in old]
    found = {id for id in both if old[id].lane != new[id].lane}
    for lane in {new[id].lane for id in both}:
        was = [id for id in old if id in new and old[id].lane == new[id].lane == lane]
        now = [id for id in both if old[id].lane == new[id].lane == lane]
        found |= set(now) - stayed(was, now)
    return found


def _standing(how: str, id: str, new: Mapping[str, Placed], old: Mapping[str, Placed]) -> Difference:
    """A stage that is new where it stands: before which one, or at the end of what."""
    here = new[id]
    said = {"stage": _title(here.document, id), "kind": str(here.document.get("kind", ""))}
    lane = [one for one in new if new[one].lane == here.lane]
    behind = next((one for one in lane[lane.index(id) + 1:] if one in old and one != id), None)
    if behind is not None:
        following = _title(new[behind].document, behind)
        return Difference(f"stage_{how}_before", {**said, "next": following}, here.at)
    block, branch = here.lane
    if not block:
        return Difference(f"stage_{how}_last", said, here.at)
    title = _branch_title(new[block].document, block, branch)
    return Difference(f"stage_{how}_in", {**said, "branch": title}, here.at)


def _stage(
    before: Mapping[str, Any], after: Mapping[str, Any], at: str, titles: Titles, form: str,
) -> Iterator[Difference]:
    """What one stage says, its branches included; the stages inside them stand for themselves."""
    id = str(after.get("id") or "start")
    old, new = text_of(before.get("title"), id), text_of(after.get("title"), id)
    said = {"stage": new}
    if old != new:
        yield Difference("stage_retitled", {"from": old, "to": new}, f"{at}/title")
    if before.get("kind") != after.get("kind"):
        kinds = {"from": str(before.get("kind")), "to": str(after.get("kind"))}
        yield Difference("stage_kind", {**said, **kinds}, f"{at}/kind")
    shown = [{key: titles.sources(one[key], form) for key in PEOPLE if key in one} for one in (before, after)]
    yield from options("stage", shown[0], shown[1], at, **said)
    yield from options("stage", _alone(before), _alone(after), at, skip=SAID_APART, **said)
    yield from _fields(before, after, at, titles, form, said)
    yield from _branches(before, after, at, said)


def _alone(stage: Mapping[str, Any]) -> Mapping[str, Any]:
    """The stage without the stages that stand in its ``on_reject``."""
    rejected = stage.get("on_reject")
    inside = isinstance(rejected, Mapping) and "branch" in rejected
    return {**stage, "on_reject": "branch"} if inside else stage


def _fields(
    before: Mapping[str, Any], after: Mapping[str, Any], at: str, titles: Titles, form: str,
    said: Mapping[str, Any],
) -> Iterator[Difference]:
    old, new = mapping(before.get("fields")), mapping(after.get("fields"))
    for path in dict.fromkeys([*old, *new]):
        was, now = (side.get(path) or _unlisted(stage) for side, stage in ((old, before), (new, after)))
        if was != now:
            yield Difference("stage_field", {
                **said, "field": titles.field(form, path), "from": str(was), "to": str(now),
            }, f"{at}/fields/{escaped(path)}")


def _unlisted(stage: Mapping[str, Any]) -> str:
    kind = stage.get("kind")
    return KINDS[kind].unlisted if isinstance(kind, str) and kind in KINDS else "edit"


def _branches(
    before: Mapping[str, Any], after: Mapping[str, Any], at: str, said: Mapping[str, Any],
) -> Iterator[Difference]:
    was, now = ({str(one.get("id")): (place, one) for place, one in enumerate(listed(stage.get("branches")))
                 if isinstance(one, Mapping)} for stage in (before, after))
    for id, (place, branch) in now.items():
        named = {**said, "branch": text_of(branch.get("title"), id)}
        if id not in was:
            yield Difference("branch_added", named, f"{at}/branches/{place}")
        else:
            here = f"{at}/branches/{place}"
            yield from options("branch", was[id][1], branch, here, skip={"stages"}, **named)
    for id, (_place, branch) in was.items():
        if id not in now:
            named = {**said, "branch": text_of(branch.get("title"), id)}
            yield Difference("branch_removed", named, f"{at}/branches")


def _title(stage: Mapping[str, Any], id: str) -> Any:
    return text_of(stage.get("title"), id)


def _branch_title(block: Mapping[str, Any], block_id: str, branch: str) -> Any:
    for one in listed(block.get("branches")):
        if isinstance(one, Mapping) and str(one.get("id")) == branch:
            return text_of(one.get("title"), branch)
    return _title(block, block_id)
