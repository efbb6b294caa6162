"""The cases of a play on the server: starting them, acting on them, and reading their logs."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from formloom.kernel.flows import Event
from formloom.plays.http import requests
from formloom.plays.http.client import Answer
from formloom.plays.http.requests import Request
from formloom.plays.http.world import APP
from formloom.plays.invariants import broken
from formloom.plays.ledger import Run
from formloom.plays.verdict import Trouble

if TYPE_CHECKING:
    from formloom.plays.http.backend import HttpBackend

NOBODY = "00000000-0000-7000-8000-000000000000"
Call = Callable[[], tuple[str, str, Run | None, Answer]]


class Cases:
    """name of a run -> the ids of its case, record and draft."""

    def __init__(self, backend: "HttpBackend") -> None:
        self.backend = backend
        self.case: dict[str, str] = {}
        self.record: dict[str, str] = {}
        self.draft: dict[str, str] = {}
        self.broken: str | None = None

    def forms(self, run: Run) -> str:
        """The address of the run's form."""
        return f"/forms/{APP}/{self.backend.world.form_of(run.flow.key)}"

    def document(self, run: Run) -> Mapping[str, Any]:
        return run.form.document

    def beginning(
        self, name: str, actor: str, run: Run, said: dict[str, Any], headers: Mapping[str, str],
    ) -> Call:
        """submit or draft: a new case."""
        ids = self.backend.world.ids
        data = ids.data(said.get("data", {}), self.document(run))
        body = {"data": data, "pick": requests.picks(said.get("pick", {}), ids, {})}
        request = Request("POST", f"{self.forms(run)}/records", body, headers)
        if name == "draft":
            request = Request("POST", f"{self.forms(run)}/drafts", {"data": data}, headers)

        def call() -> tuple[str, str, Run | None, Answer]:
            answer = self._send(actor, request)
            if answer.code is None and answer.headers.get("idempotent-replay") != "true":
                self._begun(name, actor, run, said, answer.body)
            return name, actor, run if run.name in self.backend.runs else None, answer
        return call

    def _begun(self, name: str, actor: str, run: Run, said: dict[str, Any], body: Any) -> None:
        self.backend.runs[run.name], self.backend.last = run, run.name
        if name == "draft":
            self.draft[run.name] = body["id"]
            data = {key: value for key, value in said.get("data", {}).items() if value is not None}
            run.case.initiator, run.case.state = actor, "draft"
            run.case.record = run.case.record._replace(data=data)
        else:
            self.record[run.name], self.case[run.name] = body["id"], body["case"]

    def acting(
        self, name: str, actor: str, run: Run, said: dict[str, Any], headers: Mapping[str, str],
    ) -> Call:
        """Everything that is done to a case there is."""
        request = self._request(name, actor, run, said, headers)

        def call() -> tuple[str, str, Run | None, Answer]:
            answer = self._send(actor, request) if request is not None else self._nothing_there(actor, run)
            if answer.code is None and run.name not in self.case:
                self.record[run.name], self.case[run.name] = answer.body["id"], answer.body["case"]
                run.case.state = "new"
            return name, actor, run, answer
        return call

    def _request(
        self, name: str, actor: str, run: Run, said: dict[str, Any], headers: Mapping[str, str],
    ) -> Request | None:
        ids, form = self.backend.world.ids, self.document(run)
        if name == "submit" and run.name not in self.case:
            data = {**run.case.record.data, **said.get("data", {})}
            body = {"data": ids.data(data, form), "draft": self.draft[run.name],
                    "pick": requests.picks(said.get("pick", {}), ids, {})}
            return Request("POST", f"{self.forms(run)}/records", body, headers)
        if name == "edit":
            return self._edit(run, said, headers)
        case = self.case.get(run.name, NOBODY)
        if name in requests.TASK_WORDS:
            task = said["task"] or self._another(run, actor, said["at"])
            return requests.on_task(name, task, said, ids, form, headers) if task is not None else None
        return requests.on_case(name, case, said, ids, form, headers)

    def _another(self, run: Run, actor: str, stage: str) -> str | None:
        """The last task of somebody else at the stage, for who never had one there himself."""
        there = (key for key, task in reversed(run.tasks.items())
                 if task["stage"] == stage and task["member"] != actor)
        return next(there, None)

    def _nothing_there(self, actor: str, run: Run) -> Answer:
        """Where no task is there is no address to try: who may read the case would be forbidden."""
        answer = self.case_as(actor, run)
        return answer if answer.code is not None else Answer(403, {"type": "/forbidden"}, {})

    def _edit(self, run: Run, said: dict[str, Any], headers: Mapping[str, str]) -> Request:
        path = f"{self.forms(run)}/records/{self.record.get(run.name, NOBODY)}"
        data = self.backend.world.ids.data(said.get("data", {}), self.document(run))
        revision = {"If-Match": f'"{self.revision(run)}"', **headers}
        return Request("PATCH", path, {"data": data}, revision)

    def revision(self, run: Run) -> int:
        """The record's present one, as the flow admin sees it."""
        answer = self.record_as(self.backend.play.admin, run)
        return int(answer.body["revision"]) if answer.code is None else 1

    def record_as(self, person: str, run: Run) -> Answer:
        path = f"{self.forms(run)}/records/{self.record.get(run.name, NOBODY)}"
        return self.backend.world.get(person, path)

    def case_as(self, person: str, run: Run) -> Answer:
        return self.backend.world.get(person, f"/cases/{self.case.get(run.name, NOBODY)}")

    def _send(self, actor: str, request: Request) -> Answer:
        return self.backend.world.call(actor, request.method, request.path, request.body, **request.headers)

    def refresh_all(self) -> None:
        """Read on in every log."""
        for run in self.backend.runs.values():
            self.refresh(run)

    def refresh(self, run: Run) -> bool:
        """Read the log on, and hold it to the law. Is there anything new?"""
        if run.name not in self.case:
            return True
        fresh = self.events(run)[len(run.events):]
        if fresh:
            before = run.copy()
            run.add(fresh)
            self.broken = self.broken or broken(before, run, fresh) or self._stored_otherwise(run)
        return bool(fresh)

    def events(self, run: Run) -> list[Event]:
        """The whole log, in the play's names."""
        answer = self.backend.world.get(self.backend.play.admin, f"/cases/{self.case[run.name]}/events")
        if answer.code is not None:
            raise Trouble(f"The log cannot be read: {answer.status} {answer.body}")
        return [{"request": None, **self.backend.world.ids.event(one)} for one in answer.body["items"]]

    def _stored_otherwise(self, run: Run) -> str | None:
        """G1: the rows that lists are made of say the same as the log."""
        shown = self.case_as(self.backend.play.admin, run).body
        name = self.backend.world.ids.name
        stored = {one["id"]: (one["stage"], name(one["assignee"]["id"]), one["state"], one["reason"])
                  for one in shown["tasks"]}
        folded = {key: (task["stage"], task["member"], task["state"], task["reason"])
                  for key, task in run.tasks.items()}
        return None if stored == folded and shown["state"] == run.case.state else "G1"
