"""Filling in and changing records: what goes wrong is said, and nothing is lost without a word."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.browser.screens import Screen
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
ORDER = "apps/sales_follow_up/order"
DESK = Screen("desk", "zh-CN")


@pytest.fixture
def person(demo, open_page, shots) -> Callable[..., Person]:
    """person("zhangwei"): signed in at the desk, in Chinese unless told otherwise."""

    def enter(login: str, screen: Screen = DESK) -> Person:
        found = Person(*open_page(screen), demo, Words(screen.language, TEMPLATE), screen, shots)
        found.sign_in(login)
        return found

    return enter


def new_order(rep: Person) -> None:
    """An empty order, whatever drafts there are."""
    rep.open(f"{ORDER}/new")
    fresh = rep.page.get_by_role("button", name=rep.words["work.draft_fresh"])
    expect(fresh.or_(rep.field("customer"))).to_be_visible()
    if fresh.is_visible():
        fresh.click()


def test_a_file_that_was_not_uploaded_is_named_and_stops_the_submission(person):
    rep = person("zhangwei")
    words = rep.words
    new_order(rep)
    rep.page.route("**/api/v1/w/demo/files", lambda route: route.abort())
    rep.attach("po_files", "f3.pdf", b"%PDF-1.4\n")
    expect(rep.needed()).to_contain_text(words.say("work.unsent_count", count=1))
    expect(rep.needed()).to_contain_text("f3.pdf")
    rep.press("work.submit")
    expect(rep.page.locator(".decision")).to_contain_text(words["work.unsent"])
    rep.look("unsent-file")

    rep.page.unroute("**/api/v1/w/demo/files")
    rep.press("fields.files_again", rep.field("po_files"))
    expect(rep.needed()).not_to_contain_text("f3.pdf")
    expect(rep.field("po_files").locator(".file")).to_have_count(1)


def test_a_file_that_is_too_big_is_not_worth_another_try(person):
    rep = person("zhangwei")
    new_order(rep)
    rep.attach("po_files", "plan.pdf", b"x" * (21 * 1024 * 1024))
    expect(rep.field("po_files").get_by_role("alert")).to_contain_text("20 MB")
    again = rep.field("po_files").get_by_role("button", name=rep.words["fields.files_again"])
    expect(again).to_have_count(0)
    expect(rep.needed()).to_contain_text("plan.pdf")
    rep.page.get_by_role("button", name=rep.words.say("fields.files_remove", name="plan.pdf")).click()
    expect(rep.needed()).not_to_contain_text("plan.pdf")


def edit_customer(person: Callable[..., Person], login: str) -> Person:
    """Somebody who is changing the customer C-00012."""
    found = person(login)
    found.open("apps/sales_follow_up/customer?search=C-00012")
    found.page.get_by_role("row").filter(has_text="C-00012").first.click()
    found.press("work.edit")
    expect(found.field("note").locator("textarea")).to_be_visible()
    return found


def test_two_who_change_a_record_never_overwrite_each_other_without_a_word(person):
    one, other = edit_customer(person, "chenli"), edit_customer(person, "chenli")
    words = other.words
    one.fill("note", "一号路 1 号")
    other.fill("note", "二号路 2 号")
    one.press("ui.save")
    expect(one.page.get_by_role("button", name=words["work.edit"], exact=True)).to_be_visible()

    # The other's open form learns of it, and does not save before somebody chose.
    conflict = other.page.locator('[data-conflict="note"]')
    expect(conflict).to_contain_text("一号路 1 号")
    other.press("ui.save")
    expect(other.page.locator(".decision")).to_contain_text(words["work.overtaken_first"])
    other.look("overtaken")
    conflict.get_by_role("button", name=words["work.keep_mine"]).click()
    expect(conflict).to_have_count(0)
    other.press("ui.save")
    expect(one.field("note")).to_contain_text("二号路 2 号")
