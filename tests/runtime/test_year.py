"""A year of data as it is installed: every log says what is stored, and what is on its way goes on."""

import pytest
import sqlalchemy as sa
from tests.case_world import sound

from formloom.runtime import cases, template_folders, templates
from formloom.runtime.actor import Actor
from formloom.storage import read, tables

TEMPLATE = "sales_follow_up"
CARRIED_ON = 20
# What somebody fills in who has to; what a stage does not ask for is left out.
ANSWERS = {
    "confirm": {"confirmed_spec": "DN80", "customer_confirmed": True, "confirmed_on": "2027-01-04",
                "contract_terms": "30 天"},
    "legal": {"contract_no": "HT-1", "legal_opinion": "可签"},
    "credit": {"credit_check": "passed"},
    "processing": {"stock_checked": True},
    "produce": {"production_line": "line_a", "production_start": "2027-01-04",
                "production_finish": "2027-01-08", "finished_qty": 1, "qc_result": "passed"},
    "procure": {"supplier": "海纳密封", "purchase_no": "PO-1", "expected_arrival": "2027-01-06",
                "arrived_on": "2027-01-07", "receipt_check": "ok"},
    "ship": {"carrier": "own", "packages": 2, "shipped_at": "2027-01-09T02:00:00Z"},
    "invoice": {"invoice_type": "special", "invoice_no": "1", "invoice_date": "2027-01-09",
                "invoice_amount": 1},
    "after_sales": {"received_on": "2027-01-12", "satisfaction": 5, "complaint": False},
}


@pytest.fixture
def installed(workspace):
    """The workspace with the template and its sample."""
    templates.install(workspace, template_folders.shipped(TEMPLATE), sample=True)
    return workspace


def test_every_log_of_the_year_folds_to_what_is_stored_and_the_running_ones_go_on(installed):
    with read(installed) as tx:
        rows = tx.execute(sa.select(tables.flow_case.c.id, tables.flow_case.c.state)).all()
    assert len(rows) == 300
    for row in rows:
        assert sound(installed, row.id)
    running = [row.id for row in rows if row.state == "running"]
    for id in sorted(running)[:CARRIED_ON]:
        assert carry_on(installed, id) == "approved"
        assert sound(installed, id)


def carry_on(workspace, id):
    """Everybody who is asked agrees, until nobody is; the state in which it ended."""
    while True:
        with read(workspace) as tx:
            task = tx.execute(sa.select(tables.task).where(
                tables.task.c.case == id, tables.task.c.state == "open").order_by(tables.task.c.id)).first()
            if task is None:
                return tx.execute(
                    sa.select(tables.flow_case.c.state).where(tables.flow_case.c.id == id)).scalar_one()
        actor = Actor(workspace, task.member)
        action = "approve" if task.stage in ("legal", "credit") else "handle"
        shown = cases.task(actor, task.id)
        for step in shown["sop"]:
            if step["blocking"] and not step["done"]:
                cases.on_step(actor, task.id, step["id"], {"done": True, "note": "已核对", "evidence": []})
        cases.on_task(actor, task.id, action, {"data": answer(shown, task.stage)})


def answer(shown, stage):
    """What a stage asks for and is not there yet."""
    data = shown["record"]["data"]
    found = {key: value for key, value in ANSWERS[stage].items() if key not in data}
    if stage == "processing":
        rows = [{"id": row["id"], "fulfil_by": row.get("fulfil_by") or "stock"} for row in data["items"]]
        return {**found, "items": rows, "planned_ship_date": data["promised_date"]}
    return found
