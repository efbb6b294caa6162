"""What there is to see of a play on the server, asked for as the people of the play see it."""

import time
from collections import Counter
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any

from formloom.kernel.flows import notices_of
from formloom.plays.backend import Observation
from formloom.plays.http.client import Answer
from formloom.plays.http.ids import FILLER
from formloom.plays.ledger import Run
from formloom.plays.observation import (
    finished,
    offered,
    outbox_of,
    sees,
    sees_everything,
    sent,
    todo,
    told_by_events,
)

if TYPE_CHECKING:
    from formloom.plays.http.backend import HttpBackend

DELIVERY = 30.0
Counts = dict[str, Counter[str]]


class Looking:
    """Looks at one play's world; remembers how much there was of notices and events when a step began."""

    def __init__(self, backend: "HttpBackend") -> None:
        self.backend = backend
        self.before: Counts = {}
        self.seen: dict[str, int] = {}

    def begin_step(self, wanted: Collection[str]) -> None:
        self.count_notices()
        self.before = self._settled() if "sent" in wanted else {}

    def count_notices(self) -> None:
        """What the step behind us must have told people, added to what they will have been told in all."""
        runs = self.backend.runs
        for name, run in runs.items():
            self.backend.world.told.update(
                notice["to"] for notice in notices_of(run.events[self.seen.get(name, 0):])
                if self.backend.staff.is_active(notice["to"]))
        self.seen = {name: len(run.events) for name, run in runs.items()}

    def observe(self, case: str | None, wanted: Collection[str]) -> Observation:
        """At least the wanted keys; every one as the API shows it to whoever it is about."""
        found: Observation = {key: look() for key, look in self._everywhere().items() if key in wanted}
        run = self.backend.runs.get(case or self.backend.last or "")
        if run is None:
            return found
        self.backend.cases.refresh(run)
        if run.name not in self.backend.cases.case:
            return found | told_by_events(run) | self._draft(run, wanted)
        found |= told_by_events(run) | self._case(run)
        found |= {key: look(run) for key, look in self._of_people().items() if key in wanted}
        return found

    def snapshot(self) -> Any:
        """How many events, which revisions, how many notices."""
        cases = self.backend.cases
        runs = {name: (len(cases.events(run)), cases.revision(run))
                for name, run in self.backend.runs.items() if name in cases.case}
        return runs, self._notices()

    def _everywhere(self) -> dict[str, Any]:
        people = self.backend.staff.people
        return {
            "sent": self._sent, "outbox": self._outbox,
            "todo": lambda: {one: self._todo(one) for one in people},
            "finished": lambda: {one: self._finished(one) for one in people},
        }

    def _of_people(self) -> dict[str, Any]:
        people = self.backend.staff.people
        return {
            "record": self._record,
            "sees": lambda run: {one: self._sees(one, run) for one in people},
            "returnable": lambda run: {one: self._returnable(one, run) for one in people},
        }

    def _draft(self, run: Run, wanted: Collection[str]) -> Observation:
        """What was typed and not handed in is no case yet; its author sees what the form opens to him."""
        people = self.backend.staff.people
        sees = {one: self._sees_draft(one, run) for one in people} if "sees" in wanted else {}
        return {"state": "draft", "open": {}, "waiting": {}, "visits": {}, "closed": {}, "returnable": {},
                "record": run.case.record.data, "version": run.flow.version, "sees": sees}

    def _sees_draft(self, person: str, run: Run) -> list[str] | None:
        if person == self.backend.play.admin:
            return sees_everything(run)
        cases = self.backend.cases
        if self.backend.world.get(person, f"{cases.forms(run)}/drafts/{cases.draft[run.name]}").code:
            return None
        return self._visible(self.backend.world.get(person, cases.forms(run)).body, run)

    def _case(self, run: Run) -> Observation:
        """The case as the flow admin sees it."""
        shown = self.backend.cases.case_as(self.backend.play.admin, run).body
        name = self.backend.world.ids.name
        found: Observation = {
            "state": shown["state"], "incidents": [shown["incident"]] if shown["incident"] else [],
            "visits": shown["visits"], "version": shown["version"], "open": {}, "waiting": {}, "closed": {},
            "due": {},
        }
        for task in shown["tasks"]:
            person = name(task["assignee"]["id"])
            if task["state"] in ("open", "waiting"):
                found[task["state"]].setdefault(task["stage"], []).append(person)
            if task["state"] == "open" and task["due_at"] is not None:
                here = found["due"].get(task["stage"], task["due_at"])
                found["due"][task["stage"]] = min(here, task["due_at"], key=datetime.fromisoformat)
            word = f"{task['state']}({task['reason']})" if task["reason"] else task["state"]
            found["closed"].setdefault(task["stage"], {})[person] = word
        return found

    def _record(self, run: Run) -> dict[str, Any]:
        body = self.backend.cases.record_as(self.backend.play.admin, run).body
        return self.backend.world.ids.data(body["data"], run.form.document, back=True)

    def _sees(self, person: str, run: Run) -> list[str] | None:
        if not self.backend.staff.is_active(person):
            return sees(run, person)
        answer = self.backend.cases.record_as(person, run)
        return None if answer.code is not None else self._visible(answer.body, run)

    def _visible(self, shown: dict[str, Any], run: Run) -> list[str]:
        access = shown["access"]
        return [key for key in run.form.fields if access.get(key, "hidden") != "hidden" and key != FILLER]

    def _returnable(self, person: str, run: Run) -> list[str]:
        if not self.backend.staff.is_active(person):
            return offered(run, person)
        answer = self.backend.cases.case_as(person, run)
        return [] if answer.code is not None else [one["id"] for one in answer.body["returnable"]]

    def _todo(self, person: str) -> list[str]:
        if not self.backend.staff.is_active(person):
            return todo(self._refreshed(), person)
        return [one["stage"]["id"] for one in self._pages(person, "/work/todo") if self._is_ours(one)]

    def _finished(self, person: str) -> list[str]:
        """J16: one per case and stage."""
        if not self.backend.staff.is_active(person):
            return finished(self._refreshed(), person)
        items = {(one["case"], one["stage"]["id"]): None for one in self._pages(person, "/work/done")
                 if self._is_ours(one) and one["stage"]["id"] != "start"}
        return [stage for _, stage in items]

    def _is_ours(self, item: dict[str, Any]) -> bool:
        """Copies of a play share their workspace."""
        return item["case"] in self.backend.cases.case.values()

    def _pages(self, person: str, path: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        cursor = ""
        while True:
            answer: Answer = self.backend.world.get(person, f"{path}?size=200{cursor}")
            if answer.code is not None:
                return found
            found += answer.body["items"]
            if not answer.body["next"]:
                return found
            cursor = f"&cursor={answer.body['next']}"

    def _notices(self) -> Counts:
        return {one: Counter(notice["kind"] for notice in self._pages(one, "/notices"))
                for one in self.backend.staff.people if self.backend.staff.is_active(one)}

    def _settled(self) -> Counts:
        """The notices once those of the steps before have arrived, which nobody may have waited for."""
        until = time.monotonic() + DELIVERY
        while True:
            found = self._notices()
            arrived = Counter({one: kinds.total() for one, kinds in found.items()})
            due = Counter({one: count for one, count in self.backend.world.told.items() if one in found})
            if due <= arrived or time.monotonic() > until:
                return found
            time.sleep(0.05)

    def _sent(self) -> dict[str, dict[str, int]]:
        """Since the step began. What goes to a crowd is delivered after the commit, a moment later."""
        expected = [notice for events in self._fresh() for notice in notices_of(events)]
        until = time.monotonic() + DELIVERY
        while True:
            asked = {one: now for one, now in self._notices().items() if one in self.before}
            # Who is not active cannot be asked: of him the log tells.
            found = sent([notice for notice in expected if notice["to"] not in asked])
            for person, now in asked.items():
                for kind, count in (now - self.before[person]).items():
                    found.setdefault(kind, {})[person] = count
            total = sum(count for inner in found.values() for count in inner.values())
            if total >= len(expected) or time.monotonic() > until:
                return found
            time.sleep(0.05)

    def _outbox(self) -> dict[str, int]:
        found: Counter[str] = Counter()
        for events in self._fresh():
            found += outbox_of(events)
        return dict(found)

    def _refreshed(self) -> Collection[Run]:
        """All cases as they are now; what an inactive person cannot ask for is taken from there (J30)."""
        self.backend.cases.refresh_all()
        return self.backend.runs.values()

    def _fresh(self) -> list[list[dict[str, Any]]]:
        self._refreshed()
        return [run.events[self.seen.get(name, 0):] for name, run in self.backend.runs.items()]
