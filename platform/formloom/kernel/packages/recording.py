"""Making recorded cases: a story says who did what and when, the kernel says what came of it.

``sample/stories.json`` is a list of stories:

    {"key": "so_1", "form": "order", "flow": "order", "by": "wang", "at": "-6 tue 09:40", "data": {…},
     "steps": [{"at": "-6 wed 10:15", "by": "li", "do": "approve", "worked": 25, "data": {…}}]}

Times as ``story_times`` says. worked: minutes since the task was begun. A step's row of a subform goes to the
stored row at the same place. stage is needed only by who has several open tasks; the other keys are those of
the commands: comment, to.

Before an approve or handle the blocking work steps of the task are ticked, spread over the time worked.
sop: more steps that are ticked, and the notes to them, ``{"call": "They agreed.", "measure": ""}``. Where a
blocking step demands a note and the story has none, its own text is the note. Files cannot be told of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from formloom.kernel.calendars import Calendar
from formloom.kernel.context import Context
from formloom.kernel.flows import (
    Approve,
    Begin,
    Case,
    Command,
    Comment,
    Event,
    Flow,
    Handle,
    Reject,
    Resubmit,
    Return,
    Save,
    Submit,
    TaskCommand,
    Tick,
    Transfer,
    Urge,
    Withdraw,
    World,
    decide,
    fire,
    fold,
    start,
    timers_of,
)
from formloom.kernel.flows.sop import steps_of
from formloom.kernel.packages.ground import Ground, forms_of, organisation_of
from formloom.kernel.packages.names import mapped
from formloom.kernel.packages.package import Package
from formloom.kernel.packages.sample import Sample
from formloom.kernel.packages.stories import FILE, check_stories
from formloom.kernel.packages.story_times import END, ZONE, real, told_again
from formloom.kernel.problems import Problem, Refused
from formloom.kernel.strict_json import dumps

ON_TASK: Mapping[str, type[TaskCommand]] = {
    "approve": Approve, "handle": Handle, "reject": Reject, "resubmit": Resubmit, "return": Return,
    "save": Save, "transfer": Transfer,
}


Calendars = Mapping[str | None, Calendar]


DAYS = ("country", "holidays", "workdays")


@dataclass(frozen=True)
class Recorded:
    """files: relative path -> text to be written. problems: steps that the kernel refused."""

    files: Mapping[str, str]
    problems: list[Problem]


def record_stories(package: Package) -> Recorded:
    """The logs and rows that the package's stories give, with names and times as a package has them."""
    sample = package.sample or Sample((), (), (), ())
    problems = check_stories(package, sample)
    if problems:
        return Recorded({}, problems)
    # What was recorded before is told anew; rows that somebody wrote by hand stay.
    told = {story["key"] for story in package.stories} | {case.record for case in sample.cases}
    kept = [row for row in sample.rows if row.key not in told]
    calendars = calendars_of(package)
    ground = Ground(forms_of(package.forms), real, ZONE, organisation_of(sample, real))
    for row in kept:
        ground.put(row)
    for row in kept:
        ground.settle(row, datetime.combine(END, time(), UTC))
    ground.roll_up(datetime.combine(END, time(), UTC))
    rows = {story["form"]: [_line({"key": row.key, "by": row.by, "at": row.at, "data": row.data})
                            for row in kept if row.form == story["form"]] for story in package.stories}
    cases: list[str] = []
    for at, story in enumerate(package.stories):
        recorder = Recorder(story, ground, Flow.load(package.flows[story["flow"]], story["flow"]), calendars)
        problems += [Problem(f"{FILE}#{at}.{one.path}", one.code, one.params) for one in recorder.run()]
        if recorder.case is not None:
            line, log = recorder.lines(recorder.case)
            rows[story["form"]].append(line)
            cases.append(log)
    files = {f"sample/{form}.jsonl": "".join(lines) for form, lines in rows.items()}
    return Recorded({**files, "sample/cases.jsonl": "".join(cases)}, problems)


def calendars_of(package: Package) -> Calendars:
    """Key -> working time. None: the first one, as in a workspace that has no other.

    Single days do not count: a sample is moved to other weeks, and would take its holidays along.
    """
    found: dict[str | None, Calendar] = {
        key: Calendar.load({word: said for word, said in document.items() if word not in DAYS}, ZONE)
        for key, document in package.of_kind("calendars").items()}
    return {**found, **({None: next(iter(found.values()))} if found else {})}


class Recorder:
    """One story being told to the kernel."""

    def __init__(self, story: Mapping[str, Any], ground: Ground, flow: Flow, calendars: Calendars) -> None:
        self.story = story
        self.ground = ground
        self.flow = flow
        self.calendars = calendars
        self.case: Case | None = None
        self.events: list[Event] = []
        self.ids = 0

    def run(self) -> list[Problem]:
        """Tell it; stop at the first thing that the kernel refuses."""
        told = start(self.flow, Submit(mapped(self.story["data"], real)), self.world(self.story))
        found = self.took(told, "data")
        for at, step in enumerate(self.story.get("steps", [])):
            found = found or self.step(step, f"steps.{at}")
        return found

    def step(self, step: Mapping[str, Any], path: str) -> list[Problem]:
        found: list[Problem] = []
        if "worked" in step:
            found = self.ask(Begin(task=self.task(step)), step, path, early=timedelta(minutes=step["worked"]))
        if step["do"] in ("approve", "handle"):
            found = found or self.ticks(step, path)
        return found or self.ask(self.command(step), step, path)

    def ticks(self, step: Mapping[str, Any], path: str) -> list[Problem]:
        """The work steps taken before the decision, one after the other in the time worked."""
        assert self.case is not None
        task = self.case.tasks.get(self.task(step) or "")
        known = steps_of(self.flow.stages[task.stage]) if task is not None else []
        told = step.get("sop", {})
        taken = [one for one in known if one.get("blocking") or one["id"] in told]
        ids = {one["id"] for one in known}
        found = [Problem(f"{path}.sop.{id}", "not_found") for id in told if id not in ids]
        pace = timedelta(minutes=step.get("worked", 0)) / (len(taken) + 1)
        for at, one in enumerate(taken):
            needed = in_own_language(one["text"]) if one.get("evidence") == "note" else ""
            note = told.get(one["id"]) or needed or None
            command = Tick(task=task.id if task else None, step=one["id"], note=note)
            early = (len(taken) - at) * pace
            found = found or self.ask(command, step, f"{path}.sop", early - early % timedelta(seconds=1))
        return found

    def ask(
        self, command: Command, step: Mapping[str, Any], path: str, early: timedelta = timedelta(),
    ) -> list[Problem]:
        assert self.case is not None
        world = self.world(step, early)
        self.let_pass(world)
        return self.took(decide(self.flow, self.case, command, world), path)

    def let_pass(self, until: World) -> None:
        """What falls due before somebody acts happens by itself."""
        while self.case is not None:
            instants = [timer.at for timer in timers_of(self.flow, self.case, ZONE)]
            at = min((one for one in instants if one < until.ctx.now), default=None)
            if at is None:
                return
            context = replace(until.ctx, now=at, user=None)
            self.took(fire(self.flow, self.case, replace(until, ctx=context)), "")

    def took(self, answer: list[Event] | Refused, path: str) -> list[Problem]:
        if isinstance(answer, Refused):
            inner = [Problem(f"{path}.{one.path}", one.code, one.params) for one in answer.problems]
            return inner or [Problem(f"{path}.{answer.field}" if answer.field else path, answer.code)]
        self.case = fold(self.flow, self.case, answer)
        self.events += answer
        return []

    def command(self, step: Mapping[str, Any]) -> Command:
        comment = step.get("comment")
        if step["do"] in ON_TASK:
            more: dict[str, Any] = {"to": real(step["to"])} if "to" in step else {}
            return ON_TASK[step["do"]](task=self.task(step), stage=step.get("stage"), data=self.data(step),
                                       comment=comment, **more)
        if step["do"] == "withdraw":
            return Withdraw(comment)
        return Urge(step.get("stage"), comment) if step["do"] == "urge" else Comment(str(comment))

    def task(self, step: Mapping[str, Any]) -> str | None:
        """The open task of who acts; the kernel refuses when there is none."""
        assert self.case is not None
        member = real(f"@{step['by']}")
        return next((task.id for task in self.case.open_tasks()
                     if task.member == member and task.stage == step.get("stage", task.stage)), None)

    def data(self, step: Mapping[str, Any]) -> dict[str, Any]:
        """What is filled in; rows without an id are those that stand there already, in order."""
        assert self.case is not None
        stored = self.case.record.data
        found: dict[str, Any] = mapped(step.get("data", {}), real)
        for key, rows in found.items():
            if self.ground.forms[self.story["form"]].fields[key].columns:
                ids = [row["id"] for row in stored.get(key, [])]
                found[key] = [{"id": id, **row} for id, row in zip(ids, rows, strict=False)] + rows[len(ids):]
        return found

    def world(self, step: Mapping[str, Any], early: timedelta = timedelta()) -> World:
        now = datetime.fromisoformat(real(step["at"])) - early
        ground = self.ground
        context = Context(now, ZONE, real(f"@{step['by']}"), ground.people,
                          lambda form, id: ground.records.get((form, id)), self.new_id)
        return World(context, ground.forms[self.story["form"]], calendar=self.calendars.get)

    def new_id(self) -> str:
        self.ids += 1
        return f"@{self.story['key']}/{self.ids}"

    def lines(self, case: Case) -> tuple[str, str]:
        """The row and the case as lines of their files."""
        story = self.story
        row = {"key": story["key"], "by": story["by"], "at": self.events[0]["at"], "data": case.record.data}
        log = {"key": story["key"], "record": story["key"], "flow": story["flow"], "events": self.events}
        return _line(row), _line(log)


def in_own_language(text: Any) -> str:
    """A text of a definition in the first of its languages."""
    return str(next(iter(text.values()), "")) if isinstance(text, Mapping) else str(text)


def _line(value: Any) -> str:
    return dumps(mapped(value, told_again)) + "\n"
