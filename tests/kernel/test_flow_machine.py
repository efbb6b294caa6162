"""Random flows, random people, random wishes: whatever happens, the law holds and the model agrees."""

from collections import Counter
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.kernel.flow_model import outcome

from formloom.kernel.flows import check_flow
from formloom.plays.action_reading import Action
from formloom.plays.document import read_play
from formloom.plays.kernel_backend import KernelBackend
from formloom.plays.verdict import Invalid

PEOPLE = ["ini", *(f"u{n}" for n in range(1, 6))]
MOST_STAGES = 12
DEPTH = 3

several = st.lists(st.sampled_from(PEOPLE[1:]), min_size=1, max_size=3, unique=True)
asking = st.fixed_dictionaries({
    "kind": st.sampled_from(["approve", "handle"]), "mode": st.sampled_from(["any", "all"]),
    "who": st.one_of(several, several, several, st.just([{"role": "nobody"}])), "empty": st.just("incident")})
ending = st.fixed_dictionaries({
    "kind": st.just("end"), "scope": st.sampled_from(["branch", "instance"]),
    "result": st.sampled_from(["approved", "rejected"])})


def lists(depth: int, least: int = 0) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Lists of stages; blocks only while there is depth left."""
    kinds = asking if depth == 0 else st.one_of(asking, asking, blocks(depth))
    return st.builds(lambda stages, last: [*stages, *last], st.lists(kinds, min_size=least, max_size=3),
                     st.one_of(st.just([]), st.just([]), st.lists(ending, min_size=1, max_size=1)))


def blocks(depth: int) -> st.SearchStrategy[dict[str, Any]]:
    """A condition or a parallel block with two or three branches."""
    inner = st.deferred(lambda: lists(depth - 1))
    parallel = st.builds(
        lambda branches, reject: {"kind": "parallel", "branch_reject": reject,
                                  "branches": [{"stages": one} for one in branches]},
        st.lists(inner, min_size=2, max_size=3), st.sampled_from(["instance", "branch"]))
    condition = st.builds(
        lambda limit, yes, no: {"kind": "condition", "branches": [
            {"when": f"amt > {limit}", "stages": yes}, {"otherwise": True, "stages": no}]},
        st.integers(0, 3), inner, inner)
    return st.one_of(parallel, condition)


def numbered(stages: list[dict[str, Any]], count: list[int]) -> list[dict[str, Any]]:
    """The same stages with ids in document order."""
    found = []
    for stage in stages:
        count[0] += 1
        own = {"id": f"S{count[0]}", **stage}
        if "branches" in stage:
            own["branches"] = [{**one, "id": f"b{at}", "stages": numbered(one["stages"], count)}
                               for at, one in enumerate(stage["branches"])]
        found.append(own)
    return found


def usable(stages: list[dict[str, Any]]) -> bool:
    """Few enough, and fit to be published."""
    return len(asked_in(stages)) <= MOST_STAGES and not check_flow({"stages": stages})


def asked_in(stages: list[dict[str, Any]]) -> list[str]:
    """Ids of all stages, inner ones too."""
    found = []
    for stage in stages:
        found.append(stage["id"])
        for branch in stage.get("branches", []):
            found += asked_in(branch["stages"])
    return found


flows = lists(DEPTH, least=1).map(lambda stages: numbered(stages, [0])).filter(usable)


class Cases(RuleBasedStateMachine):
    """One case of one random flow."""

    @initialize(stages=flows, amt=st.integers(0, 3))
    def submit(self, stages: list[dict[str, Any]], amt: int) -> None:
        self.stages, self.amt, self.jumped = stages, amt, False
        self.ids = ["start", *asked_in(stages)]
        play = read_play({"people": dict.fromkeys(PEOPLE), "roles": {"nobody": []},
                          "form": {"amt": "number", "note": "text"},
                          "flow": stages, "steps": [{"check": True}]})
        self.backend = KernelBackend(play)
        assert self.backend.act(Action("submit", "ini", {"data": {"amt": amt}}), None).code is None

    @property
    def run_(self) -> Any:
        return self.backend.runs["main"]

    def act(self, name: str, actor: str, said: dict[str, Any]) -> str | None:
        """One wish; what is refused must change nothing."""
        before = self.backend.snapshot()
        try:
            reply = self.backend.act(Action(name, actor, said), None)
        except Invalid:
            return "invalid play"
        if reply.code is not None or reply.same:
            assert self.backend.snapshot() == before
        return reply.code

    @precondition(lambda self: self.run_.case.open_tasks())
    @rule(which=st.integers(0, 20), no=st.integers(0, 5), note=st.sampled_from(["", "x", "y"]))
    def decide(self, which: int, no: int, note: str) -> None:
        """Somebody does his work; it is accepted unless the case is suspended."""
        tasks = self.run_.case.open_tasks()
        task = tasks[which % len(tasks)]
        kind = self.run_.flow.stages[task.stage].kind.name
        name = {"start": "resubmit", "handle": "handle"}.get(kind, "reject" if no == 0 else "approve")
        said = {"at": task.stage, "data": {"note": note} if note and kind != "approve" else {}}
        wanted = "locked" if self.run_.case.is_locked else None
        assert self.act(name, task.member, said) == wanted

    @precondition(lambda self: self.run_.case.open_tasks())
    @rule(which=st.integers(0, 20), back=st.integers(0, 20))
    def send_back(self, which: int, back: int) -> None:
        """A return to what is offered is accepted."""
        tasks = self.run_.case.open_tasks()
        task = tasks[which % len(tasks)]
        offered = self.backend.observe(None)["returnable"][task.member]
        if offered:
            self.act("return", task.member, {"at": task.stage, "to": offered[back % len(offered)]})

    @rule(name=st.sampled_from(["approve", "reject", "handle", "save", "return", "transfer", "resubmit"]),
          actor=st.sampled_from([*PEOPLE, "admin"]), at=st.integers(0, 20), to=st.integers(0, 20),
          note=st.sampled_from([None, "z"]))
    def anything(self, name: str, actor: str, at: int, to: int, note: str | None) -> None:
        """Anybody tries anything."""
        said: dict[str, Any] = {"at": self.ids[at % len(self.ids)], "data": {"note": note} if note else {}}
        if name == "return":
            said["to"] = self.ids[to % len(self.ids)]
        if name == "transfer":
            said["to"] = PEOPLE[to % len(PEOPLE)]
        self.act(name, actor, said)

    @rule(to=st.integers(0, 20), luck=st.integers(0, 4))
    def jump(self, to: int, luck: int) -> None:
        """The flow admin moves a token where the votes alone would not have put it."""
        said = {"to": self.ids[to % len(self.ids)], "reason": "so"}
        if luck == 0 and self.act("jump", "admin", said) is None:
            self.jumped = True

    @rule()
    def retry(self) -> None:
        """Incidents are tried again; sometimes somebody is there by then."""
        self.act("retry", "admin", {})

    @rule(found=st.booleans())
    def hire(self, found: bool) -> None:
        """The role that nobody has at first."""
        self.backend.change({"roles": {"nobody": ["u1"] if found else []}})

    @rule(name=st.sampled_from(["withdraw", "suspend", "resume", "terminate", "urge"]),
          actor=st.sampled_from(["ini", "u1", "admin", "admin"]), luck=st.integers(0, 3))
    def govern(self, name: str, actor: str, luck: int) -> None:
        """The case as a whole; ending it is rare, so that cases live long."""
        if luck == 0 or name not in ("withdraw", "terminate"):
            self.act(name, actor, {"reason": "so"})

    @invariant()
    def the_law_holds(self) -> None:
        assert self.backend.problems() is None

    @invariant()
    def the_model_agrees(self) -> None:
        """Definition and valid votes alone say where the case stands."""
        case = self.run_.case
        if self.jumped or case.state not in ("running", "approved", "rejected"):
            return
        state, waiting = outcome(self.stages, self.votes(), self.amt)
        assert case.state == state
        assert {token.stage for token in case.tokens.values()} == waiting

    def votes(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for visit in self.run_.case.visits.values():
            tasks = sorted(self.run_.case.tasks_of(visit.id), key=lambda task: task.closed_at or "")
            words = {"approved": "approve", "handled": "handle", "rejected": "reject"}
            found[visit.stage] = [words[task.state] for task in tasks if task.state in words]
        return found

    @invariant()
    def everybody_is_asked_once(self) -> None:
        """G5, from outside."""
        todo = Counter((task.visit, task.member) for task in self.run_.case.live_tasks())
        assert all(count == 1 for count in todo.values())


Cases.TestCase.settings = settings(
    max_examples=150, stateful_step_count=50, derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large])


class TestCases(Cases.TestCase):
    """Hypothesis runs the machine as one test."""
