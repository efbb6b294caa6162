"""Plays on the pure kernel: no database, no server, the clock in the hand."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.flows import Flow, World, decide, notices_of, start
from formloom.kernel.flows.evolve import blank
from formloom.kernel.people import Organisation
from formloom.kernel.problems import Refused
from formloom.plays import vocabulary
from formloom.plays.action_reading import Action
from formloom.plays.actions import COMMANDS
from formloom.plays.aiming import aim
from formloom.plays.backend import Observation, Reply
from formloom.plays.document import (
    Play,
    check_flow_document,
    check_person_options,
    compiled_forms,
    flow_document,
)
from formloom.plays.invariants import broken
from formloom.plays.ledger import Run
from formloom.plays.observation import observe, outbox_of
from formloom.plays.orders import orders_of
from formloom.plays.organisation import merged, organisation, people_of
from formloom.plays.verdict import Invalid


class KernelBackend:
    """The state of one play between its steps."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.clock = play.clock
        self.forms = compiled_forms(play)
        self.flows = {name: [Flow.load(document, name)] for name, document in play.flows.items()}
        self.disabled: set[str] = set()
        self.people = dict(play.people)
        self.departments = dict(play.departments)
        self.roles = dict(play.roles)
        self.runs: dict[str, Run] = {}
        self.last: str | None = None
        self.keys: dict[tuple[str, Any], Any] = {}
        self.ids = 0
        self.sent: list[dict[str, Any]] = []
        self.outbox: dict[str, int] = {}
        self.broken: str | None = None

    def copy(self) -> "KernelBackend":
        """Another backend in the same state."""
        twin = KernelBackend.__new__(KernelBackend)
        twin.__dict__.update(self.__dict__)
        for name in ("flows", "disabled", "people", "departments", "roles", "keys", "sent", "outbox"):
            setattr(twin, name, getattr(self, name).copy())
        twin.flows = {name: list(versions) for name, versions in self.flows.items()}
        twin.runs = {name: run.copy() for name, run in self.runs.items()}
        return twin

    def now(self) -> datetime:
        return self.clock

    def move_clock(self, to: datetime) -> None:
        self.clock = to

    def knows_case(self, case: str) -> bool:
        return case in self.runs

    def begin_step(self) -> None:
        self.sent, self.outbox = [], {}

    def problems(self) -> str | None:
        return self.broken

    def organisation(self) -> Organisation:
        return organisation(self.people, self.departments, self.roles, self.play.admin)

    def change(self, what: dict[str, Any]) -> None:
        """J62: the organisation, merged."""
        people = people_of(what.get("people", {})) if what.get("people") else {}
        gone = [name for name, options in what.get("people", {}).items() if options is None]
        for name, options in people.items():
            if name not in self.people and name != self.play.admin:
                raise Invalid(f"change.people.{name}", name, "a declared name")
            check_person_options(self.play, name, options)
        for kind in ("roles", "departments"):
            for name in what.get(kind, {}):
                if name not in getattr(self, kind):
                    raise Invalid(f"change.{kind}.{name}", name, "a declared name")
        self.people = merged(self.people, {**people, **dict.fromkeys(gone)}, {"active": False})
        self.departments = merged(self.departments, what.get("departments", {}), {"head": None})
        self.roles = {**self.roles, **{name: people or [] for name, people in what.get("roles", {}).items()}}

    def observe(self, case: str | None) -> Observation:
        return observe(self, self.runs.get(case or self.last or ""))

    def snapshot(self) -> Any:
        runs = {name: (run.case, len(run.events)) for name, run in self.runs.items()}
        versions = {name: len(found) for name, found in self.flows.items()}
        return runs, versions, set(self.disabled), list(self.sent), dict(self.outbox)

    def at_once(
        self, actions: Sequence[Action], case: str | None, rounds: int,
    ) -> Iterator[tuple["KernelBackend", list[Reply]]]:
        """Every order of a few actions, some orders of many."""
        for order in orders_of(len(actions)):
            twin = self.copy()
            replies = {at: twin.act(actions[at], case) for at in order}
            yield twin, [replies[at] for at in range(len(actions))]

    def act(self, action: Action, case: str | None) -> Reply:
        """G3: a key that was used gets its first answer, or is refused for other content."""
        key = action.said.get("key")
        named = case if case is not None or action.name in vocabulary.BEGINNINGS else self.last
        request = (action.name, named, action.said)
        known = self.keys.get((action.actor, key)) if key is not None else None
        if known is not None:
            return Reply(same=True) if known == request else Reply("key_reused")
        reply = self._act(action.name, action.actor, action.said, case or self.last)
        if reply.code is None and key is not None:
            self.keys[action.actor, key] = request
        return reply

    def _act(self, action: str, actor: str, said: dict[str, Any], case: str | None) -> Reply:
        if action in vocabulary.ADMIN_ACTIONS:
            return self._administer(action, actor, said)
        if action in vocabulary.BEGINNINGS and not self._is_draft_of(actor, said, case):
            return self._begin(action, actor, said)
        run = self.runs.get(case or "")
        if run is None:
            raise Invalid("case", case, "a case that was started")
        self._check_data(run, said)
        if action in vocabulary.TASK_ACTIONS:
            said = {**said, **aim(run, action, actor, said)}
        if action == "submit":
            if run.flow.key in self.disabled:
                return Reply("not_allowed")
            run.flow = self.flows[run.flow.key][-1]
        events = decide(run.flow, run.case, COMMANDS[action](said), self._world(run, actor))
        reply = self._taken(run, events)
        return Reply(reply.code, reply.field, same=action in vocabulary.TASK_ACTIONS and events == [])

    def _taken(self, run: Run, events: Any) -> Reply:
        if isinstance(events, Refused):
            return Reply(events.code, events.field)
        before = run.copy()
        run.add(events)
        self.sent += notices_of(events)
        for word, count in outbox_of(events).items():
            self.outbox[word] = self.outbox.get(word, 0) + count
        self.broken = self.broken or broken(before, run, events)
        return Reply()

    def _is_draft_of(self, actor: str, said: dict[str, Any], case: str | None) -> bool:
        """J44: without ``as`` and ``flow`` the step's own draft is submitted."""
        run = self.runs.get(case or "")
        return (run is not None and not {"as", "flow"} & said.keys() and run.case.state == "draft"
                and run.case.initiator == actor)

    def _begin(self, action: str, actor: str, said: dict[str, Any]) -> Reply:
        key = said.get("flow", next(iter(self.flows)))
        if key not in self.flows:
            raise Invalid("do.flow", key, sorted(self.flows))
        flow = self.flows[key][-1]
        run = Run(self._name(said.get("as"), key), flow, self.forms[flow.form], blank(key))
        self._check_data(run, said)
        if key in self.disabled:
            return Reply("not_allowed")
        reply = self._taken(run, start(flow, COMMANDS[action](said), self._world(run, actor)))
        if reply.code is None:
            self.runs[run.name], self.last = run, run.name
        return reply

    def _name(self, wanted: str | None, flow: str) -> str:
        """J14: called as told, else like the flow, the second one ``<flow>2``."""
        if wanted is not None:
            if wanted in self.runs:
                raise Invalid("do.as", wanted, "a new name")
            return wanted
        number, name = 1, flow
        while name in self.runs:
            number += 1
            name = f"{flow}{number}"
        return name

    def _world(self, run: Run, actor: str) -> World:
        return World(Context(self.clock.astimezone(UTC), self.play.zone, actor, self.organisation(),
                             lambda _form, _record: None, self._new_id), run.form)

    def _new_id(self) -> str:
        self.ids += 1
        return f"t{self.ids}"

    def _check_data(self, run: Run, said: dict[str, Any]) -> None:
        """J18: a field the form does not have makes the play invalid."""
        for key, value in said.get("data", {}).items():
            field = run.form.fields.get(key)
            if field is None:
                raise Invalid(f"do.data.{key}", key, sorted(run.form.fields))
            for row in value if field.columns and isinstance(value, list) else []:
                for column in row if isinstance(row, dict) else []:
                    if column not in field.columns and column != "row":
                        raise Invalid(f"do.data.{key}.{column}", column, sorted(field.columns))

    def _administer(self, action: str, actor: str, said: dict[str, Any]) -> Reply:
        key = said.get("flow", next(iter(self.flows)))
        if key not in self.flows:
            raise Invalid("do.flow", key, sorted(self.flows))
        if actor != self.play.admin:
            return Reply("forbidden")
        if action == "disable_flow":
            self.disabled.add(key)
            return Reply()
        versions = self.flows[key]
        if ("document" in said) == ("stages" in said):
            raise Invalid("do.stages", sorted(said), "stages or document")
        told = said["document"] if "document" in said else {**versions[-1].document, "stages": said["stages"]}
        document = flow_document(told, self.play.forms, "do")
        path = "do.document" if "document" in said else "do"
        if check_flow_document(self.play, document, path, refuse=True):
            return Reply("publish_refused")
        versions.append(Flow.load(document, key, len(versions) + 1))
        self.disabled.discard(key)
        return Reply()
