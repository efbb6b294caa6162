"""Plays on the pure kernel: no database, no server, the clock in the hand."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from formloom.kernel.calendars import Calendar
from formloom.kernel.context import Context
from formloom.kernel.flows import Flow, World, decide, fire, notices_of, start
from formloom.kernel.problems import Refused
from formloom.plays import vocabulary
from formloom.plays.action_reading import Action
from formloom.plays.actions import COMMANDS
from formloom.plays.aiming import aim
from formloom.plays.backend import Observation, Reply
from formloom.plays.document import Play, check_flow_document
from formloom.plays.invariants import broken
from formloom.plays.ledger import Run
from formloom.plays.observation import facts_of, finished, outbox_of, sees_everything, sent, todo
from formloom.plays.orders import orders_of
from formloom.plays.state import PlayState, check_data


class KernelBackend(PlayState):
    """The state of one play between its steps."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.keys: dict[tuple[str, Any], Any] = {}
        self.ids = 0
        self.sent: list[dict[str, Any]] = []
        self.outbox: dict[str, int] = {}
        self.broken: str | None = None

    def copy(self) -> "KernelBackend":
        """Another backend in the same state."""
        twin = KernelBackend.__new__(KernelBackend)
        twin.__dict__.update(self.__dict__)
        for name in ("keys", "sent", "outbox"):
            setattr(twin, name, getattr(self, name).copy())
        twin.flows = {name: list(versions) for name, versions in self.flows.items()}
        twin.runs = {name: run.copy() for name, run in self.runs.items()}
        return twin

    def move_clock(self, to: datetime) -> None:
        """Halt at everything that falls due; what has passed already happens as time begins to pass (J40)."""
        if to > self.clock:
            self._fire()
        while self.clock < to:
            self.down(self.stops(to))

    def down(self, to: datetime) -> None:
        """Jump, then let everything happen that fell due meanwhile (T5)."""
        if to > self.clock:
            self.clock = to
            self._fire()

    def _fire(self) -> None:
        for run in list(self.runs.values()):
            if self.is_due(run):
                self._taken(run, fire(run.flow, run.case, self._world(run, None)))

    def begin_step(self, wanted: Collection[str]) -> None:
        self.sent, self.outbox = [], {}

    def problems(self) -> str | None:
        return self.broken

    def change(self, what: dict[str, Any]) -> None:
        self.staff = self.staff.changed(what)
        self.calendar = self.with_calendar(what)

    def observe(self, case: str | None, wanted: Collection[str] | None = None) -> Observation:
        people, runs = self.staff.people, self.runs.values()
        found: Observation = {
            "sent": sent(self.sent), "outbox": dict(self.outbox),
            "todo": {one: todo(runs, one) for one in people},
            "finished": {one: finished(runs, one) for one in people},
        }
        run = self.runs.get(case or self.last or "")
        if run is None:
            return found
        found |= facts_of(run, people)
        found["sees"][self.play.admin] = sees_everything(run)
        return found

    def snapshot(self) -> Any:
        runs = {name: (run.case, len(run.events)) for name, run in self.runs.items()}
        versions = {name: len(found) for name, found in self.flows.items()}
        return runs, versions, list(self.sent), dict(self.outbox)

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
        reply = self._act(action.name, action.actor, action.said, case)
        if reply.code is None and key is not None:
            self.keys[action.actor, key] = request
        return reply

    def _act(self, action: str, actor: str, said: dict[str, Any], case: str | None) -> Reply:
        if action == "publish":
            return self._publish(actor, said)
        if action in vocabulary.BEGINNINGS and self.draft_of(actor, said, case) is None:
            return self._begin(action, actor, said)
        run = self.run_of(case)
        check_data(run, said)
        if action in vocabulary.TASK_ACTIONS:
            said = {**said, **aim(run, action, actor, said)}
        if action == "submit":
            run.flow = self.flows[run.flow.key][-1]
        events = decide(run.flow, run.case, COMMANDS[action](said), self._world(run, actor))
        reply = self._taken(run, events)
        return Reply(reply.code, reply.field, same=action in vocabulary.TASK_ACTIONS and events == [])

    def _begin(self, action: str, actor: str, said: dict[str, Any]) -> Reply:
        run = self.new_run(said)
        reply = self._taken(run, start(run.flow, COMMANDS[action](said), self._world(run, actor)))
        if reply.code is None:
            self.runs[run.name], self.last = run, run.name
        return reply

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

    def _publish(self, actor: str, said: dict[str, Any]) -> Reply:
        if actor != self.play.admin:
            return Reply("forbidden")
        document = self.next_version(said)
        path = "do.document" if "document" in said else "do"
        if check_flow_document(self.play, document, path, refuse=True):
            return Reply("publish_refused")
        key = self.flow_key(said)
        self.flows[key].append(Flow.load(document, key, len(self.flows[key]) + 1))
        return Reply()

    def _world(self, run: Run, actor: str | None) -> World:
        calendar = Calendar.load(self.calendar, self.play.zone)
        return World(Context(self.clock.astimezone(UTC), self.play.zone, actor, self.staff.organisation(),
                             lambda _form, _record: None, self._new_id), run.form,
                     calendar=lambda _key: calendar)

    def _new_id(self) -> str:
        self.ids += 1
        return f"t{self.ids}"
