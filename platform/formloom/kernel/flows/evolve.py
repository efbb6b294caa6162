"""Events change a case: one small function per event type, and the table that names them."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from formloom.kernel.flows.case import Case, Record
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.folding import cases, deadlines, rest, tasks, tokens

if TYPE_CHECKING:
    from formloom.kernel.flows.definition import Flow

Apply = Callable[[Case, Event], None]


def evolve(flow: "Flow", case: Case | None, event: Event) -> Case:
    """The case after one event. The input is not changed."""
    return fold(flow, case, (event,))


def fold(flow: "Flow", case: Case | None, events: Iterable[Event]) -> Case:
    """The case after several events, with one copy. Only the key of the flow is needed."""
    found = case.clone() if case is not None else blank(flow.key)
    for event in events:
        apply(found, event)
    return found


def blank(flow: str) -> Case:
    """A case before its first event."""
    return Case(flow, 0, 0, "", "new", Record({}, 0))


def apply(case: Case, event: Event) -> None:
    """Change a case that is ours to change."""
    EVENTS[event["type"]](case, event)


EVENTS: dict[str, Apply] = {
    "drafted": cases.drafted,
    "submitted": cases.submitted,
    "resubmitted": cases.resubmitted,
    "case_ended": cases.case_ended,
    "case_drafted_again": cases.case_drafted_again,
    "suspended": deadlines.suspended,
    "resumed": deadlines.resumed,
    "reminded": deadlines.reminded,
    "timed_out": deadlines.timed_out,
    "due_moved": deadlines.due_moved,
    "passed_over": deadlines.passed_over,
    "incident_raised": cases.incident_raised,
    "incidents_cleared": cases.incidents_cleared,
    "stage_entered": tokens.stage_entered,
    "visit_closed": tokens.visit_closed,
    "visits_superseded": tokens.visits_superseded,
    "tokens_removed": tokens.tokens_removed,
    "block_forked": tokens.block_forked,
    "branch_arrived": tokens.branch_arrived,
    "block_joined": tokens.block_joined,
    "marking_restored": tokens.marking_restored,
    "tasks_opened": tasks.tasks_opened,
    "task_opened": tasks.task_opened,
    "task_begun": tasks.task_begun,
    "saved": tasks.saved,
    "sop_done": tasks.sop_done,
    "sop_undone": tasks.sop_undone,
    "decided": tasks.decided,
    "auto_decided": tasks.auto_decided,
    "tasks_cancelled": tasks.tasks_cancelled,
    "transferred": tasks.transferred,
    "edited": rest.edited,
    "copied": rest.copied,
    "urged": rest.urged,
    "routed_back": rest.routed_back,
    "branch_chosen": rest.noted,
    "rule_applied": rest.noted,
    "commented": rest.noted,
    "withdrawn": rest.noted,
    "terminated": rest.noted,
    "jumped": rest.noted,
    "retried": rest.noted,
}
