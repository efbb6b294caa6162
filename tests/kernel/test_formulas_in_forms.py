"""Formulas where forms hold them: what publishing refuses, and where it points."""

import copy
from typing import Any

import pytest
from tests.kernel.forms_world import world

from formloom.kernel.forms import Form, check_form, settle

CUSTOMER = {"title": "Customer", "type": "object", "properties": {
    "credit": {"title": "Credit", "type": "number", "x-formloom": {"field": "money"}}}}
FORM: dict[str, Any] = {
    "title": "Order", "type": "object",
    "properties": {
        "customer": {"title": "Customer", "type": "string", "format": "uuid",
                     "x-formloom": {"field": "link", "form": "customer"}},
        "note": {"title": "Note", "type": "string", "x-formloom": {"field": "text"}},
        "items": {"title": "Items", "type": "array", "x-formloom": {"field": "subform"},
                  "items": {"type": "object", "properties": {
                      "qty": {"title": "Qty", "type": "number", "x-formloom": {"field": "number"}},
                      "double": {"title": "Double", "type": "number", "x-formloom": {"field": "number"}}}}},
        "total": {"title": "Total", "type": "number", "x-formloom": {"field": "money"}}}}
KNOWN = {"customer": CUSTOMER}
TOTAL, DOUBLE = ("total",), ("items", "items", "properties", "double")


def problems(where: tuple[str, ...], word: str, value: Any) -> list[tuple[str, str, Any, Any]]:
    document = copy.deepcopy(FORM)
    place = document["properties"]
    for step in where:
        place = place[step]
    place["x-formloom"][word] = value
    return [(one.path, one.code, one.params.get("start"), one.params.get("end"))
            for one in check_form(document, KNOWN)]


@pytest.mark.parametrize("formula", ["SUM(items.qty)", "customer.credit * 2", "IF(ISBLANK(note), 0, 1)"])
def test_a_sound_formula_is_published(formula: str) -> None:
    assert problems(TOTAL, "formula", formula) == []


def test_a_formula_of_a_row_names_its_columns_first() -> None:
    assert problems(DOUBLE, "formula", "qty * 2") == []
    assert problems(TOTAL, "formula", "qty * 2") == [
        ("properties.total.x-formloom.formula", "unknown_name", 0, 3)]


@pytest.mark.parametrize(("word", "formula", "code", "start", "end"), [
    ("formula", "SUM(items.qty", "formula_syntax", 13, 13),
    ("formula", "1 + customer.level", "unknown_name", 4, 18),
    ("formula", "note", "wrong_result", 0, 4),
    ("default", "TODAY()", "wrong_result", 0, 7),
    ("visible", "SUM(items.qty)", "wrong_result", 0, 14),
    ("required", 'note = ""', "compared_with_nothing", 7, 9),
    ("formula", f"{'1 + ' * 1000}1", "formula_too_long", 4000, 4001),
    ("visible", f"{'NOT(' * 60}TRUE{')' * 60}", "formula_too_deep", 192, 256),
])
def test_a_wrong_formula_is_refused_at_its_place(
    word: str, formula: str, code: str, start: int, end: int,
) -> None:
    assert problems(TOTAL, word, formula) == [(f"properties.total.x-formloom.{word}", code, start, end)]


def test_a_validation_must_be_a_condition() -> None:
    rules = [{"id": text, "formula": text, "message": "m"} for text in ("total > 0", "total")]
    assert problems(TOTAL, "validations", rules) == [
        ("properties.total.x-formloom.validations.1.formula", "wrong_result", 0, 5)]


def test_formulas_that_wait_for_each_other_are_refused() -> None:
    assert problems(TOTAL, "formula", "total + 1") == [
        ("properties.total.x-formloom", "formula_cycle", None, None)]


def test_a_row_may_ask_for_all_rows_but_not_without_end() -> None:
    assert problems(DOUBLE, "formula", "qty / SUM(items.qty)") == []
    document = copy.deepcopy(FORM)
    columns = document["properties"]["items"]["items"]["properties"]
    columns["double"]["x-formloom"]["formula"] = "+".join(["SUM(items.qty)"] * 9)
    rows = [{"qty": 1}] * 1000
    settled = settle(Form.load(document, "order"), {}, {"items": rows}, {}, world(), complete=False)
    assert settled.data["items"][0]["double"] == 9000
    assert settled.errors["items.999.double"] == "too_costly"


def test_a_validation_that_is_too_long_is_told_apart_from_one_that_is_missing() -> None:
    def found(**rule: Any) -> list[tuple[str, str]]:
        document = {**FORM, "x-formloom": {"validations": [{"id": "a", "message": "No", **rule}]}}
        return [(one.path, one.code) for one in check_form(document, KNOWN)]

    long = " AND ".join(["TRUE"] * 1000)
    assert found(formula=long) == [("x-formloom.validations.0.formula", "formula_too_long")]
    assert found() == [("x-formloom.validations", "wrong_option")]
