"""submit 提交 and draft 草稿 (A1): where a case begins."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.flows import guard
from formloom.kernel.flows.access import start_access
from formloom.kernel.flows.commands import Draft, Submit
from formloom.kernel.flows.precheck import blocked
from formloom.kernel.flows.step import Step
from formloom.kernel.flows.walk import begin_lane
from formloom.kernel.forms import settle
from formloom.kernel.problems import Refused


def begin_draft(step: Step, command: Draft) -> Refused | None:
    """Keep a case that nobody has been asked about yet."""
    if not step.world.ctx.people.is_active(step.world.actor):
        return Refused("forbidden")
    change = _filled_in(step, {}, command.data, complete=False)
    if isinstance(change, Refused):
        return change
    # The record begins, with revision 1, when the draft is submitted.
    step.emit("drafted", by=step.world.actor, record={**change, "revision": 0}, **_pins(step))
    return None


def submit_draft(step: Step, command: Submit) -> Refused | None:
    """A draft becomes a running case; it is checked against today's flow (V2)."""
    refused = guard.reader(step)
    if refused is None and step.case.state != "draft":
        refused = Refused("conflict" if step.case.is_ended else "not_allowed")
    elif refused is None and step.world.actor != step.case.initiator:
        refused = Refused("forbidden")
    return refused or begin_submit(step, command)


def begin_submit(step: Step, command: Submit) -> Refused | None:
    """Check what was filled in, then let the token leave start."""
    if not step.world.ctx.people.is_active(step.world.actor):
        return Refused("forbidden")
    step.case.initiator = step.world.actor
    refused = blocked(step) or _picked(step, command)
    if refused is not None:
        return refused
    kept = step.case.record.data if step.case.state == "draft" else {}
    change = _filled_in(step, kept, command.data, complete=True)
    if isinstance(change, Refused):
        return change
    n = step.case.counts.get("start", 0) + 1
    visit = f"start.{n}"
    step.emit(
        "submitted",
        by=step.world.actor,
        visit=visit,
        stage="start",
        kind="start",
        n=n,
        place="",
        prior=[],
        why="submit",
        record=change,
        pick=dict(command.pick),
        **_pins(step),
    )
    begin_lane(step, step.flow.lane, "", ())
    return None


def _pins(step: Step) -> dict[str, Any]:
    """What the case is bound to for good (G7)."""
    return {
        "flow": step.flow.key,
        "flow_version": step.flow.version,
        "form_version": step.world.form_version,
        "initiator": step.world.actor,
    }


def _filled_in(
    step: Step, kept: Mapping[str, Any], data: Mapping[str, Any], *, complete: bool
) -> dict[str, Any] | Refused:
    """The record after filling in; a case always begins with one, be it empty."""
    access = start_access(step.flow, step.world.form, step.world.limit)
    stored = step.world.record.data if step.world.record is not None else {}
    change = guard.settled(step, stored, {**kept, **data}, access, complete=complete)
    if isinstance(change, Refused):
        return change
    change = change or {"set": {}, "unset": [], "revision": max(step.case.record.revision, 1)}
    return {**change, "set": _given(step, stored, change["set"])}


def _given(step: Step, stored: Mapping[str, Any], changed: Mapping[str, Any]) -> dict[str, Any]:
    """The change with what the shell gives the record, and with what is computed from that."""
    world, found = step.world, {**changed, **step.world.given}
    if not any(world.given.keys() & needs - {path} for path, needs in world.form.closures.items()):
        return found
    again = settle(world.form, {**stored, **found}, {}, {}, world.ctx, complete=False).data
    return {key: value for key, value in again.items() if key in found or stored.get(key) != value}


def _picked(step: Step, command: Submit) -> Refused | None:
    """J55: whom the initiator picks must be named now."""
    for stage in step.flow.walk():
        who = stage.options.get("who", [])
        sources = who if isinstance(who, list) else [who]
        if {"pick": "initiator"} in sources and not command.pick.get(stage.id):
            return Refused("invalid", stage.id)
    return None
