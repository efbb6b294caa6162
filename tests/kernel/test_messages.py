"""Message texts: what may stand in them, and what comes out."""

import json
import re
from pathlib import Path

import pytest

from formloom.kernel.forms import Form
from formloom.kernel.messages import EVENTS, check_message, filled, placeholders

TEXT = {"type": "string", "title": "x", "x-formloom": {"field": "text"}}
FORM = Form.load({
    "title": "Order", "type": "object", "properties": {
        "no": TEXT, "customer": TEXT,
        "items": {"type": "array", "title": "Rows", "x-formloom": {"field": "subform"},
                  "items": {"type": "object", "properties": {"what": TEXT}}}},
}, "app/order")
SAID = {"subject": "{{no}}", "body": "{{task.title}} {{due}} {{link}} {{customer}}"}


def problems(document, key="task"):
    return [(one.path, one.code) for one in check_message(key, document, [FORM])]


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_may_have_texts(event):
    assert problems({"en": SAID, "zh-CN": SAID}, event) == []


@pytest.mark.parametrize(("document", "expected"), [
    ([], ("", "not_an_object")),
    ({}, ("", "wrong_value")),
    ({"$schema": "x"}, ("", "missing_key")),
    ({"en": "Hello"}, ("en", "wrong_value")),
    ({"English!": SAID}, ("English!", "unknown_key")),
    ({"en": {**SAID, "html": "<b>"}}, ("en.html", "unknown_key")),
    ({"en": {"subject": "x"}}, ("en.body", "missing_key")),
    ({"en": {**SAID, "subject": "x\nBcc: eve@example.com"}}, ("en.subject", "wrong_value")),
    ({"en": {**SAID, "subject": ""}}, ("en.subject", "wrong_value")),
    ({"en": {**SAID, "body": "{{nothing}}"}}, ("en.body", "bad_placeholder")),
    ({"en": {**SAID, "body": "{{items}}"}}, ("en.body", "bad_placeholder")),
    ({"en": {**SAID, "body": "{{customer.credit}}"}}, ("en.body", "bad_placeholder")),
    ({"en": {**SAID, "body": "{{7*7}}"}}, ("en.body", "bad_placeholder")),
    ({"en": {**SAID, "body": "{{no.__class__}}"}}, ("en.body", "bad_placeholder")),
    ({"en": {**SAID, "subject": "{{}}"}}, ("en.subject", "bad_placeholder")),
])
def test_what_cannot_be_said_is_named(document, expected):
    assert problems(document) == [expected]


def test_a_text_belongs_to_an_event():
    assert problems({"en": SAID}, "weather") == [("", "unknown_event")]


def test_what_a_value_says_is_no_placeholder():
    values = {"no": "{{customer}} ${x} #{y} {% z %} %s {0}", "customer": "secret"}
    assert filled("{{ no }} {% if %} ${no} {no}", values) == values["no"] + " {% if %} ${no} {no}"


def test_a_line_that_only_asks_for_what_is_blank_is_left_out():
    text = "Hello\nDue: {{due}}\n\n{{no}} {{customer}}\n{{link}}"
    assert filled(text, {"no": "7", "due": ""}) == "Hello\n\n7 "


def test_the_example_of_the_documentation_can_be_published():
    page = (Path(__file__).parents[2] / "docs" / "mail.md").read_text(encoding="utf-8")
    example = json.loads(re.findall(r"```json\n(.*?)```", page, re.S)[0])
    assert check_message("task", example, [FORM]) == []
    assert placeholders(example) == {"task.title", "no", "customer", "due", "link"}
