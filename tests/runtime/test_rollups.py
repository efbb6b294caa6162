"""Rollups: exact and in step with every change of what they are drawn from, whoever else is writing."""

import threading
from decimal import Decimal

import pytest
from sqlalchemy import update
from tests import factories, stock

from formloom.runtime import definitions, records, records_read, rollups
from formloom.runtime.problems import Invalid
from formloom.storage import tables, write


@pytest.fixture
def store(actor):
    stock.open_store(actor.workspace)
    return actor


def made(actor, form, **data):
    return records.create(actor, "store", form, data)


def changed(actor, form, record, **data):
    return records.change(actor, "store", form, record["id"], data, revision=record["revision"])


def seen(actor, product, *keys):
    data = records_read.get(actor, "store", "product", product["id"])["data"]
    return [data.get(key) for key in keys] if len(keys) > 1 else data.get(keys[0])


def move(actor, product, type="in", qty=1, **more):
    return made(actor, "move", product=product["id"], type=type, qty=qty, **more)


def test_every_operation_is_exact(store):
    product = made(store, "product", name="Pump")
    assert seen(store, product, "on_hand", "moves", "least", "mean") == [0, 0, None, None]
    for qty in (Decimal("0.1"), Decimal("0.2"), 5):
        move(store, product, qty=qty)
    assert seen(store, product, "on_hand", "moves", "least", "most", "mean") == [
        Decimal("5.3"), 3, Decimal("0.1"), 5, Decimal("1.766667")]


def test_a_change_a_move_a_deletion_and_a_condition_count_at_once(store):
    pump, valve = made(store, "product", name="Pump"), made(store, "product", name="Valve")
    one = move(store, pump, qty=7)
    one = changed(store, "move", one, qty=9)
    assert seen(store, pump, "on_hand") == 9
    one = changed(store, "move", one, product=valve["id"])
    assert (seen(store, pump, "on_hand"), seen(store, valve, "on_hand")) == (0, 9)
    one = changed(store, "move", one, void=True)
    assert seen(store, valve, "on_hand", "moves") == [0, 1]
    one = changed(store, "move", one, void=None)
    assert seen(store, valve, "on_hand") == 9
    records.delete(store, "store", "move", one["id"])
    assert seen(store, valve, "on_hand", "moves") == [0, 0]


def test_the_target_is_computed_anew_and_its_revision_and_history_know_nothing(store):
    pump = made(store, "product", name="Pump", safety=5)
    move(store, pump, qty=10)
    move(store, pump, "reserve", qty=6)
    now = records_read.get(store, "store", "product", pump["id"])
    assert (now["data"]["available"], now["data"]["low"], now["revision"]) == (4, True, 1)
    assert len(records_read.history(store, "store", "product", pump["id"])["items"]) == 1
    changed(store, "product", pump, name="Pump 2")
    assert seen(store, pump, "on_hand", "available") == [10, 4]


def test_nobody_types_it(store):
    pump = made(store, "product", name="Pump")
    with pytest.raises(Invalid) as refused:
        changed(store, "product", pump, on_hand=99)
    assert [(one.path, one.code) for one in refused.value.errors] == [("on_hand", "not_writable")]


def test_rows_of_a_subform_are_rolled_up(store):
    pump, valve = made(store, "product", name="Pump"), made(store, "product", name="Valve")
    order = made(store, "order", items=[{"product": pump["id"], "amount": 3},
                                        {"product": pump["id"], "amount": 4},
                                        {"product": valve["id"], "amount": 1}])
    assert (seen(store, pump, "ordered"), seen(store, valve, "ordered")) == (7, 1)
    changed(store, "order", order, items=[{**order["data"]["items"][0], "product": valve["id"]}])
    assert (seen(store, pump, "ordered"), seen(store, valve, "ordered")) == (0, 3)
    records.delete(store, "store", "order", order["id"])
    assert seen(store, valve, "ordered") == 0


def test_lists_sort_and_filter_by_it_page_by_page(store):
    for name, qty in (("a", 5), ("b", 0), ("c", 30), ("d", 7)):
        product = made(store, "product", name=name)
        if qty:
            move(store, product, qty=qty)
    found, cursor = [], None
    while True:
        page = records_read.page(store, "store", "product", sort="-on_hand,name", size=1, cursor=cursor)
        found += [one["data"]["name"] for one in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert found == ["c", "d", "a", "b"]
    few = '{"field": "on_hand", "is": "between", "value": [0, 6]}'
    page = records_read.page(store, "store", "product", filter=few, sort="on_hand")
    assert [one["data"]["name"] for one in page["items"]] == ["b", "a"]
    blank = '{"field": "least", "is": "empty"}'
    assert [one["data"]["name"] for one in
            records_read.page(store, "store", "product", filter=blank)["items"]] == ["b"]
    behind = '{"field": "product.on_hand", "is": "gt", "value": 6}'
    assert len(records_read.page(store, "store", "move", filter=behind)["items"]) == 2


def test_the_first_publication_draws_together_what_is_there(actor):
    plain = {key: one for key, one in stock.PRODUCT["properties"].items()
             if key not in ("on_hand", "available", "low")}
    first = {**stock.PRODUCT, "properties": plain}
    factories.publish(actor.workspace, "store", {
        "forms": {"product": first, "move": stock.MOVE, "order": stock.ORDER},
        "access": stock.access("product", "move", "order")})
    pump = made(actor, "product", name="Pump", safety=9)
    move(actor, pump, qty=8)
    definitions.put(actor, "store", "forms", "product", 1, stock.PRODUCT)
    definitions.publish(actor, "store")
    assert seen(actor, pump, "on_hand", "available", "low") == [8, 8, True]


def test_what_went_wrong_outside_is_found_and_mended(store):
    pump = made(store, "product", name="Pump")
    move(store, pump, qty=8)
    assert rollups.look(store.workspace) == []
    with write(store.workspace) as tx:
        tx.execute(update(tables.rollup).where(tables.rollup.c.field == "on_hand").values(value=3))
    assert rollups.look(store.workspace) == ["store/product.on_hand"]
    rollups.mend(store.workspace)
    assert rollups.look(store.workspace) == []
    assert seen(store, pump, "on_hand", "available") == [8, 8]


def test_a_sum_with_too_many_digits_is_refused(store):
    pump = made(store, "product", name="Pump")
    move(store, pump, qty=900_000_000_000)
    for _ in range(10):
        try:
            move(store, pump, qty=900_000_000_000)
        except Invalid as refused:
            assert [(one.path, one.code) for one in refused.errors] == [("product", "number_too_long")]
            break
    else:
        pytest.fail("it never came to too many digits")
    assert rollups.look(store.workspace) == []


def test_many_at_once_lose_nothing_and_wait_for_each_other_in_order(store):
    """Each moves stock between the same three products, in every direction."""
    products = [made(store, "product", name=name) for name in "abc"]
    failed = []

    def work(at):
        try:
            one = move(store, products[at % 3], qty=1)
            one = changed(store, "move", one, product=products[(at + 1 + at % 2) % 3]["id"])
            changed(store, "move", one, qty=2)
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=(at,)) for at in range(12)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []
    assert sum(seen(store, one, "on_hand") for one in products) == 24
    assert all(seen(store, one, "on_hand") == seen(store, one, "available") for one in products)
    assert rollups.look(store.workspace) == []
