"""Plays on a real server: one request per action, and what there is to see asked for as people see it."""

import threading
import time
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from formloom.kernel.flows import Flow
from formloom.plays import vocabulary
from formloom.plays.action_reading import Action
from formloom.plays.aiming import aim
from formloom.plays.backend import Observation, Reply
from formloom.plays.document import Play, check_flow_document
from formloom.plays.http.cases import Call, Cases
from formloom.plays.http.client import Answer
from formloom.plays.http.looking import Looking
from formloom.plays.http.server import Server
from formloom.plays.http.world import World
from formloom.plays.ledger import Run
from formloom.plays.state import PlayState, check_data
from formloom.plays.verdict import Trouble

PATIENCE = 60.0
GLANCE = 0.02


class HttpBackend(PlayState):
    """One play on a server. ``done`` is what was carried out, so that a copy can be brought to the same."""

    def __init__(self, play: Play, server: Server, world: World | None = None) -> None:
        super().__init__(play)
        self.server = server
        server.set_clock(self.clock)
        self.world = world or World(server, self.staff)
        self.cases = Cases(self)
        self.looking = Looking(self)
        self.done: list[tuple[str, Any]] = []
        self.keyed: dict[tuple[str, str], tuple[Any, Call]] = {}
        self.copies = 0
        self.movements = 0
        self.prefix = ""

    @staticmethod
    def begin(play: Play, server: Server) -> "HttpBackend":
        """The play before its first step."""
        return HttpBackend(play, server)

    def copy(self) -> "HttpBackend":
        return self._copy(self.done)

    def _copy(self, done: Sequence[tuple[str, Any]]) -> "HttpBackend":
        """The same again: new cases, and a new workspace where the play changes more than cases."""
        self.looking.count_notices()
        twin = HttpBackend(self.play, self.server, None if changes_more(self.play.steps) else self.world)
        self.copies += 1
        twin.prefix = f"{self.prefix}{self.copies}."
        for what, value in done:
            if what == "act":
                twin.act(*value)
            else:
                getattr(twin, what)(value)
        return twin

    def move_clock(self, to: datetime) -> None:
        """Halt at everything that falls due, as the logs tell, until the worker has done it."""
        self.done.append(("move_clock", to))
        if to > self.clock:
            self._fire()
        while self.clock < to:
            self.cases.refresh_all()
            self.clock = self.stops(to)
            self._fire()

    def down(self, to: datetime) -> None:
        """Whether nobody works, or nobody is told that time passes, comes to the same."""
        self.done.append(("down", to))
        if to > self.clock:
            self.clock = to
            self._fire()

    def _fire(self) -> None:
        """Let the worker see the clock move, and wait until nothing is due any more."""
        self.cases.refresh_all()
        if not any(map(self.is_due, self.runs.values())):
            self.server.set_clock(self.clock)
            return
        self.movements += 1
        self.server.set_clock(self.clock, f"{self.world.key}/{self.movements}")
        until = time.monotonic() + PATIENCE
        while any(map(self.is_due, self.runs.values())):
            if time.monotonic() > until:
                raise Trouble(f"Nothing happened at {self.clock.isoformat()}.")
            time.sleep(GLANCE)
            self.cases.refresh_all()
        self.server.set_clock(self.clock)

    def change(self, what: dict[str, Any]) -> None:
        self.staff = self.staff.changed(what)
        if "calendar" in what:
            self.calendar = self.with_calendar(what)
            self.world.change_calendar(self.calendar)
        self.world.change(self.staff, *(what.get(part, {}) for part in ("people", "departments", "roles")))
        self.done.append(("change", what))

    def begin_step(self, wanted: Collection[str]) -> None:
        self.server.set_clock(self.clock)
        self.looking.begin_step(wanted)

    def observe(self, case: str | None, wanted: Collection[str] | None = None) -> Observation:
        return self.looking.observe(case, vocabulary.EXPECT if wanted is None else wanted)

    def snapshot(self) -> Any:
        return self.looking.snapshot()

    def problems(self) -> str | None:
        return self.cases.broken

    def act(self, action: Action, case: str | None) -> Reply:
        self.server.set_clock(self.clock)
        self.done.append(("act", (action, case)))
        if action.name == "publish":
            return self._publish(action)
        call = self._prepare(action, case)
        return self._heard(action, case, call, call())

    def at_once(
        self, actions: Sequence[Action], case: str | None, rounds: int,
    ) -> Iterator[tuple["HttpBackend", list[Reply]]]:
        """Threads behind a barrier; every further round on a copy."""
        before = list(self.done)
        yield self, self._at_once(actions, case)
        for _ in range(rounds - 1):
            twin = self._copy(before)
            twin.begin_step(vocabulary.EXPECT)
            yield twin, twin._at_once(actions, case)

    def _at_once(self, actions: Sequence[Action], case: str | None) -> list[Reply]:
        calls = [self._prepare(action, case) for action in actions]
        for action in actions:
            # Signed in beforehand, so that the barrier opens for the requests themselves.
            self.world.session(action.actor).get("/session")
        barrier = threading.Barrier(len(calls))
        answers: list[Any] = [None] * len(calls)

        def run(at: int) -> None:
            barrier.wait()
            answers[at] = calls[at]()

        threads = [threading.Thread(target=run, args=(at,)) for at in range(len(calls))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        replies = [self._heard(action, case, call, answer)
                   for action, call, answer in zip(actions, calls, answers, strict=True)]
        order = sorted(range(len(actions)), key=lambda at: replies[at].code is not None)
        self.done += [("act", (actions[at], case)) for at in order]
        return replies

    def _prepare(self, action: Action, case: str | None) -> Call:
        """The request of an action, aimed while nothing else happens; calling it sends it."""
        name, actor, said = action.name, action.actor, action.said
        request, first = self.keyed.get((actor, said.get("key", "")), (None, None))
        if first is not None and request == (name, self._named(action, case), said):
            # A program that repeats itself sends what it sent, whatever has become of the task meanwhile.
            return first
        if name in vocabulary.BEGINNINGS and self.draft_of(actor, said, case) is None:
            return self.cases.beginning(name, actor, self.new_run(said), said, self._headers(said))
        run = self.run_of(case)
        check_data(run, said)
        if name in vocabulary.TASK_ACTIONS:
            said = {**said, **aim(run, name, actor, said)}
        return self.cases.acting(name, actor, run, said, self._headers(said))

    def _named(self, action: Action, case: str | None) -> str | None:
        """The case that an action speaks of; a beginning speaks of none unless the step does."""
        return case if case is not None or action.name in vocabulary.BEGINNINGS else self.last

    def _heard(self, action: Action, case: str | None, call: Call, answer: Any) -> Reply:
        """The reply; a request that was accepted under a key is remembered."""
        named = self._named(action, case)
        reply = self._taken(*answer)
        if reply.code is None and "key" in action.said:
            key = (action.actor, action.said["key"])
            self.keyed.setdefault(key, ((action.name, named, action.said), call))
        return reply

    def _headers(self, said: dict[str, Any]) -> dict[str, str]:
        headers = {}
        if "key" in said:
            headers["Idempotency-Key"] = f"{self.prefix}{said['key']}"
        if "revision" in said:
            headers["If-Match"] = f'"{said["revision"]}"'
        return headers

    def _taken(self, action: str, actor: str, run: Run | None, answer: Answer) -> Reply:
        """What the answer says, and what has happened meanwhile."""
        code, field = answer.code, answer.field
        if code is None:
            fresh = self.cases.refresh(run) if run is not None else True
            replayed = answer.headers.get("idempotent-replay") == "true"
            return Reply(same=replayed or (not fresh and action in vocabulary.TASK_ACTIONS))
        if not self.staff.is_active(actor) and answer.status in (401, 404):
            # Who is not active does not get in at all; whether he might know of the case is not answered.
            known = run is None or run.case.state == "new" or run.case.takes_part(actor)
            return Reply("forbidden" if known else "not_found")
        return Reply(code, field)

    def _publish(self, action: Action) -> Reply:
        document = self.next_version(action.said)
        path = "do.document" if "document" in action.said else "do"
        check_flow_document(self.play, document, path, refuse=True)
        key = self.flow_key(action.said)
        answer = self.world.publish(action.actor, key, document, self.flows[key][-1].document)
        if answer.code is None:
            self.flows[key].append(Flow.load(document, key, len(self.flows[key]) + 1))
        return Reply(answer.code, answer.field)


def changes_more(steps: Any) -> bool:
    """Do these steps, or some inside them, change people, publish, or let time pass?"""
    if isinstance(steps, list):
        return any(changes_more(one) for one in steps)
    if isinstance(steps, dict):
        more = {"change", "publish", *vocabulary.MOVING}
        return bool(more & steps.keys()) or any(changes_more(one) for one in steps.values())
    return False

