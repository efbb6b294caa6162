"""Validations asked once a change is stored: nobody gets what is not there, however many want it."""

import threading

import pytest
from tests import stock

from formloom.runtime import records, records_read, rollups
from formloom.runtime.problems import Invalid


@pytest.fixture
def store(actor):
    stock.open_store(actor.workspace)
    return actor


@pytest.fixture
def pump(store):
    """A product of which there are seven."""
    made = records.create(store, "store", "product", {"name": "Pump"})
    move(store, made, "in", 7)
    return made


def move(actor, product, type, qty, **more):
    return records.create(
        actor, "store", "move", {"product": product["id"], "type": type, "qty": qty, **more})


def available(actor, product):
    return records_read.get(actor, "store", "product", product["id"])["data"]["available"]


def refusal(call, *args, **more):
    with pytest.raises(Invalid) as refused:
        call(*args, **more)
    return refused.value.errors


def test_more_than_there_is_is_refused_by_name_and_number(store, pump):
    move(store, pump, "reserve", 5)
    (problem,) = refusal(move, store, pump, "reserve", 4)
    assert (problem.path, problem.code, problem.params["id"]) == ("qty", "validation", "there")
    assert problem.params["message"] == "Pump: 4 wanted, 2 too many"
    assert problem.params["texts"] == {"zh-CN": "Pump：占用 4，还差 2"}
    assert available(store, pump) == 2
    assert rollups.look(store.workspace) == []


def test_a_later_change_is_asked_too_and_a_note_is_not(store, pump):
    one = move(store, pump, "reserve", 7)
    assert refusal(records.change, store, "store", "move", one["id"], {"qty": 8}, revision=1)
    move(store, pump, "out", 3)
    assert available(store, pump) == -3
    records.change(store, "store", "move", one["id"], {"note": "n"}, revision=1)
    assert refusal(records.change, store, "store", "move", one["id"], {"qty": 6}, revision=2)
    records.change(store, "store", "move", one["id"], {"qty": 4}, revision=2)
    assert available(store, pump) == 0


def test_of_twenty_who_want_one_of_seven_seven_get_it(store, pump):
    answers = []

    def work():
        try:
            move(store, pump, "reserve", 1)
            answers.append("reserved")
        except Invalid as refused:
            answers.append(refused.errors[0].params["message"])
        except Exception as error:
            answers.append(error)

    threads = [threading.Thread(target=work) for _ in range(20)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert answers.count("reserved") == 7
    assert answers.count("Pump: 1 wanted, 1 too many") == 13
    data = records_read.get(store, "store", "product", pump["id"])["data"]
    assert (data["on_hand"], data["reserved"], data["available"]) == (7, 7, 0)
    assert rollups.look(store.workspace) == []
