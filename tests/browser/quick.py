"""Steps on the way to a moment, taken through the API by somebody who is signed in at a page."""

from typing import Any

from tests.browser.person import Person

FORM = "forms/sales_follow_up/order"
WRITING = ("edit", "required")


def ask(who: Person, method: str, path: str, body: Any = None, revision: int | None = None) -> Any:
    """One request with this person's session."""
    api, address = who.page.context.request, f"{who.server.address}/api/v1"
    token = api.get(f"{address}/session").json()["csrf"]
    headers = {"X-CSRF-Token": token, "Accept-Language": who.screen.language}
    if revision is not None:
        headers["If-Match"] = f'"{revision}"'
    answer = api.fetch(f"{address}/w/demo/{path}", method=method, data=body, headers=headers)
    assert answer.ok, answer.text()
    return answer.json() if answer.status != 204 else None


def choice(who: Person, field: str, text: str) -> dict[str, Any]:
    """What a link offers for this text, with what it fills in beside itself."""
    found = ask(who, "GET", f"{FORM}/choices/{field}?q={text}")["items"][0]
    return {field.split(".")[-1]: found["id"], **found["fill"]}


def submit_order(who: Person, customer: str = "华鑫水务", product: str = "S-AC-080") -> dict[str, Any]:
    """A new order of one row; its record."""
    access = ask(who, "GET", FORM)["access"]
    offered, row = choice(who, "customer", customer), choice(who, "items.product", product)
    items = [{**{key: row[key] for key in row if access[f"items.{key}"] in WRITING}, "qty": 2}]
    data = {key: offered[key] for key in offered if access[key] in WRITING}
    data |= {"promised_date": "2027-03-01", "items": items}
    return ask(who, "POST", f"{FORM}/records", {"data": data})


def open_new(who: Person) -> None:
    """An empty form for a new order; what other tests left half filled is thrown away."""
    for draft in ask(who, "GET", f"{FORM}/drafts")["items"]:
        ask(who, "DELETE", f"{FORM}/drafts/{draft['id']}")
    who.open("apps/sales_follow_up/order/new")


def task_of(who: Person, number: str) -> str:
    """The open task that somebody has about an order."""
    items = ask(who, "GET", "work/todo?size=100")["items"]
    return next(one["task"] for one in items if one["record"]["number"] == number)


def confirm(who: Person, number: str) -> None:
    """The rep's first stage."""
    data = {"confirmed_spec": "DN80", "customer_confirmed": True, "confirmed_on": "2026-11-20",
            "contract_terms": "30 天"}
    decide(who, number, "handle", data)


def take_steps(who: Person, number: str) -> str:
    """Tick every blocking work step of somebody's task about an order; the task."""
    task = task_of(who, number)
    for step in ask(who, "GET", f"tasks/{task}")["sop"]:
        if step["blocking"]:
            ask(who, "POST", f"tasks/{task}/sop/{step['id']}", {"done": True, "note": "已核对"})
    return task


def decide(who: Person, number: str, action: str, data: dict[str, Any]) -> None:
    """Approve or handle the task about an order, its steps taken before."""
    ask(who, "POST", f"tasks/{take_steps(who, number)}/{action}", {"data": data})


def also_has(admin: Person, role: str, login: str) -> None:
    """One more member of a role."""
    found = ask(admin, "GET", f"roles/{role}")
    members = ask(admin, "GET", "members?size=100")["items"]
    member = next(one["id"] for one in members if one["login"] == login)
    if member not in found["members"]:
        ask(admin, "PATCH", f"roles/{role}", {"members": [*found["members"], member]}, found["revision"])
