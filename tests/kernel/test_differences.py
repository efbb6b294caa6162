"""What changed between two versions of a document, in both languages."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.definitions import FLOW, FORM, SET, VIEW, with_field
from tests.kernel.test_any_json import DOCUMENTS, JSON, ODD, places, with_value

from formloom.kernel.differences import Titles, differences
from formloom.web.catalogue.difference_texts import difference_text

READ = FLOW["stages"][0]
CHECK = {"id": "check", "kind": "approve", "title": {"en": "Quality check", "zh-CN": "质检"},
         "who": [{"role": "qa"}]}
TITLES = Titles(forms={"note": FORM}, roles={"qa": {"en": "Quality", "zh-CN": "品质"}})
CHOICE: dict[str, Any] = {"type": "string", "enum": ["a", "b"]}


def said(kind, before, after, language="zh-CN"):
    return [difference_text(one, language) for one in differences(kind, before, after, TITLES)]


def flow(*stages, **more):
    return {**FLOW, "stages": list(stages), **more}


@pytest.mark.parametrize(("after", "zh", "en"), [
    (with_field(FORM, "carrier", {"type": "string"}, field="text", text={"zh-CN": {"title": "承运商"}}),
     "字段“承运商”（文本）已添加", "Field “Carrier” (text) is added"),
    ({**FORM, "properties": {"title": FORM["properties"]["title"], "lines": FORM["properties"]["lines"]}},
     "字段“Amount”已删除；已填写的内容保留", "Field “Amount” is removed; what was filled in is kept"),
    ({**FORM, "required": ["title", "amount"]}, "“Amount”变为必填", "“Amount” must be filled in"),
    ({**FORM, "title": "Memo"}, "名称由“Note”改为“Memo”", "title changes from “Note” to “Memo”"),
    ({**FORM, "x-formloom": {"record_title": "{{amount}}"}},
     "记录标题由“{{title}}”改为“{{amount}}”", "record title changes from “{{title}}” to “{{amount}}”"),
])
def test_a_form_that_changes(after, zh, en):
    assert (said("forms", FORM, after), said("forms", FORM, after, "en")) == ([zh], [en])


def test_a_field_that_changes():
    before = with_field(FORM, "level", CHOICE, field="select", formula="1")
    other = {"type": "string", "enum": ["a", "c"]}
    after = with_field(FORM, "level", other, field="text", formula="2", unique=True)
    assert said("forms", before, after) == [
        "“Level”的类型由“单选”改为“文本”", "“Level”增加选项“c”", "“Level”删除选项“b”",
        "“Level”：公式由“1”改为“2”", "“Level”：不可重复设为是"]


def test_a_column_is_named_with_its_subform():
    lines = FORM["properties"]["lines"]
    qty = {"title": "Quantity", "type": "number", "x-formloom": {"field": "number"}}
    rows = {**lines["items"], "properties": {**lines["items"]["properties"], "qty": qty}}
    after = {**FORM, "properties": {**FORM["properties"], "lines": {**lines, "items": rows}}}
    assert said("forms", FORM, after) == ["字段“Lines / Quantity”（数字）已添加"]


def test_a_stage_says_where_it_is_put():
    assert said("flows", FLOW, flow(CHECK, READ)) == ["环节“质检”（审批）加在“Read”之前"]
    assert said("flows", FLOW, flow(READ, CHECK), "en") == [
        "Stage “Quality check” (approve) is added as the last one"]
    block = {"id": "b", "kind": "parallel", "branches": [{"id": "x", "title": "质量", "stages": []}]}
    filled = {**block, "branches": [{"id": "x", "title": "质量", "stages": [CHECK]}]}
    assert said("flows", flow(block, READ), flow(filled, READ)) == ["环节“质检”（审批）加在分支“质量”末尾"]


def test_stages_that_change_places_go_and_change():
    assert said("flows", flow(READ, CHECK), flow(CHECK, READ)) == ["环节“质检”移到“Read”之前"]
    assert said("flows", flow(READ, CHECK), FLOW) == ["环节“质检”已删除"]
    changed = {**CHECK, "who": [{"field": "title"}, "initiator"], "due": {"working_hours": 8},
               "fields": {"amount": "hidden"}}
    assert said("flows", flow(CHECK), flow(changed)) == [
        "环节“质检”：办理人由角色“品质”改为“Title”中的人员、发起人", "环节“质检”：期限设为8 个工作小时",
        "在环节“质检”，“Amount”由“只读”改为“隐藏”"]


def test_a_view_and_a_permission_set():
    view = {**VIEW, "columns": ["amount", "title", "lines.what"], "sort": ["title"]}
    assert said("views", VIEW, view) == ["排序由-_created_at改为title", "增加列“Lines”", "调整了列的顺序"]
    grant = {"actions": ["read"], "rows": True, "fields": {"*": "read", "amount": "hidden"}}
    narrow = {**SET, "to": [{"role": "qa"}], "forms": {"note": grant}, "app": []}
    assert said("access", SET, narrow) == [
        "新增适用对象：角色“品质”", "不再适用于：所有人", "取消应用权限“使用”", "“Note”：取消“新建”权限",
        "“Note”：未单独列出的字段由“可编辑”改为“只读”", "“Note”：“Amount”由“可编辑”改为“隐藏”"]


def test_any_other_document_is_compared_key_by_key():
    before = {"zone": "Asia/Shanghai", "days": ["2026-01-01"], "week": {"mon": ["09:00-18:00"], "sat": None}}
    after = {"zone": "Asia/Tokyo", "days": ["2026-01-01", "2026-10-01"], "week": {"mon": ["09:00-18:00"]}}
    assert said("calendars", before, after, "en") == [
        "zone changes from “Asia/Shanghai” to “Asia/Tokyo”", "days: added 2026-10-01",
        "week.sat no longer set (was nothing)"]


def test_a_document_that_comes_or_goes():
    assert said("views", None, VIEW) == ["新增"]
    assert said("views", VIEW, None, "en") == ["Is taken away; its records and versions stay"]


@pytest.mark.parametrize("place", DOCUMENTS, ids="/".join)
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_is_no_document_is_compared_too(place: tuple[str, str], data: st.DataObject) -> None:
    kind, whole = place[0], DOCUMENTS[place]
    at = data.draw(st.sampled_from(places(whole)[1:]))
    odd = with_value(whole, at, data.draw(st.sampled_from(ODD) | JSON))
    for before, after in ((whole, odd), (odd, whole)):
        found = differences(kind, before, after, Titles(forms={"leave": odd}))
        assert bool(found) == (whole != odd)
        assert all(difference_text(one, language) for one in found for language in ("en", "zh-CN"))
    assert differences(kind, odd, odd, Titles()) == []
