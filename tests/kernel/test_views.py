"""The publish check of views."""

import pytest

from formloom.kernel.forms import Form
from formloom.kernel.views import check_view

PERSON = {"title": "Person", "type": "object", "properties": {
    "name": {"title": "Name", "type": "string", "x-formloom": {"field": "text"}},
    "boss": {"title": "Boss", "type": "string", "format": "uuid", "x-formloom": {"field": "member"}},
}}
TASK = {"title": "Task", "type": "object", "properties": {
    "what": {"title": "What", "type": "string", "x-formloom": {"field": "text"}},
    "day": {"title": "Day", "type": "string", "format": "date", "x-formloom": {"field": "date"}},
    "person": {"title": "Person", "type": "string", "format": "uuid",
               "x-formloom": {"field": "link", "form": "person"}},
    "files": {"title": "Files", "type": "array", "x-formloom": {"field": "attachment"}},
    "parts": {"title": "Parts", "type": "array", "x-formloom": {"field": "subform"}, "items": {
        "type": "object", "properties": {
            "part": {"title": "Part", "type": "string", "x-formloom": {"field": "text"}}}}},
}}
FORMS = {f"app/{key}": Form.load(document, f"app/{key}")
         for key, document in {"person": PERSON, "task": TASK}.items()}
VIEW = {
    "title": {"en": "Late", "zh-CN": "逾期"}, "form": "task",
    "columns": ["what", "day", "person", "person.name", "_number", "_state", "_stages", "_created_at"],
    "filter": {"field": "day", "is": "lt", "value": "@today"}, "sort": ["-day", "what"],
}


def problems_of(**changes):
    view = {key: value for key, value in {**VIEW, **changes}.items() if value is not None}
    return [(one.path, one.code) for one in check_view(view, "app", FORMS.get)]


def test_a_view_in_order_has_no_problems():
    assert problems_of() == []


def test_filter_and_order_may_be_left_out():
    assert problems_of(filter=None, sort=None) == []


def test_a_form_of_another_app_is_named_in_full():
    assert problems_of(form="app/task") == []


@pytest.mark.parametrize("changes, problem", [
    ({"title": None}, ("title", "required")),
    ({"title": 7}, ("title", "not_text")),
    ({"description": {"en": ["Late"]}}, ("description", "not_text")),
    ({"form": "nothing"}, ("form", "unknown_form")),
    ({"colour": "red"}, ("colour", "unknown_key")),
    ({"columns": None}, ("columns", "not_a_list")),
    ({"columns": "what"}, ("columns", "not_a_list")),
    ({"columns": ["who"]}, ("columns.0", "unknown_field")),
    ({"columns": ["parts"]}, ("columns.0", "unknown_field")),
    ({"columns": ["parts.part"]}, ("columns.0", "unknown_field")),
    ({"columns": [7]}, ("columns.0", "unknown_field")),
    ({"columns": ["person.boss.name"]}, ("columns.0", "unknown_field")),
    ({"columns": ["what", "what"]}, ("columns.1", "duplicate_id")),
    ({"sort": ["files"]}, ("sort.0", "not_sortable")),
    ({"sort": ["person"]}, ("sort.0", "not_sortable")),
    ({"sort": ["-person.name"]}, ("sort.0", "not_sortable")),
    ({"sort": ["who"]}, ("sort.0", "unknown_field")),
    ({"sort": ["day", "what", "_state", "_number"]}, ("sort", "too_many_items")),
    ({"filter": {"field": "who", "is": "eq", "value": 1}}, ("filter.field", "unknown_field")),
    ({"filter": {"not": {"field": "day", "is": "eq", "value": "soon"}}}, ("filter.not.value", "not_a_date")),
    ({"filter": "late"}, ("filter", "not_a_condition")),
])
def test_each_mistake_is_named_where_it_stands(changes, problem):
    assert problems_of(**changes) == [problem]


def test_what_is_no_object_is_no_view():
    assert [(one.path, one.code) for one in check_view([], "app", FORMS.get)] == [("", "not_an_object")]
