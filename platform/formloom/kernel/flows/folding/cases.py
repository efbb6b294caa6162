"""Events of the case as a whole."""

from formloom.kernel.flows.case import Case, Incident
from formloom.kernel.flows.event import Event
from formloom.kernel.flows.folding import tasks
from formloom.kernel.flows.folding.record import record
from formloom.kernel.flows.folding.tokens import enter


def began(case: Case, event: Event) -> None:
    case.flow = event["flow"]
    case.flow_version = event["flow_version"]
    case.form_version = event["form_version"]
    case.initiator = event["initiator"]


def drafted(case: Case, event: Event) -> None:
    began(case, event)
    case.state = "draft"
    record(case, event)


def submitted(case: Case, event: Event) -> None:
    began(case, event)
    case.state = "running"
    case.picks.update(event.get("pick", {}))
    enter(case, event)
    case.visits[event["visit"]] = case.visits[event["visit"]]._replace(outcome="handled")
    del case.tokens[""]
    record(case, event)


def resubmitted(case: Case, event: Event) -> None:
    case.state = "running"
    tasks.decided(case, event)


def case_ended(case: Case, event: Event) -> None:
    case.state = event["state"]
    case.incidents.clear()


def case_drafted_again(case: Case, event: Event) -> None:
    case.state = "draft"


def incident_raised(case: Case, event: Event) -> None:
    case.state = "incident"
    case.incidents.append(Incident(event["visit"], event["stage"], event["code"]))


def incidents_cleared(case: Case, event: Event) -> None:
    """All of them, or those of the visits that are named; the case moves on when none is left."""
    gone = event.get("visits")
    case.incidents = [one for one in case.incidents if gone is not None and one.visit not in gone]
    if not case.incidents:
        token = case.tokens.get("")
        case.state = "returned" if token is not None and token.stage == "start" else "running"
