"""Events of tokens, visits and blocks."""

from formloom.kernel.flows.case import Block, Case, Token, Visit
from formloom.kernel.flows.event import Event


def enter(case: Case, event: Event) -> None:
    visit, stage, place = event["visit"], event["stage"], event["place"]
    case.seq += 1
    case.counts[stage] = event["n"]
    case.visits[visit] = Visit(visit, stage, case.seq, place, event["why"], prior=tuple(event["prior"]))
    case.tokens[place] = Token(place, stage, visit)
    if "parked" in event:
        case.parked[visit] = event["parked"]


def stage_entered(case: Case, event: Event) -> None:
    enter(case, event)
    if event["stage"] == "start":
        case.state = "returned"


def visit_closed(case: Case, event: Event) -> None:
    visit = case.visits[event["visit"]]
    case.visits[visit.id] = visit._replace(outcome=event["outcome"])
    case.parked.pop(visit.id, None)
    token = case.tokens.get(visit.place)
    if token is not None and token.visit == visit.id:
        del case.tokens[visit.place]


def visits_superseded(case: Case, event: Event) -> None:
    for visit in event["visits"]:
        for task in case.visits.pop(visit).tasks:
            del case.tasks[task]
        case.parked.pop(visit, None)
    if case.snapshots:
        kept = {str(task.revision) for task in case.tasks.values()}
        case.snapshots = {revision: data for revision, data in case.snapshots.items() if revision in kept}


def tokens_removed(case: Case, event: Event) -> None:
    for place in event["places"]:
        token = case.tokens.pop(place)
        case.visits[token.visit] = case.visits[token.visit]._replace(outcome="cancelled")
    for block in event["blocks"]:
        del case.blocks[block]
        case.visits[block] = case.visits[block]._replace(outcome="cancelled")


def block_forked(case: Case, event: Event) -> None:
    case.tokens.pop(event["place"], None)
    visit = event["visit"]
    case.blocks[visit] = Block(visit, event["stage"], event["place"], tuple(event["branches"]), {}, {})


def branch_arrived(case: Case, event: Event) -> None:
    block = case.blocks[event["block"]]
    case.tokens.pop(event["place"], None)
    case.blocks[block.visit] = block._replace(
        arrived={**block.arrived, event["branch"]: event["result"]},
        priors={**block.priors, event["branch"]: tuple(event["prior"])},
    )


def block_joined(case: Case, event: Event) -> None:
    del case.blocks[event["block"]]
    visit = case.visits[event["block"]]
    case.visits[visit.id] = visit._replace(outcome=event["outcome"])


def marking_restored(case: Case, event: Event) -> None:
    for block in event["blocks"]:
        found = Block(
            block["visit"],
            block["stage"],
            block["place"],
            tuple(block["branches"]),
            dict(block["arrived"]),
            {name: tuple(prior) for name, prior in block["priors"].items()},
        )
        case.blocks[found.visit] = found
        case.visits[found.visit] = case.visits[found.visit]._replace(outcome=None)
