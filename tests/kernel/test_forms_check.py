"""What the publish check of a form refuses, with the path of each."""

import copy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from formloom.kernel.forms import DEFINITION_CODES, FIELD_TYPES, check_form, dialect
from formloom.kernel.forms.pattern import pieces_in

CUSTOMER = {"title": "Customer", "type": "object", "properties": {
    "name": {"title": "Name", "type": "string", "x-formloom": {"field": "text"}},
    "phone": {"title": "Phone", "type": "string", "x-formloom": {"field": "phone"}},
    "credit": {"title": "Credit", "type": "number", "x-formloom": {"field": "money"}}}}
ORDER: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Order", "type": "object",
    "properties": {
        "no": {"title": "No", "type": "string",
               "x-formloom": {"field": "serial", "pattern": "SO-{yyyy}{MM}-{0000}", "reset": "month"}},
        "customer": {"title": "Customer", "type": "string", "format": "uuid",
                     "x-formloom": {"field": "link", "form": "customer", "fill": {"phone": "phone"}}},
        "phone": {"title": "Phone", "type": "string", "x-formloom": {"field": "phone"}},
        "level": {"title": "Level", "type": "string", "enum": ["a", "b"],
                  "x-formloom": {"field": "select", "options": [{"value": "a", "title": "A"}]}},
        "items": {"title": "Items", "type": "array", "minItems": 1, "x-formloom": {"field": "subform"},
                  "items": {"type": "object", "required": ["qty"], "properties": {
                      "qty": {"title": "Qty", "type": "number", "exclusiveMinimum": 0,
                              "x-formloom": {"field": "number", "scale": 0}},
                      "price": {"title": "Price", "type": "number", "x-formloom": {"field": "money"}},
                      "amount": {"title": "Amount", "type": "number", "readOnly": True,
                                 "x-formloom": {"field": "money", "formula": "qty * price"}}}}},
        "total": {"title": "Total", "type": "number", "readOnly": True,
                  "x-formloom": {"field": "money", "formula": "ROUND(SUM(items.amount), 2)"}},
        "note": {"title": "Note", "type": "string", "x-formloom": {"field": "textarea"}},
        "carrier": {"title": "Carrier", "type": "string",
                    "x-formloom": {"field": "text", "visible": "total > 1000", "required": "total > 5000"}}},
    "required": ["customer", "items"],
    "x-formloom": {
        "layout": [{"kind": "section", "title": "Head", "fields": ["no", "customer"]}, {"kind": "divider"}],
        "validations": [{"id": "credit", "formula": "total <= customer.credit", "message": "Too much",
                         "field": "total"}],
        "record_title": "{{no}} {{customer.name}}", "text": {"zh-CN": {"title": "订单"}}}}
KNOWN = {"customer": CUSTOMER}
MISSING = object()


def changed(path: str, value: Any) -> dict[str, Any]:
    """The order with one value replaced, or removed."""
    document = copy.deepcopy(ORDER)
    place: Any = document
    *way, last = path.split("/")
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if value is MISSING:
        del place[last]
    elif isinstance(place, list):
        place[int(last)] = value
    else:
        place[last] = value
    return document


def found(document: Any) -> list[tuple[str, str]]:
    return [(one.path, one.code) for one in check_form(document, KNOWN)]


def test_a_sound_form_has_no_problems() -> None:
    assert found(ORDER) == []
    assert found(CUSTOMER) == []


QTY = "properties/items/items/properties/qty"
TEXT = {"title": "T", "type": "string", "x-formloom": {"field": "text"}}
BAD = [
    ("properties/Bad", TEXT, "properties.Bad", "bad_key"),
    ("properties/1st", TEXT, "properties.1st", "bad_key"),
    ("properties/" + "x" * 49, TEXT, "properties." + "x" * 49, "bad_key"),
    ("properties/订单", TEXT, "properties.订单", "bad_key"),
    ("properties/__proto__", TEXT, "properties.__proto__", "reserved_name"),
    ("properties/constructor", TEXT, "properties.constructor", "reserved_name"),
    ("properties/prototype", TEXT, "properties.prototype", "reserved_name"),
    ("properties/ctid", TEXT, "properties.ctid", "reserved_name"),
    ("properties/xmin", TEXT, "properties.xmin", "reserved_name"),
    ("properties/items/items/properties/tableoid", TEXT, "properties.items.items.properties.tableoid",
     "reserved_name"),
    ("properties/items/items/properties/id", TEXT, "properties.items.items.properties.id", "reserved_name"),
    ("properties/phone", "x", "properties.phone", "bad_schema"),
    ("properties/phone", True, "properties.phone", "not_an_object"),
    ("properties/phone/x-formloom", MISSING, "properties.phone.x-formloom", "not_an_object"),
    ("properties/phone/x-formloom/field", "hologram", "properties.phone.x-formloom.field",
     "unknown_field_type"),
    ("properties/phone/x-formloom/field", {}, "properties.phone.x-formloom.field", "unknown_field_type"),
    ("properties/phone/type", "number", "properties.phone.type", "wrong_schema_type"),
    ("properties/phone/format", "email", "properties.phone.format", "wrong_schema_type"),
    ("properties/phone/minimum", 3, "properties.phone.minimum", "unknown_keyword"),
    ("properties/phone/writeOnly", True, "properties.phone.writeOnly", "unknown_keyword"),
    ("properties/phone/pattern", "^(?=a)", "properties.phone.pattern", "bad_pattern"),
    ("properties/phone/pattern", "(a)\\1", "properties.phone.pattern", "bad_pattern"),
    ("properties/phone/pattern", "[", "properties.phone.pattern", "bad_pattern"),
    ("properties/phone/pattern", "a{2000}", "properties.phone.pattern", "bad_pattern"),
    ("properties/phone/pattern", "(a{100}){11}", "properties.phone.pattern", "bad_pattern"),
    ("properties/note/pattern", "(.?){1000}q", "properties.note.pattern", "bad_pattern"),
    ("properties/note/pattern", "(a?){1000}b{1000}", "properties.note.pattern", "bad_pattern"),
    ("properties/note/pattern", "([a-z]{1,30}){30}!", "properties.note.pattern", "pattern_too_costly"),
    ("properties/note/pattern", "(([^a]?){10}.?){10}q", "properties.note.pattern", "pattern_too_costly"),
    ("properties/phone/anyOf", [{"pattern": "a{50}"}], "properties.phone.anyOf.0.pattern",
     "pattern_too_costly"),
    ("properties/phone/pattern", "(?i)a", "properties.phone.pattern", "bad_pattern"),
    ("properties/phone/pattern", "[[:alpha:]]", "properties.phone.pattern", "bad_pattern"),
    ("properties/phone/pattern", 5, "properties.phone.pattern", "bad_schema"),
    ("properties/phone/anyOf", [{"pattern": "(?!x)"}], "properties.phone.anyOf.0.pattern", "bad_pattern"),
    ("properties/phone/$ref", "#/properties/no", "properties.phone.$ref", "bad_reference"),
    ("properties/phone/$ref", "https://example.com/x.json", "properties.phone.$ref", "bad_reference"),
    ("properties/phone/$ref", "#", "properties.phone.$ref", "bad_reference"),
    ("properties/phone/x-formloom/hallo", 1, "properties.phone.x-formloom.hallo", "unknown_option"),
    ("properties/phone/x-formloom/unique", "yes", "properties.phone.x-formloom.unique", "wrong_option"),
    ("properties/phone/default", "abc", "properties.phone.default", "wrong_option"),
    ("properties/no/x-formloom/reset", "week", "properties.no.x-formloom.reset", "wrong_option"),
    ("properties/no/x-formloom/pattern", "SO-", "properties.no.x-formloom.pattern", "wrong_option"),
    ("properties/no/x-formloom/pattern", "{yyy}{000}", "properties.no.x-formloom.pattern", "wrong_option"),
    (f"{QTY}/x-formloom/scale", 7, "properties.items.items.properties.qty.x-formloom.scale", "wrong_option"),
    (f"{QTY}/x-formloom/scale", {}, "properties.items.items.properties.qty.x-formloom.scale", "wrong_option"),
    (f"{QTY}/x-formloom/field", "subform", "properties.items.items.properties.qty.items", "bad_schema"),
    (f"{QTY}/x-formloom/field", "serial", "properties.items.items.properties.qty.x-formloom.field",
     "not_in_rows"),
    (f"{QTY}/minimum", "0", "properties.items.items.properties.qty.minimum", "bad_schema"),
    ("properties/items/items", MISSING, "properties.items.items", "bad_schema"),
    ("properties/items/items/oneOf", [{}], "properties.items.items.oneOf", "unknown_keyword"),
    ("properties/items/minItems", -1, "properties.items.minItems", "bad_schema"),
    ("properties/level/enum", MISSING, "properties.level.enum", "bad_schema"),
    ("properties/level/enum", [], "properties.level.enum", "bad_schema"),
    ("properties/level/x-formloom/options/0/value", "c", "properties.level.x-formloom.options.0",
     "unknown_choice"),
    ("properties/level/x-formloom/options/0", {}, "properties.level.x-formloom.options", "wrong_option"),
    ("properties/level/x-formloom/options/0/hue", 1, "properties.level.x-formloom.options", "wrong_option"),
    ("properties/customer/x-formloom/form", "client", "properties.customer.x-formloom.form", "unknown_form"),
    ("properties/customer/x-formloom/form", "customer.rows", "properties.customer.x-formloom.form",
     "unknown_form"),
    ("properties/customer/x-formloom/form", MISSING, "properties.customer.x-formloom.form", "wrong_option"),
    ("properties/customer/x-formloom/fill/fax", "phone", "properties.customer.x-formloom.fill.fax",
     "unknown_field"),
    ("properties/customer/x-formloom/fill/phone", "fax", "properties.customer.x-formloom.fill.phone",
     "unknown_field"),
    ("properties/customer/x-formloom/fill/phone", {}, "properties.customer.x-formloom.fill", "wrong_option"),
    ("properties/customer/x-formloom/fill/total", "credit", "properties.customer.x-formloom.fill.total",
     "wrong_fill"),
    ("properties/customer/x-formloom/fill/phone", "credit", "properties.customer.x-formloom.fill.phone",
     "wrong_fill"),
    ("required", ["carrier"], "required.0", "hidden_and_required"),
    ("required", ["nobody"], "required.0", "unknown_field"),
    ("properties/items/items/required", ["cost"], "properties.items.items.required.0", "unknown_field"),
    ("title", MISSING, "title", "bad_schema"),
    ("title", 5, "title", "bad_schema"),
    ("type", "array", "type", "wrong_schema_type"),
    ("properties", MISSING, "properties", "bad_schema"),
    ("$schema", "http://json-schema.org/draft-07/schema#", "$schema", "bad_schema"),
    ("definitions", {}, "definitions", "unknown_keyword"),
    ("additionalProperties", True, "additionalProperties", "unknown_keyword"),
    ("x-formloom/layot", [], "x-formloom.layot", "unknown_option"),
    ("x-formloom/layout", {}, "x-formloom.layout", "wrong_option"),
    ("x-formloom/layout/0/kind", "carousel", "x-formloom.layout.0.kind", "unknown_layout"),
    ("x-formloom/layout/0/kind", {}, "x-formloom.layout.0.kind", "unknown_layout"),
    ("x-formloom/layout/0/fields/0", {}, "x-formloom.layout.0.fields.0", "unknown_field"),
    ("x-formloom/layout/0/fields/0", "nobody", "x-formloom.layout.0.fields.0", "unknown_field"),
    ("x-formloom/layout/0/fields/0", "customer", "x-formloom.layout.0.fields.1", "duplicate_id"),
    ("x-formloom/layout/0/colour", "red", "x-formloom.layout.0.colour", "unknown_option"),
    ("x-formloom/layout/1", "line", "x-formloom.layout.1", "not_an_object"),
    ("x-formloom/record_title", "{{nobody}}", "x-formloom.record_title", "bad_placeholder"),
    ("x-formloom/record_title", "{{customer.fax}}", "x-formloom.record_title", "bad_placeholder"),
    ("x-formloom/record_title", "{{items}}", "x-formloom.record_title", "bad_placeholder"),
    ("x-formloom/record_title", "{{no", "x-formloom.record_title", "bad_placeholder"),
    ("x-formloom/validations/0/message", MISSING, "x-formloom.validations", "wrong_option"),
    ("x-formloom/validations/0/field", "nobody", "x-formloom.validations.0.field", "unknown_field"),
    ("x-formloom/text", {"english": {}}, "x-formloom.text", "wrong_option"),
]


@pytest.mark.parametrize(
    ("path", "value", "where", "code"), BAD, ids=[f"{one[3]} {one[0]}"[:70] for one in BAD])
def test_a_broken_form_is_refused_at_its_place(path: str, value: Any, where: str, code: str) -> None:
    answer = found(changed(path, value))
    assert (where, code) in answer
    assert {code for _, code in answer} <= DEFINITION_CODES


@pytest.mark.parametrize(("field", "schema"), [
    ("phone", {"pattern": "^[0-9]{11}(?:-[0-9]{1,400})?$"}), ("carrier", {"pattern": "^[A-Z]{2,80}$"}),
    ("note", {"pattern": "^[^<>]*$"}), ("note", {"pattern": "^([a-z]{1,10}){10}$", "maxLength": 1000}),
])
def test_a_pattern_may_be_long_where_its_texts_are_short(field: str, schema: dict[str, Any]) -> None:
    assert found(changed(f"properties/{field}", {**ORDER["properties"][field], **schema})) == []


@pytest.mark.parametrize(("pattern", "pieces"), [
    ("", 0), ("^a$", 3), ("a{2,5}", 5), ("a{2,}", 2), ("a*b+c?", 3), ("(ab){3}", 6), ("(?:a|b{2}){0,4}c", 13),
    ("[a-z(){2}]{3}", 3), ("(){5}", 5), ("()*", 1), ("(a+?)*?", 1), (r"\d{4}-\u4e00", 6),
    ("((a{2}){3}){4}", 24),
])
def test_pieces_of_a_pattern_are_counted_with_their_repeats(pattern: str, pieces: int) -> None:
    assert pieces_in(pattern) == pieces


def test_a_validation_id_stands_once() -> None:
    twice = ORDER["x-formloom"]["validations"] * 2
    assert ("x-formloom.validations.1.id", "duplicate_id") in found(changed("x-formloom/validations", twice))


@pytest.mark.parametrize("document", [None, [], "x", 5, True])
def test_what_is_no_object_is_no_form(document: Any) -> None:
    assert found(document) == [("", "not_an_object")]


def test_a_form_has_limits() -> None:
    many = {f"f{at}": TEXT for at in range(401)}
    assert found(changed("properties", many)) == [("properties", "too_many_fields")]
    columns = {f"f{at}": TEXT for at in range(201)}
    assert found(changed("properties/items/items/properties", columns)) == [
        ("properties.items.items.properties", "too_many_fields")]
    assert found(changed("description", "x" * 1_000_001)) == [("", "document_too_large")]
    deep: Any = {}
    for _ in range(5000):
        deep = {"not": deep}
    assert found(changed("not", deep)) == [("", "too_deep")]
    half = [{"type": "object"}] * 1000
    for schemas in (half, [{"required": ["no"]}] * 1000, [True] * 1000):
        assert found(changed("not", {"anyOf": half, "allOf": schemas})) == [("", "too_many_subschemas")]
    assert found(changed("dependentSchemas", {f"f{at}": {"not": {}} for at in range(1500)})) == [
        ("", "too_many_subschemas")]


def test_a_list_has_an_end() -> None:
    choices = [f"c{at}" for at in range(2001)]
    assert found(changed("properties/level/enum", choices)) == [("properties.level.enum", "too_many_items")]
    assert found(changed("properties/level/enum", ["a", *choices[:1999]])) == []


def test_the_largest_form_passes() -> None:
    more = {f"f{at}": TEXT for at in range(400 - len(ORDER["properties"]))}
    assert found(changed("properties", {**ORDER["properties"], **more})) == []


def test_the_published_schema_agrees() -> None:
    """The dialect's own JSON Schema takes sound forms and refuses broken options; no type is left out."""
    Draft202012Validator.check_schema(dialect())
    validator = Draft202012Validator(dialect())
    assert list(validator.iter_errors(ORDER)) == []
    assert set(FIELD_TYPES) < set(dialect()["$defs"])
    assert not validator.is_valid(changed("properties/no/x-formloom/reset", "week"))
    assert not validator.is_valid(changed("properties/phone/x-formloom/hallo", 1))
    assert not validator.is_valid(changed("x-formloom/layout/0/kind", "carousel"))


def looking(target: str, kind: str = "string", **options: Any) -> dict[str, Any]:
    own = {"field": "lookup", "link": "customer", "target": target, **options}
    return {**ORDER, "properties": {**ORDER["properties"], "seen": {
        "title": "Seen", "type": kind, "x-formloom": own}}}


@pytest.mark.parametrize(("document", "found"), [
    (looking("credit", "number"), []),
    (looking("credit", "number", formula="1"), [("properties.seen.x-formloom.formula", "wrong_option")]),
    (looking("credit", "number", shows={}), [("properties.seen.x-formloom.shows", "wrong_option")]),
    (looking("credit"), [("properties.seen.type", "wrong_schema_type")]),
    (looking("nothing"), [("properties.seen.x-formloom.target", "unknown_field")]),
    (looking("credit", "number", link="phone"), [("properties.seen.x-formloom.link", "unknown_field")]),
])
def test_a_lookup_names_a_link_and_what_is_behind_it(document, found):
    assert [(one.path, one.code) for one in check_form(document, KNOWN)] == found
