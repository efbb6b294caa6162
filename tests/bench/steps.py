"""A pure step of a flow: decide and evolve, early and late in a case's life."""

import statistics
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from formloom.kernel.context import Context
from formloom.kernel.flows import Approve, Case, Flow, Return, Submit, World, decide, evolve, fold, start
from formloom.kernel.forms import Form
from formloom.kernel.people import Member, Organisation
from tests.bench import documents
from tests.bench.report import Figure

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
STEPS = 400
EARLY, LATE = 10, 1000  # events
IDS = count()


def pure_steps() -> list[Figure]:
    early, late = (_median(events) for events in (EARLY, LATE))
    note = f"median of {STEPS} steps behind {EARLY} events; behind {LATE}: {late:.4f} ms"
    return [
        Figure("pure step", early, 0.1, "ms", note, at_most=True),
        Figure("pure step, late over early", late / early, 1.2, "", "flat in the history", at_most=True),
    ]


def _median(events: int) -> float:
    """Milliseconds of one approval in a case that has come so far; every step is seen to move the case."""
    flow, form = Flow.load(documents.flow("boss"), "order"), Form.load(documents.form(), "bench/order")
    case = _case_of(flow, form, events)
    task = next(one.id for one in case.open_tasks())
    taken = []
    for _ in range(STEPS):
        world = _world(form, "boss")
        began = time.perf_counter()
        found = decide(flow, case, Approve(task=task), world)
        after = case
        for event in found:
            after = evolve(flow, after, event)
        taken.append(time.perf_counter() - began)
        assert after.stands_at("AB") == ["B"]
    return statistics.median(taken) * 1000


def _case_of(flow: Flow, form: Form, events: int) -> Case:
    """At stage A, after going to B and back until that many events have happened."""
    happened = start(flow, Submit(documents.order(1)), _world(form, "ini"))
    case = fold(flow, None, happened)
    while len(happened) < events:
        for command in (Approve, lambda task: Return(task=task, to="A")):
            task = next(one.id for one in case.open_tasks())
            found = decide(flow, case, command(task=task), _world(form, "boss"))
            case, happened = fold(flow, case, found), [*happened, *found]
    return case


def _world(form: Form, user: str) -> World:
    people = Organisation({name: Member(name, name) for name in ("ini", "boss")})
    moment = NOON + timedelta(seconds=next(IDS))
    ctx = Context(moment, ZoneInfo("UTC"), user, people, lambda _f, _i: None, lambda: f"id{next(IDS)}")
    return World(ctx, form, given={"no": "B-000001"})
