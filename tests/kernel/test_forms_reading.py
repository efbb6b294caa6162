"""How records and forms look to their readers: titles, texts, masks, hidden fields, serial numbers."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.kernel.forms_world import world

from formloom.kernel.forms import (
    Form,
    masked,
    next_serial,
    period_of,
    readable,
    reader_schema,
    resolve,
    show,
    split_rows,
    title_of,
    trees,
)


def field(kind: str, **options: Any) -> dict[str, Any]:
    return {"title": kind.title(), "type": "string", "x-formloom": {"field": kind, **options}}


FORM = Form.load({
    "title": "Order", "type": "object",
    "properties": {
        "no": field("serial"),
        "customer": field("link", form="customer", fill={"phone": "phone", "secret": "level"}),
        "phone": field("phone"),
        "secret": field("text"),
        "rows": {"title": "Rows", "type": "array", "x-formloom": {"field": "subform"}, "items": {
            "type": "object", "required": ["cost"], "properties": {
                "qty": field("number"), "cost": field("money"),
                "margin": field("money", formula="qty - cost")}}},
        "total": field("money", formula="SUM(rows.qty)"),
        "note": field("text", visible='secret = "x"', required="total > 5"),
    },
    "required": ["secret", "customer"],
    "x-formloom": {
        "record_title": "{{no}} · {{customer}} {{ customer.level }} {{secret}}",
        "layout": [{"kind": "section", "fields": ["secret", "phone"]}],
        "validations": [{"id": "a", "formula": 'secret <> ""', "message": "m"},
                        {"id": "b", "formula": "total > 0", "message": "m"}],
    },
}, "sales/order")
DATA = {"no": "SO-1", "customer": "c1", "phone": "13800138000", "secret": "s",
        "rows": [{"id": "r", "qty": 2, "cost": 1, "margin": 1}], "total": 2}


def test_a_title_names_the_record() -> None:
    bare = Form.load({**FORM.document}, "order")
    assert title_of(bare, DATA, world()) == "SO-1 · ACME A s"
    assert title_of(bare, {}, world()) == "·"


def test_without_a_pattern_the_number_is_the_title_then_the_first_text() -> None:
    form = Form.load({**FORM.document, "x-formloom": {}}, "order")
    assert title_of(form, DATA, world()) == "SO-1"
    assert title_of(form, {"secret": "s"}, world()) == "s"
    assert title_of(form, {}, world()) == ""


@pytest.mark.parametrize(("kind", "options", "value", "text"), [
    ("number", {}, Decimal("1234.5"), "1,234.5"), ("number", {"scale": 2, "unit": "kg"}, 1234, "1,234.00 kg"),
    ("money", {}, Decimal("-1234567.8"), "-1,234,567.80"), ("money", {"currency": "¥"}, 5, "¥ 5.00"),
    ("switch", {}, True, "Yes"), ("switch", {}, False, "No"),
    ("datetime", {}, "2026-11-24T16:30:00Z", "2026-11-25 00:30"), ("date", {}, "2026-11-24", "2026-11-24"),
    ("datetime", {}, "9999-12-31T23:00:00Z", "9999-12-31 23:00"),
    ("member", {}, "li", "李"), ("member", {}, "nobody", "nobody"), ("department", {}, "sales", "销售部"),
    ("link", {"form": "customer"}, "c1", "ACME"), ("link", {"form": "customer"}, "c9", "c9"),
    ("select", {"options": [{"value": "a", "title": "甲"}], "text": {"en": {"options": {"a": "First"}}}}, "a",
     "First"),
    ("select", {"options": [{"value": "a", "title": "甲"}]}, "a", "甲"), ("select", {}, "b", "b"),
    ("daterange", {}, ["2026-11-24", "2026-12-01"], "2026-11-24 – 2026-12-01"),
    ("daterange", {}, ["2026-11-24", "2026-11-24"], "2026-11-24"),
    ("multiselect", {"options": [{"value": "a", "title": "甲"}]}, ["a", "b"], "甲, b"),
    ("image", {}, [{"id": "2", "name": "b.png"}], "b.png"),
    ("attachment", {}, [{"id": "1", "name": "a.pdf"}, {"id": "2", "name": "b.png"}], "a.pdf, b.png"),
    ("subform", {}, [{"id": "1"}], "1 rows"), ("text", {}, None, ""), ("hologram", {}, "x", "?"),
])
def test_values_are_shown_to_people(kind: str, options: dict[str, Any], value: Any, text: str) -> None:
    form = Form.load({"title": "t", "type": "object", "properties": {"f": field(kind, **options)}}, "form")
    assert show(form.fields["f"], value, "en", world()) == text


def test_a_mask_says_only_that_there_is_something() -> None:
    assert masked(FORM.fields["phone"], "13800138000") == "138****8000"
    assert masked(FORM.fields["secret"], "s") == "***"
    assert masked(FORM.fields["secret"], None) is None


def test_a_record_loses_what_its_reader_may_not_see() -> None:
    access = {"secret": "hidden", "phone": "masked", "rows.cost": "hidden", "rows.margin": "masked"}
    assert readable(FORM, DATA, access) == {
        "no": "SO-1", "customer": "c1", "phone": "138****8000",
        "rows": [{"id": "r", "qty": 2, "margin": "***"}], "total": 2}
    assert "rows" not in readable(FORM, DATA, {"rows": "hidden"})
    assert readable(FORM, DATA, {"rows": "hidden", "rows.qty": "read"})["rows"] == [{"id": "r", "qty": 2}]


def test_a_hidden_field_leaves_no_trace_in_the_schema() -> None:
    access = {"secret": "hidden", "rows.cost": "hidden"}
    document = reader_schema(FORM, access)
    assert "secret" not in str(document) and "cost" not in str(document)
    assert not any("secret" in text or "cost" in text for text in trees(FORM, access))
    columns = document["properties"]["rows"]["items"]["properties"]
    assert columns["margin"]["x-formloom"]["computed"] == "server"
    assert [one["id"] for one in document["x-formloom"]["validations"]] == ["b"]
    assert document["required"] == ["customer"]
    assert "secret" in str(FORM.document)


def test_a_masked_field_stays_but_nothing_is_computed_from_it() -> None:
    document = reader_schema(FORM, {"secret": "masked"})
    assert "secret" in document["properties"]
    assert "visible" not in document["properties"]["note"]["x-formloom"]


def test_every_formula_has_its_tree() -> None:
    assert set(trees(FORM)) == {
        "qty - cost", "SUM(rows.qty)", 'secret = "x"', "total > 5", 'secret <> ""', "total > 0"}


@pytest.mark.parametrize(("options", "counter", "text", "period"), [
    ({"pattern": "SO-{yyyy}{MM}-{0000}", "reset": "month"}, 7, "SO-202611-0007", "2026-11"),
    ({"pattern": "{yy}/{dd}/{00}", "reset": "day"}, 3, "26/04/03", "2026-11-04"),
    ({"pattern": "{yyyy}-{000}", "reset": "year"}, 1, "2026-001", "2026"),
    ({"pattern": "单{0}"}, 12, "单12", ""),
    ({}, 5, "0005", ""),
    ({"pattern": "A{00}"}, 123, "A123", ""),
])
def test_a_serial_number_follows_its_pattern(
    options: dict[str, Any], counter: int, text: str, period: str,
) -> None:
    today = date(2026, 11, 4)
    assert next_serial(options, counter, today) == (text, period)
    assert period_of(options, today) == period


def test_references_are_read_from_the_app_they_stand_in() -> None:
    assert resolve("customer", "sales/order") == "sales/customer"
    assert resolve("crm/customer", "sales/order") == "crm/customer"
    assert resolve("customer", "order") == "customer"
    assert split_rows("sales/order.items") == ("sales/order", "items")
    assert split_rows("customer") == ("customer", "")
