"""One command on a case: lock, load, ask, store, tell."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from formloom.kernel.flows import Command, Submit, decide
from formloom.kernel.problems import Refused
from formloom.runtime import catalogue
from formloom.runtime.actor import Actor
from formloom.runtime.cases import answers, commands, refusals, storing
from formloom.runtime.cases.loading import Held, load, world
from formloom.runtime.problems import NotFound
from formloom.runtime.rights import Rights, rights_of
from formloom.storage import Tx, cases, read, write

Value = dict[str, Any]
Said = Mapping[str, Any]


def on_task(actor: Actor, id: str, action: str, said: Said, *, revision: int | None = None) -> Value:
    """Carry out an action on a task; the answer shows what became of it. revision: If-Match."""
    return _on_task(actor, id, lambda stage: commands.on_task(action, said, id, stage, revision))


def on_step(actor: Actor, id: str, step: str, said: Said) -> Value:
    """A work step of a task is done, or not after all."""
    return _on_task(actor, id, lambda stage: commands.on_step(said, id, stage, step))


def _on_task(actor: Actor, id: str, make: Callable[[str], Command]) -> Value:
    """make: the command about the task, told the stage that it is of."""
    with write(actor.workspace) as tx:
        task = cases.get_task(tx, id)
        if task is None:
            raise NotFound()
        _act(tx, actor, task["case"], lambda _held: make(task["stage"]), id)
    return _answer(tx, actor, task["case"], id)


def on_case(actor: Actor, id: str, action: str, said: Said, *, revision: int | None = None) -> Value:
    """Carry out an action on a case; the answer shows what became of it."""
    with write(actor.workspace) as tx:
        def make(held: Held) -> Command:
            return commands.on_case(action, said, held.case, actor.member, revision)

        _act(tx, actor, id, make, None)
    return _answer(tx, actor, id, None)


def _act(tx: Tx, actor: Actor, id: str, make: Callable[[Held], Command], task: str | None) -> None:
    rights = rights_of(tx, actor)
    held = load(tx, rights, id, lock=True)
    command = make(held)
    path = actor.path if actor.path != "form" else "flow"
    held, events = _decide(tx, rights, held, command, task)
    if events:
        storing.store(tx, rights, held, events, path)


def _answer(stored: Tx, actor: Actor, id: str, task: str | None) -> Value:
    """What became of it. Told behind the commit, so that nobody waits for it to write."""
    with read(actor.workspace) as tx:
        catalogue.carry(stored, tx)
        return answers.acted(tx, rights_of(tx, actor), actor, id, task)


def _decide(
    tx: Tx, rights: Rights, held: Held, command: Command, task: str | None
) -> tuple[Held, list[Value]]:
    """The kernel's answer. A draft is judged by the flow and form of today (V2)."""
    if isinstance(command, Submit):
        flow = catalogue.flow(tx, held.flow_reference)
        version = catalogue.head(tx, "forms", held.form_reference)
        if flow is None or version is None:
            raise NotFound()
        table = catalogue.need_table(tx, held.form_reference)
        held = replace(held, flow=flow, form=table.form, table=table,
                       row=replace(held.row, form_version=version))
        told = replace(world(rights, held), record=held.case.record)
    else:
        told = world(rights, held)
    found = decide(held.flow, held.case, command, told)
    if isinstance(found, Refused):
        raise refusals.problem(tx, rights, held, found, task)
    return held, found
