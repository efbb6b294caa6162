"""Reading one case or task."""

from typing import Any

from formloom.kernel.flows import receivers
from formloom.kernel.forms import readable
from formloom.runtime import cursors
from formloom.runtime.actor import Actor
from formloom.runtime.cases import answers, drawing, timeline
from formloom.runtime.cases.loading import Held, load, sees_cases
from formloom.runtime.problems import Forbidden, NotFound
from formloom.runtime.rights import Rights, rights_of
from formloom.storage import Tx, cases, read

Value = dict[str, Any]


def task(actor: Actor, id: str) -> Value:
    """A task, for its present or former assignee and for whoever reads its case."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        held = _of_task(tx, rights, id)
        return answers.task(rights, held, id, actor.language, cases.tasks_of(tx, held.row.id))


def case(actor: Actor, id: str) -> Value:
    """A case."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        return answers.case(rights, load(tx, rights, id), actor.language, cases.tasks_of(tx, id))


def story(actor: Actor, id: str) -> Value:
    """The timeline: one entry per event."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        held = load(tx, rights, id)
        return timeline.of(rights, held, cases.events(tx, id), actor.language)


def drawn(actor: Actor, id: str) -> Value:
    """The flow as this case runs through it."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        held = load(tx, rights, id)
        return drawing.of(rights, held, cases.events(tx, id), cases.tasks_of(tx, id), actor.language)


def log(actor: Actor, id: str) -> Value:
    """The events as they are stored, for the flow admin and for who may see cases; fields as he sees them."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        held = load(tx, rights, id)
        if not rights.is_flow_admin and not sees_cases(rights, held):
            raise Forbidden()
        return {"items": [_event(held, one) for one in cases.events(tx, id)]}


def people(actor: Actor, id: str, *, q: str = "", cursor: str | None = None, size: int = 50) -> Value:
    """Whom the task may be handed to, by name: for its assignee, and for the flow admin."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        held = _of_task(tx, rights, id)
        known_task = held.case.tasks.get(id)
        if not rights.is_flow_admin and (known_task is None or known_task.member != rights.member):
            raise Forbidden()
        known = rights.ctx.people
        wanted = q.casefold()
        found = sorted((known.members[one].name, one) for one in receivers(held.case, id, known)
                       if wanted in known.members[one].name.casefold())
        after = tuple(cursors.unpack("people", cursor)) if cursor else None
        rest = [one for one in found if after is None or one > after]
        items = [_choice(rights, member) for _, member in rest[:size]]
        more = len(rest) > size
        return {"items": items, "next": cursors.pack("people", rest[size - 1]) if more else None, "refs": {}}


def _of_task(tx: Tx, rights: Rights, id: str) -> Held:
    row = cases.get_task(tx, id)
    if row is None:
        raise NotFound()
    return load(tx, rights, row["case"])


def _choice(rights: Rights, id: str) -> Value:
    member = rights.ctx.people.members[id]
    department = rights.ctx.people.departments.get(member.department or "")
    return {"id": id, "title": member.name, "subtitle": department.title if department else None}


def _event(held: Held, event: Value) -> Value:
    """The event without values its reader may not see, and without what only tells repeats apart."""
    shown = {key: value for key, value in event.items() if key != "request"}
    access = held.own.access
    if event.get("record"):
        known = [key for key in event["record"]["unset"] if access.get(key, "hidden") != "hidden"]
        shown["record"] = {**event["record"], "set": readable(held.form, event["record"]["set"], access),
                           "unset": known}
    if "inputs" in event:
        shown["inputs"] = {path: value for path, value in event["inputs"].items()
                           if access.get(path, "hidden") not in ("hidden", "masked")}
    return shown
