"""Rollups as definitions and as sums: what is refused, and what plain values come to."""

from decimal import Decimal
from typing import Any

import pytest
from tests import stock
from tests.kernel.forms_world import world
from tests.shop import field, link

from formloom.kernel.forms import Form, check_form, check_related
from formloom.kernel.rollups import check_rollups, rolled, rollups_of

FORMS = {"product": stock.PRODUCT, "move": stock.MOVE, "order": stock.ORDER}


def with_rollup(document: dict[str, Any], **options: Any) -> dict[str, Any]:
    said = {"form": "move", "by": "product", "op": "sum", "of": "qty", **options}
    return {**document, "properties": {**document["properties"], "r": stock.rollup(**said)}}


def problems(forms: dict[str, Any], key: str = "product") -> list[tuple[str, str]]:
    loaded = {f"store/{name}": Form.load(one, f"store/{name}") for name, one in forms.items()}
    own = loaded[f"store/{key}"]
    found = check_form(forms[key], forms) or [
        *check_rollups(own, loaded.get), *check_related(own, loaded.get)]
    return [(one.path, one.code) for one in found]


def test_the_forms_of_the_store_are_in_order() -> None:
    assert [problems(FORMS, key) for key in FORMS] == [[], [], []]


@pytest.mark.parametrize(("options", "where", "code"), [
    ({"form": "nobody"}, ".form", "unknown_form"), ({"form": "move.rows"}, ".form", "unknown_form"),
    ({"by": "nobody"}, ".link", "unknown_field"), ({"by": "type"}, ".link", "not_linked_here"),
    ({"form": "order", "by": "items"}, ".link", "unknown_field"),
    ({"of": "nobody"}, ".of", "unknown_field"), ({"of": "note"}, ".of", "not_rolled_up"),
    ({"op": "median"}, ".op", "wrong_option"), ({"op": "count"}, ".of", "wrong_option"),
    ({"formula": "1"}, ".formula", "wrong_option"), ({"unique": True}, ".unique", "wrong_option"),
    ({"where": {"field": "nobody", "is": "empty"}}, ".where.field", "unknown_field"),
    ({"where": {"field": "_state", "is": "empty"}}, ".where", "unknown_field"),
    ({"where": {"field": "product.name", "is": "empty"}}, ".where.field", "unknown_field"),
    ({"where": {"field": "product", "is": "eq", "value": "@me"}}, ".where", "not_for_everybody"),
    ({"where": 5}, ".where", "not_a_condition"),
])
def test_a_rollup_that_cannot_be_kept_is_refused_at_its_place(options: Any, where: str, code: str) -> None:
    forms = {**FORMS, "product": with_rollup(stock.PRODUCT, **options)}
    assert (f"properties.r.x-formloom{where}", code) in problems(forms)


def test_a_link_to_another_form_is_not_this_one_s() -> None:
    forms = {**FORMS, "order": with_rollup(stock.ORDER)}
    assert problems(forms, "order") == [("properties.r.x-formloom.link", "not_linked_here")]


def test_a_rollup_does_not_stand_in_rows() -> None:
    rows = {"type": "object", "properties": {"r": stock.rollup("move", "product", "count")}}
    form = {**stock.ORDER, "properties": {"items": field("subform", "array", items=rows)}}
    assert problems({**FORMS, "order": form}, "order") == [
        ("properties.items.items.properties.r.x-formloom.field", "not_in_rows")]


def test_a_rollup_that_needs_its_own_result_is_refused() -> None:
    left = field("number", "number", readOnly=True, formula="product.on_hand - qty")
    move = {**stock.MOVE, "properties": {**stock.MOVE["properties"], "left": left}}
    on_hand = stock.rollup("move", "product", "sum", of="left")
    product = {**stock.PRODUCT, "properties": {**stock.PRODUCT["properties"], "on_hand": on_hand}}
    assert problems({**FORMS, "move": move, "product": product}) == [
        ("properties.on_hand.x-formloom", "formula_cycle")]


def test_rollups_of_rollups_are_fine_where_they_end() -> None:
    product = {**stock.PRODUCT, "properties": {**stock.PRODUCT["properties"], "kind": link("kind")}}
    kind = {"title": "Kind", "type": "object", "properties": {
        "name": field("text"), "stock": stock.rollup("product", "kind", "sum", of="available")}}
    assert problems({**FORMS, "product": product, "kind": kind}, "kind") == []


@pytest.mark.parametrize(("piece", "where", "code"), [
    ({}, "form", "wrong_option"), ({"form": "move"}, "link", "wrong_option"),
    ({"form": "nobody", "link": "product"}, "form", "unknown_form"),
    ({"form": "move", "link": "nobody"}, "link", "unknown_field"),
    ({"form": "move", "link": "type"}, "link", "not_linked_here"),
    ({"form": "move", "link": "product", "columns": ["qty", "size"]}, "columns.1", "unknown_field"),
    ({"form": "move", "link": "product", "filter": True}, "filter", "unknown_option"),
])
def test_a_list_of_linked_records_is_checked(piece: Any, where: str, code: str) -> None:
    layout = [{"kind": "section", "items": [{"kind": "related", **piece}]}]
    product = {**stock.PRODUCT, "x-formloom": {"layout": layout}}
    assert problems({**FORMS, "product": product}) == [(f"x-formloom.layout.0.items.0.{where}", code)]


def test_the_message_of_a_promise_is_checked_like_its_formula() -> None:
    rule = {"id": "there", "after": True, "formula": "product.available >= 0", "message": "{{product.left}}"}
    move = {**stock.MOVE, "x-formloom": {
        "validations": [rule], "text": {"zh-CN": {"messages": {"there": "{{qty +}}"}}}}}
    assert problems({**FORMS, "move": move}, "move") == [
        ("x-formloom.validations.0.message", "unknown_name"),
        ("x-formloom.text.zh-CN.messages.there", "formula_syntax")]


def test_plain_values_come_to_exact_numbers() -> None:
    form = Form.load(stock.PRODUCT, "store/product")
    move = Form.load(stock.MOVE, "store/move")
    lines = [{"product": "p", "type": "in", "qty": Decimal("0.1"), "change": Decimal("0.1")},
             {"product": "p", "type": "in", "qty": Decimal("0.2"), "change": Decimal("0.2"), "void": True},
             {"product": "p", "type": "reserve", "qty": 5, "change": 0}, {"type": "in", "qty": 9},
             {"product": "q", "type": "in", "qty": 1, "change": 1}]
    found = {one.key: rolled(one, move, lines, world()).get("p")
             for one in rollups_of(form) if one.source == "store/move"}
    assert found == {"on_hand": Decimal("0.1"), "reserved": 5, "moves": 3, "least": Decimal("0.1"),
                     "most": 5, "mean": Decimal("1.766667")}
