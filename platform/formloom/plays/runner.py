"""Walks through the steps of a play and stops at the first that is otherwise."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from formloom.plays import vocabulary
from formloom.plays.action_reading import Action
from formloom.plays.backend import Backend, Observation, Reply
from formloom.plays.comparing import compare
from formloom.plays.steps import Step
from formloom.plays.verdict import Failed, Invalid

Seen = dict[str, Any]
Watch = Callable[[Seen], None] | None
# J65: of several answers there is no one to compare.
NOT_TOGETHER = frozenset({"reply", "link", "report"})

# What is counted over all cases, and may be looked at before there is one.
OF_ALL_CASES = frozenset({"todo", "finished", "sent", "outbox", "reply"})


def run_steps(steps: Sequence[Step], backend: Backend, watch: Watch = None) -> None:
    """All steps in order. Raises Failed or Invalid with the step's place."""
    for step in steps:
        try:
            backend = _run(step, backend, watch)
        except (Failed, Invalid) as problem:
            if problem.step is None:
                problem.step = step.place
            raise


def _run(step: Step, backend: Backend, watch: Watch) -> Backend:
    if (step.case is not None or _looks_at_a_case(step)) and not backend.knows_case(step.case):
        raise Invalid("case", step.case, "a case that was started")
    wanted = _wanted(step, watch)
    backend.begin_step(vocabulary.EXPECT if wanted is None else wanted)
    if step.verb == "either":
        for inner in step.value.values():
            run_steps(inner, backend.copy(), watch)
        return backend
    if step.verb == "together":
        return _together(step, backend, watch)
    reply = VERBS[step.verb](step, backend)
    _look(step, backend, step.expect, reply, watch)
    return backend


def _looks_at_a_case(step: Step) -> bool:
    """Does it expect something of a case without doing anything that could start one?"""
    return step.verb not in ("do", "together") and bool(step.expect.keys() - OF_ALL_CASES)


def _wanted(step: Step, watch: Watch) -> frozenset[str] | None:
    """The keys that will be compared; None when everything is shown."""
    if watch is not None:
        return None
    return frozenset(key for one in step.expect.get("one_of", [step.expect]) for key in one)


def _do(step: Step, backend: Backend) -> Reply | None:
    """J68: the last answer counts for ``reply``; without ``results`` each one is as the step says."""
    refusals = step.refused is not None or step.results is not None
    replies = []
    aimed: dict[int, Action] = {}
    for _ in range(step.times):
        for at, action in enumerate(step.value):
            aimed[at] = aimed.get(at) or backend.aimed(action, step.case)
            before = backend.snapshot() if refusals else None
            reply = backend.act(aimed[at], step.case)
            if refusals and reply.code is not None and backend.snapshot() != before:
                raise Failed("G2", before, backend.snapshot())
            if step.results is None:
                _check_reply(step, reply)
            replies.append(reply)
    _check_results(step, replies)
    return replies[-1]


def _check_reply(step: Step, reply: Reply) -> None:
    wanted = step.refused.code if step.refused is not None else None
    if reply.code != wanted:
        raise Failed("refused", wanted or "ok", reply.code or "ok")
    if step.refused is not None and step.refused.field is not None and reply.field != step.refused.field:
        raise Failed("refused.field", step.refused.field, reply.field)


def _check_results(step: Step, replies: list[Reply]) -> None:
    """A code that is not named counts 0."""
    if step.results is None:
        return
    found = Counter(reply.code or "ok" for reply in replies)
    for code in [*step.results, *(found.keys() - step.results.keys())]:
        if found[code] != step.results.get(code, 0):
            raise Failed(f"results.{code}", step.results.get(code, 0), found[code])


def _together(step: Step, backend: Backend, watch: Watch) -> Backend:
    """Each way it may have gone must satisfy the step."""
    first = None
    for after, replies in backend.at_once(step.value, step.case, step.rounds):
        if step.results is None:
            for reply in replies:
                _check_reply(step, reply)
        _check_results(step, replies)
        _check_one_of(step, after, watch if first is None else None)
        first = first or after
    return first or backend


def _check_one_of(step: Step, backend: Backend, watch: Watch) -> None:
    if "one_of" not in step.expect:
        told = {key: value for key, value in step.expect.items() if key not in NOT_TOGETHER}
        _look(step, backend, told, None, watch)
        return
    _look(step, backend, {}, None, watch)
    seen = backend.observe(step.case, _wanted(step, None))
    ways = step.expect["one_of"]
    if all(compare(one, seen) is not None for one in ways):
        named = {key for one in ways for key in one}
        raise Failed("expect.one_of", ways, {key: seen.get(key) for key in sorted(named)})


def _wait(step: Step, backend: Backend) -> None:
    backend.move_clock(backend.now() + step.value)


def _down(step: Step, backend: Backend) -> None:
    backend.down(backend.now() + step.value)


def _until(step: Step, backend: Backend) -> None:
    if step.value < backend.now():
        raise Invalid("until", step.value.isoformat(), f"not before {backend.now().isoformat()}")
    backend.move_clock(step.value)


def _change(step: Step, backend: Backend) -> None:
    backend.change(step.value)


def _check(step: Step, backend: Backend) -> None:
    """Only looks."""


VERBS: dict[str, Callable[[Step, Backend], Reply | None]] = {
    "do": _do, "wait": _wait, "down": _down, "until": _until, "change": _change, "check": _check,
}


def _look(step: Step, backend: Backend, expect: Any, reply: Reply | None, watch: Watch) -> None:
    """The invariants, then what the step expects."""
    broken = backend.problems()
    if broken is not None:
        raise Failed(broken, "holds", "does not hold")
    if not expect and watch is None:
        return
    seen: Observation = {**backend.observe(step.case, _wanted(step, watch)),
                         "reply": "same" if reply and reply.same else None}
    if watch is not None:
        watch({"step": step.place, **seen})
    found = compare(expect, seen)
    if found is not None:
        raise Failed(found.path, found.expected, found.actual)
