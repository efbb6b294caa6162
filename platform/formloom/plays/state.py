"""What a play has come to between two steps, whatever it runs on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from formloom.kernel.flows import Flow, timers_of
from formloom.kernel.flows.evolve import blank
from formloom.plays.action_reading import Action
from formloom.plays.aiming import aim
from formloom.plays.document import Play, compiled_forms, flow_document
from formloom.plays.ledger import Run
from formloom.plays.staff import Staff
from formloom.plays.verdict import Invalid
from formloom.plays.vocabulary import TASK_ACTIONS


class PlayState:
    """The clock, the staff, the versions of flows, and the cases by name."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.clock = play.clock
        self.forms = compiled_forms(play)
        self.flows = {name: [Flow.load(document, name)] for name, document in play.flows.items()}
        self.staff = Staff.of(play)
        self.calendar = play.calendar
        self.runs: dict[str, Run] = {}
        self.last: str | None = None

    def now(self) -> datetime:
        return self.clock

    def armed(self) -> list[datetime]:
        """The instants at which something falls due in some case."""
        return [timer.at for run in self.runs.values()
                for timer in timers_of(run.flow, run.case, self.play.zone)]

    def is_due(self, run: Run) -> bool:
        """Has something fallen due in the case?"""
        return any(timer.at <= self.clock for timer in timers_of(run.flow, run.case, self.play.zone))

    def stops(self, to: datetime) -> datetime:
        """Where the clock halts next on its way: at whatever falls due, and at its end."""
        return min([at for at in self.armed() if self.clock < at < to], default=to)

    def with_calendar(self, what: dict[str, Any]) -> Mapping[str, Any]:
        """The calendar after a change; null takes a key back to what is usual."""
        told = {**self.calendar, **what.get("calendar", {})}
        return {key: value for key, value in told.items() if value is not None}

    def knows_case(self, case: str | None) -> bool:
        """Was it started; None: was any?"""
        return case in self.runs if case is not None else self.last is not None

    def flow_key(self, said: dict[str, Any]) -> str:
        """The flow that is meant; the first one unless told."""
        key: str = said.get("flow", next(iter(self.flows)))
        return key

    def run_of(self, case: str | None) -> Run:
        """The case of a step: as named, else the last one started."""
        run = self.runs.get(case or self.last or "")
        if run is None:
            raise Invalid("case", case, "a case that was started")
        return run

    def aimed(self, action: Action, case: str | None) -> Action:
        """The action with its stage said, so that it can be repeated when the task is closed."""
        if action.name not in TASK_ACTIONS or "at" in action.said or action.name == "resubmit":
            return action
        at = aim(self.run_of(case), action.name, action.actor, action.said)["at"]
        return replace(action, said={**action.said, "at": at})

    def draft_of(self, actor: str, said: dict[str, Any], case: str | None) -> Run | None:
        """J44: without ``as`` and ``flow`` the step's own draft is submitted."""
        run = self.runs.get(case or self.last or "")
        if run is None or {"as", "flow"} & said.keys() or run.case.state != "draft":
            return None
        return run if run.case.initiator == actor else None

    def new_run(self, said: dict[str, Any]) -> Run:
        """A case that has not begun. Called as told, else like its flow, the second one ``<flow>2`` (J14)."""
        key = self.flow_key(said)
        flow = self.flows[key][-1]
        run = Run(self._name(said.get("as"), key), flow, self.forms[flow.form], blank(key))
        check_data(run, said)
        return run

    def _name(self, wanted: str | None, flow: str) -> str:
        if wanted is not None:
            if wanted in self.runs:
                raise Invalid("do.as", wanted, "a new name")
            return wanted
        number, name = 1, flow
        while name in self.runs:
            number += 1
            name = f"{flow}{number}"
        return name

    def next_version(self, said: dict[str, Any]) -> dict[str, Any]:
        """The document that a publish action says: a whole one, or the last one with other stages (J21)."""
        if ("document" in said) == ("stages" in said):
            raise Invalid("do.stages", sorted(said), "stages or document")
        last = self.flows[self.flow_key(said)][-1].document
        told = said["document"] if "document" in said else {**last, "stages": said["stages"]}
        return flow_document(told, self.play.forms, "do")


def check_data(run: Run, said: dict[str, Any]) -> None:
    """J18: a field the form does not have makes the play invalid."""
    for key, value in said.get("data", {}).items():
        field = run.form.fields.get(key)
        if field is None:
            raise Invalid(f"do.data.{key}", key, sorted(run.form.fields))
        for row in value if field.columns and isinstance(value, list) else []:
            for column in row if isinstance(row, dict) else []:
                if column not in field.columns and column != "row":
                    raise Invalid(f"do.data.{key}.{column}", column, sorted(field.columns))
