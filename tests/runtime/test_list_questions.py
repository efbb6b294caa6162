"""How often the database is asked: no more for a longer list, once for what is needed twice."""

from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from tests import factories, shop

from formloom.runtime import cases, choices, evaluation, records, records_read

PICK = {
    "title": "Pick", "type": "object", "x-formloom": {"record_title": "{{order}}"},
    "properties": {"order": shop.link("order"), "row": shop.link("order.items")},
}
ORDER = {**shop.ORDER, "x-formloom": {"record_title": "{{no}} {{customer}}"}}
LINE = {"title": "Line", "type": "object", "properties": {"pick": shop.link("pick")}}
ALL = {"actions": shop.EVERYTHING, "rows": True, "fields": {"*": "edit"}}
GRANT = {"title": "p", "to": [{"role": "full"}], "forms": {"pick": ALL, "line": ALL}}


@pytest.fixture
def full(workspace):
    staff = shop.open_shop(workspace, flow=True)
    forms = {"order": ORDER, "pick": PICK, "line": LINE}
    factories.publish(workspace, "shop", {"forms": forms, "access": {"pick": GRANT}})
    return staff["full"]


@contextmanager
def questions():
    """Every statement of this block."""
    asked = []

    def note(_connection, _cursor, statement, *_more):
        asked.append(statement)

    sa.event.listen(sa.engine.Engine, "before_cursor_execute", note)
    yield asked
    sa.event.remove(sa.engine.Engine, "before_cursor_execute", note)


def make(actor, name):
    """An order of a customer of its own, and what names the order and its row."""
    buyer = records.create(actor, "shop", "customer", {"name": name, "level": "a"})
    rows = [{"what": name, "qty": 1}]
    made = records.create(actor, "shop", "order", {"customer": buyer["id"], "note": name, "items": rows})
    row = made["data"]["items"][0]["id"]
    records.create(actor, "shop", "pick", {"order": made["id"], "row": row})


@pytest.mark.parametrize("look", [
    lambda actor: records_read.page(actor, "shop", "order"),
    lambda actor: records_read.page(actor, "shop", "pick"),
    lambda actor: choices.of_field(actor, "shop", "pick", "order"),
    lambda actor: choices.of_field(actor, "shop", "pick", "row"),
    lambda actor: cases.work(actor, "todo"),
    lambda actor: cases.work(actor, "started"),
], ids=["records", "links to rows", "choices", "choices of rows", "to do", "started"])
def test_more_lines_are_no_more_questions(full, look):
    asked = []
    for names in (("A", "B"), ("C", "D", "E", "F")):
        for name in names:
            make(full, name)
        look(full)
        with questions() as these:
            assert len(look(full)["items"]) >= len(names)
        asked.append(len(these))
    assert asked[0] == asked[1]


def test_a_link_is_followed_once_however_many_fields_it_fills(full, workspace):
    known = {"name": "A", "level": "a", "phone": "13800000001", "credit": 5}
    buyer = records.create(full, "shop", "customer", known)
    asked = []
    for fill in ({"phone": "phone"}, {"phone": "phone", "credit": "credit"}):
        properties = {**shop.ORDER["properties"], "customer": shop.link("customer", fill=fill)}
        factories.publish(workspace, "shop", {"forms": {"order": {**ORDER, "properties": properties}}})
        evaluation.evaluate(full, "shop", "order", {"customer": buyer["id"]})
        with questions() as these:
            found = evaluation.evaluate(full, "shop", "order", {"customer": buyer["id"]})["data"]
        assert fill.keys() <= found.keys()
        asked.append(len(these))
    assert asked[0] == asked[1]
