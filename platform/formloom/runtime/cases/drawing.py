"""The flow as one case runs through it: stages with state and people, lanes with their condition in words."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from formloom.kernel.flows import Event, Flow, Stage
from formloom.kernel.flows.definition import Branch, Lane
from formloom.runtime import texts
from formloom.runtime.cases import words
from formloom.runtime.cases.loading import Held
from formloom.runtime.cases.way import Way, way_of
from formloom.runtime.cases.words import names
from formloom.runtime.rights import Rights
from formloom.runtime.texts import in_language

Value = dict[str, Any]
AUTOMATIC = frozenset({"auto_approved", "auto_rejected"})
# How a visit ended -> how its stage is drawn.
DRAWN = {"approved": "done", "handled": "done", "passed": "done", "rejected": "rejected",
         "returned": "returned", "cancelled": "cancelled"}
_NAME = re.compile(r'"[^"]*"|[^\W\d]\w*(?:\.[^\W\d]\w*)*')


def of(rights: Rights, held: Held, events: Sequence[Event], rows: Sequence[Value], language: str) -> Value:
    """The drawing of a case, in the version it is pinned to."""
    artist = _Artist(rights, held, way_of(events), rows, language)
    return {"stages": [artist.stage(held.flow.start), *artist.lane(held.flow.lane)]}


class _Artist:
    def __init__(self, rights: Rights, held: Held, went: Way, rows: Sequence[Value], language: str) -> None:
        self.rights = rights
        self.held = held
        self.went = went
        self.rows = rows
        self.language = language

    @property
    def flow(self) -> Flow:
        return self.held.flow

    def lane(self, lane: Lane) -> list[Value]:
        return [self.stage(one) for one in lane.stages]

    def stage(self, stage: Stage) -> Value:
        branches = [self.branch(stage, one) for one in stage.branches]
        if stage.after_reject is not None:
            branches.append(self.after_rejection(stage.after_reject))
        return {
            "id": stage.id, "kind": stage.kind.name, "branches": branches, "state": self.state(stage),
            "title": texts.stage_title(self.flow, stage.id, self.language), "who": self.who(stage),
        }

    @property
    def unreached(self) -> str:
        """What no case has come to: passed over once all is done, else never reached."""
        return "skipped" if self.held.case.state == "approved" else "todo"

    def state(self, stage: Stage) -> str:
        """todo, active, incident, done, skipped, returned, rejected or cancelled."""
        visit = self.went.last.get(stage.id)
        if visit is None:
            return self.unreached
        outcome = self.went.outcome.get(visit)
        if outcome is None:
            stuck = any(one.visit == visit for one in self.held.case.incidents)
            return "incident" if stuck else "active"
        if visit in self.went.superseded and outcome != "returned":
            return "cancelled" if self.held.case.is_ended else "todo"
        asked = [one for one in self.rows if one["visit"] == visit]
        if outcome == "approved" and asked and all(one["state"] in AUTOMATIC for one in asked):
            return "skipped"
        return DRAWN.get(outcome, "done")

    def who(self, stage: Stage) -> list[str]:
        """Who has it now; once it is over, who decided, or else who was asked."""
        visit = self.went.last.get(stage.id)
        if stage.id == "start":
            return names(self.rights, [self.held.case.initiator])
        asked = [one for one in self.rows if one["visit"] == visit and one["state"] != "transferred"]
        decided = [one["by"] for one in asked if one["by"] is not None]
        return names(self.rights, decided or [one["member"] for one in asked])

    def branch(self, stage: Stage, branch: Branch) -> Value:
        document = next(one for one in stage.options["branches"] if one["id"] == branch.id)
        state, stages = self.way(stage, branch), self.lane(branch.lane)
        return {
            "id": branch.id, "when": self.condition(branch, document), "state": state,
            "title": in_language(document.get("title"), self.language) or self.unnamed(branch, document),
            "stages": _passed_over(stages) if state == "skipped" else stages,
        }

    def after_rejection(self, lane: Lane) -> Value:
        stages = self.lane(lane)
        states = {one["state"] for one in stages}
        state = "todo" if states <= {"todo"} else "skipped" if states <= {"skipped"} else "active"
        title = in_language(words.AFTER_REJECTION, self.language)
        return {"id": "rejected", "title": title, "when": None, "state": state, "stages": stages}

    def unnamed(self, branch: Branch, document: Mapping[str, Any]) -> str:
        return in_language(words.OTHERWISE, self.language) if "otherwise" in document else branch.id

    def way(self, stage: Stage, branch: Branch) -> str:
        """How the branch went in the stage's last visit."""
        visit = self.went.last.get(stage.id)
        if visit is None or visit in self.went.superseded:
            return self.unreached
        found = self.went.branches.get((visit, branch.id), "skipped")
        if found == "taken" and not stage.kind.forks:
            inside = {self.state(one) for one in branch.lane.stages}
            return "active" if "active" in inside else "done"
        return {"taken": "active", "yes": "done", "no": "rejected"}.get(found, found)

    def condition(self, branch: Branch, document: Mapping[str, Any]) -> str | None:
        """The formula with titles for keys; None where there is none, or it names what he may not see."""
        if "when" not in document:
            return None
        form, access = self.held.form, self.held.own.access
        if any(form.find(name) is not None and access.get(name) in ("hidden", "masked")
               for name in branch.names):
            return None

        def titled(found: re.Match[str]) -> str:
            field = form.find(found[0])
            return found[0] if field is None else field.title_in(self.language)

        return _NAME.sub(titled, document["when"])


def _passed_over(stages: Sequence[Value]) -> list[Value]:
    """The stages of a branch that was not chosen: nobody will come to them."""
    return [{**one, "state": "skipped" if one["state"] == "todo" else one["state"],
             "branches": [{**branch, "stages": _passed_over(branch["stages"]),
                           "state": "skipped" if branch["state"] == "todo" else branch["state"]}
                          for branch in one["branches"]]} for one in stages]
