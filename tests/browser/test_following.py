"""What somebody who comes back to an order finds out by himself: why it returned, and what is next."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.person import Find, Person
from tests.browser.screens import Screen
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
ORDER = "apps/sales_follow_up/order"
WHY = "定金比例没有写清楚"


@pytest.fixture(params=[Screen("desk", "zh-CN")], ids=str)
def screen(request: pytest.FixtureRequest) -> Screen:
    """One width in one language: the wording is what counts here."""
    return request.param


@pytest.fixture
def words(screen: Screen) -> Words:
    return Words(screen.language, TEMPLATE)


def hand_in(rep: Person) -> str:
    """A new order; its number."""
    rep.open(f"{ORDER}/new")
    rep.choose_first(rep.field("customer"))
    rep.add_row("items", {"product": Find("S-AC-080"), "qty": 1})
    rep.fill("promised_date", "2027-02-01")
    rep.press("work.submit")
    rep.page.wait_for_url(re.compile(rf"{ORDER}/[0-9a-f-]{{36}}$"))
    return rep.number()


def send_back(rep: Person, number: str) -> None:
    rep.take(number, rep.words.stage("order", "confirm"))
    rep.more("work.return")
    dialog = rep.page.get_by_role("dialog")
    dialog.get_by_label(rep.words["work.comment_why"]).fill(WHY)
    rep.press("work.return", dialog)
    expect(dialog).to_be_hidden()


def test_a_return_needs_a_reason_and_a_returned_task_tells_it(person, screen):
    rep = person("wangmin")
    number = hand_in(rep)
    rep.take(number, rep.words.stage("order", "confirm"))
    rep.more("work.return")
    dialog = rep.page.get_by_role("dialog")
    rep.press("work.return", dialog)
    expect(dialog).to_contain_text(rep.words["work.comment_why_missing"])
    rep.look("return-needs-a-reason")
    rep.press("ui.cancel", dialog)
    send_back(rep, number)
    expect(rep.page.locator(".toast").filter(has_text=number)).to_contain_text(rep.words["work.done.return"])

    rep.open("work/todo")
    card = rep.page.locator("a.work-card").filter(has_text=number).first
    expect(card).to_contain_text(WHY)
    expect(card).to_contain_text(rep.words["ui.state.returned"])
    card.click()
    expect(rep.page.locator(".returned-note")).to_contain_text(WHY)
    expect(rep.page.locator(".returned-note")).to_contain_text(rep.words.stage("order", "confirm"))
    rep.look("task-returned")


def test_what_is_still_to_come_is_folded_and_what_is_known_is_read(person, demo, open_page, words, screen):
    page, _ = open_page(screen)
    failed = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{demo.address}/w/demo/work/todo")
    expect(page.get_by_label(words["app.sign_in.login"], exact=True)).to_be_visible()
    assert failed == []

    rep = person("zhangwei")
    hand_in(rep)
    expect(rep.page.locator("details.form-section").first).to_contain_text(re.compile("尚未填写"))
    expect(rep.field("customer")).to_be_visible()
    rep.look("record-folded")
    unread = rep.page.locator(".notice-unread")
    rep.open("notices")
    expect(rep.page.locator(".notice").first).to_be_visible()
    expect(unread.filter(has_text=rep.words.stage("order", "confirm"))).to_have_count(0)
