"""An administrator changes the running app: typed, checked, merged, published, read again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Screen, Server
from tests.browser.person import Person
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
DESKS = [Screen("desk", "zh-CN"), Screen("desk", "en")]
ADMIN = "chenli"
INSURER = {
    "title": "承保公司", "type": "string", "maxLength": 60,
    "x-formloom": {"field": "text", "text": {"en": {"title": "Insurer"}}},
}
QUALITY = {"id": "quality", "kind": "handle", "title": {"zh-CN": "出货质检", "en": "Quality check"},
           "who": [{"role": "warehouse"}]}


@pytest.fixture
def enter(demo: Server, open_page, shots: Path | None) -> Callable[[Screen], Person]:
    """The administrator with a browser of his own."""

    def signed_in(screen: Screen) -> Person:
        found = Person(*open_page(screen), demo, Words(screen.language, TEMPLATE), screen, shots)
        found.sign_in(ADMIN)
        return found

    return signed_in


def editor(somebody: Person) -> Locator:
    return somebody.page.locator(".design-code .cm-content")


def open_document(somebody: Person, kind: str, key: str = "order") -> None:
    somebody.open(f"design/sales_follow_up/{kind}/{key}")
    expect(editor(somebody)).to_be_visible()


def draft_of(somebody: Person, kind: str, key: str = "order") -> dict[str, Any]:
    answer = somebody.page.request.get(
        f"{somebody.server.address}/api/v1/w/demo/apps/sales_follow_up/draft/{kind}/{key}")
    return answer.json()["document"]


PASTE = """(place, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  place.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


def type_text(somebody: Person, text: str) -> None:
    """Paste a text in the place of what the editor holds."""
    editor(somebody).click()
    somebody.page.keyboard.press("ControlOrMeta+a")
    editor(somebody).evaluate(PASTE, text)


def type_document(somebody: Person, document: dict[str, Any]) -> None:
    type_text(somebody, json.dumps(document, ensure_ascii=False, indent=2))


def verdict(somebody: Person) -> Locator:
    return somebody.page.locator(".design-verdict")


def save(somebody: Person) -> None:
    somebody.page.keyboard.press("ControlOrMeta+s")
    expect(somebody.page.get_by_text(somebody.words["design.doc.in_draft"])).to_be_visible()


@pytest.mark.parametrize("screen", DESKS, ids=str)
def test_a_field_and_a_stage_are_added_by_two_people_and_published(enter, screen):
    ada, words = enter(screen), Words(screen.language, TEMPLATE)
    number = DESKS.index(screen) + 1
    field, stage = f"insurer_{number}", f"quality_{number}"

    # What is there.
    ada.open("apps/sales_follow_up/order")
    ada.page.get_by_role("link", name=words["app.design"], exact=True).click()
    expect(ada.page.get_by_role("heading", level=1)).to_contain_text(words["app.design"])
    ada.look("design")

    # A mistake is marked at its line, and a click leads there.
    open_document(ada, "forms")
    form = draft_of(ada, "forms")
    expect(verdict(ada)).to_have_text(words["design.check.clean"])
    type_text(ada, '{"title": "x",\n "type": "object",}')
    expect(ada.page.locator(".design-mark")).to_contain_text(words.say("design.check.at", line=2, column=18))
    wrong = {**INSURER, "x-formloom": {"field": "text", "formula": "customr", "colour": 1}}
    type_document(ada, {**form, "properties": {field: wrong, **form["properties"]}})
    expect(ada.page.locator(".design-mark")).to_have_count(1)
    expect(ada.page.get_by_text(words["design.doc.unsaved"])).to_be_visible()
    ada.page.locator(".design-mark").first.click()
    expect(editor(ada)).to_be_focused()
    ada.look("design-problems")

    # Typing survives a reload; the keyboard comes out of the editor again.
    ada.page.reload()
    expect(ada.page.get_by_role("button", name=words["design.doc.forget"])).to_be_visible()
    editor(ada).click()
    ada.page.keyboard.press("Escape")
    ada.page.keyboard.press("Tab")
    expect(editor(ada)).not_to_be_focused()

    # A second administrator was faster: both texts are shown, and both changes stay.
    eve = enter(screen)
    open_document(eve, "forms")
    right = {**form, "properties": {**form["properties"], field: INSURER}}
    type_document(ada, right)
    type_document(eve, {**form, "description": f"changed by eve {number}"})
    save(eve)
    ada.page.keyboard.press("ControlOrMeta+s")
    dialog = ada.page.get_by_role("dialog", name=words["design.merge.title"])
    expect(dialog.locator(".cm-mergeView")).to_be_visible()
    ada.look("design-merge")
    dialog.locator(".design-take").last.click()
    ada.press("design.merge.save", dialog)
    expect(dialog).to_have_count(0)
    both = draft_of(ada, "forms")
    assert (both["description"], field in both["properties"]) == (f"changed by eve {number}", True)

    # A stage in front of the delivery.
    open_document(ada, "flows")
    flow = draft_of(ada, "flows")
    at = next(at for at, one in enumerate(flow["stages"]) if one["id"] == "delivery")
    flow["stages"].insert(at, {**QUALITY, "id": stage, "who": [{"role": "nobody"}]})
    type_document(ada, flow)
    expect(ada.page.locator(".design-mark")).to_contain_text("nobody")
    flow["stages"][at] = {**QUALITY, "id": stage}
    type_document(ada, flow)
    expect(verdict(ada)).to_have_text(words["design.check.clean"])
    save(ada)

    # Published as a whole, after reading what changes.
    ada.open("design/sales_follow_up")
    ada.press("design.publish")
    sheet = ada.page.get_by_role("dialog")
    title = INSURER["x-formloom"]["text"]["en"]["title"] if screen.language == "en" else INSURER["title"]
    expect(sheet).to_contain_text(title)
    expect(sheet).to_contain_text(QUALITY["title"][screen.language])
    ada.look("design-publish")
    sheet.get_by_label(words["design.publish.note"]).fill(f"Note {number}")
    ada.press("design.publish.action", sheet)
    expect(ada.page.get_by_role("dialog", name=words["design.publish.done"])).to_be_visible()
    ada.look("design-published")

    # It counts for the next order, and the old version can still be read and brought back.
    ada.open("apps/sales_follow_up/order/new")
    expect(ada.field(field)).to_have_count(1)
    ada.open("design/sales_follow_up/forms/order/versions")
    expect(ada.page.locator(".design-version").first).to_contain_text(f"Note {number}")
    ada.page.get_by_text(words["design.versions.beside"]).click()
    expect(ada.page.locator(".cm-mergeView")).to_be_visible()
    ada.look("design-versions")
    ada.page.locator(".design-version").nth(1).click()
    ada.press("design.versions.back")
    ada.press("design.versions.back", ada.page.get_by_role("dialog"))
    expect(ada.page.get_by_text(words["design.versions.back_done"])).to_be_visible()
    assert field not in draft_of(ada, "forms")["properties"]

    # The change of mind is discarded with the rest of the draft.
    ada.open("design/sales_follow_up")
    ada.press("design.publish")
    ada.press("design.publish.discard")
    ada.press("design.publish.discard", ada.page.get_by_role("dialog").last)
    expect(ada.page.get_by_text(words["design.unchanged"])).to_be_visible()
    assert field in draft_of(ada, "forms")["properties"]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_the_phone_reads_what_the_desk_changes(enter, language):
    ada = enter(Screen("phone", language))
    ada.open("design/sales_follow_up")
    expect(ada.page.get_by_text(ada.words["design.doc.phone"])).to_be_visible()
    ada.look("design")
    open_document(ada, "access", "warehouse")
    expect(ada.page.get_by_role("button", name=ada.words["design.doc.save"])).to_have_count(0)
    ada.look("design-document")
