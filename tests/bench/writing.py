"""Submitting and deciding over HTTP, against bare durable inserts behind the same server."""

from collections.abc import Callable
from itertools import count

from formloom.plays.http.client import Session
from tests.bench import documents
from tests.bench.load import per_second
from tests.bench.product import ORDERS, WS
from tests.bench.report import Figure, ratio

SUBMITS = 60  # a round
DECISIONS = 100  # a round
INSERTS = 1500


def bare_inserts(bare: Session) -> Callable[[], float]:
    def send(client: Session) -> None:
        assert client._send("POST", "/insert", None, {}).status == 200

    return lambda: per_second(bare, [send] * INSERTS)


def submits(rep: Session, probe: Callable[[], float]) -> Figure:
    """Orders with ten rows that start a flow; every one is counted afterwards."""
    numbers, answers = count(), []

    def send(client: Session) -> None:
        body = {"data": documents.order(next(numbers))}
        answers.append(client.need("POST", ORDERS, body))

    figure = ratio("submitted order with ten rows", 0.08, lambda: per_second(rep, [send] * SUBMITS), probe)
    made = {one["id"] for one in answers}
    rows = sum(len(one["data"]["items"]) for one in answers)
    assert len(made) == next(numbers) and rows == len(made) * documents.ROWS
    print(f"       {len(made)} orders with {rows} rows and as many cases", flush=True)
    return figure


def decisions(rep: Session, approver: Session, probe: Callable[[], float]) -> Figure:
    """Approvals of one person, each of another case; every answer is counted afterwards."""
    decided = []

    def submit(client: Session) -> None:
        client.need("POST", ORDERS, {"data": documents.order(1)})

    def approvals() -> float:
        ready = open_tasks(approver)
        if len(ready) < DECISIONS:
            per_second(rep, [submit] * DECISIONS)
            ready = open_tasks(approver)
        waiting = iter(ready)

        def send(client: Session) -> None:
            decided.append(client.need("POST", f"{WS}/tasks/{next(waiting)}/approve", {}))

        return per_second(approver, [send] * DECISIONS)

    figure = ratio("decision", 0.12, approvals, probe)
    tasks = {one["task"]["id"] for one in decided if one["task"]["state"] == "approved"}
    assert len(tasks) == len(decided)
    print(f"       {len(tasks)} tasks are approved, and their cases went on", flush=True)
    return figure


def open_tasks(person: Session) -> list[str]:
    """The ids of his open tasks in the app that is measured."""
    found, cursor = [], ""
    while cursor is not None:
        page = person.need("GET", f"{WS}/work/todo?size=200" + (f"&cursor={cursor}" if cursor else ""))
        found += [one["task"] for one in page["items"] if one["app"] == documents.APP]
        cursor = page["next"]
    return found
