"""Filling in and changing records: what goes wrong is said, and nothing is lost without a word."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.person import Find, Person
from tests.browser.screens import Screen
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
ORDER = "apps/sales_follow_up/order"
CASE = re.compile("/cases/[0-9a-f-]{36}$")
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


def test_a_draft_comes_back_with_what_its_links_fill_and_can_be_told_apart(person):
    rep = person("wangmin")
    words = rep.words
    new_order(rep)
    rep.choose(rep.field("customer"), "嘉禾乳业")
    rep.add_row("items", {"product": Find("S-AC-080"), "qty": 3, "price": "123456789012"})
    price = rep.cell("items.0.price").locator("input")
    assert price.evaluate("one => one.scrollWidth <= one.clientWidth"), "twelve digits can be read"
    rep.look("items-typing")
    rep.fill("freight", "260")
    stock = rep.shown("items.0.available")
    assert re.search(r"\d", stock)
    expect(rep.page.get_by_text(words["work.draft_saved"])).to_be_visible()

    rep.open(f"{ORDER}/new")
    expect(rep.page.locator(".draft").first).to_contain_text("嘉禾乳业")
    expect(rep.page.locator(".draft").first).to_contain_text(words.say("fields.rows_count", count=1))
    rep.look("drafts")
    rep.press("work.draft_go_on")
    expect(rep.cell("items.0.available")).to_have_text(stock)
    rep.look("draft-again")

    # Whatever the reason, the note says where the typing is.
    rep.page.context.clear_cookies()
    rep.fill("customer_po", "PO-1")
    expect(rep.page.get_by_text(words["work.draft_ended"])).to_be_attached()


def test_the_list_of_choices_stays_below_its_box(person):
    rep = person("zhangwei")
    new_order(rep)
    rep.field("items").get_by_role("button", name=rep.words["fields.rows_add"]).click()
    box = rep.cell("items.0.product").get_by_role("combobox")
    box.click()
    box.fill("S-")
    expect(rep.page.locator(".popup").get_by_role("option").first).to_be_visible()
    field, shown = box.bounding_box(), rep.page.locator(".popup:popover-open").bounding_box()
    assert shown["y"] >= field["y"] + field["height"] or shown["y"] + shown["height"] <= field["y"]


def test_escape_closes_the_record_beside_its_list(person):
    rep = person("zhangwei")
    rep.open(ORDER)
    rep.page.get_by_role("row").nth(1).click()
    beside = rep.page.locator(".records-side")
    expect(beside.get_by_role("heading", level=1)).to_be_visible()
    rep.page.keyboard.press("Escape")
    expect(beside).to_have_count(0)


def test_a_record_is_copied_into_a_new_one(person):
    rep = person("zhangwei")
    words = rep.words
    rep.open("apps/sales_follow_up/order")
    held: list[Route] = []
    rep.page.route(CASE, lambda route: held.append(route))
    rep.page.get_by_role("row").nth(1).click()
    rep.press("work.more", rep.page.locator(".records-side .page-header"))
    copy = rep.page.get_by_role("menuitem", name=words["work.copy_as_new"])
    expect(copy).to_be_visible()
    # The case arrives while the menu is open; the menu stays.
    with rep.page.expect_response(CASE):
        for one in held:
            one.continue_()
    copy.click()
    rep.page.wait_for_url(re.compile(rf"{ORDER}/new\?from="))
    expect(rep.field("customer").get_by_role("combobox")).not_to_have_value("")
    expect(rep.cell("items.0.available")).to_have_text(re.compile(r"\d"))
    expect(rep.field("no")).to_contain_text(words["fields.serial_later"])
    rep.look("copied")


def test_the_search_finds_records(person):
    rep = person("zhangwei", Screen("desk", "en"))
    expect(rep.page.get_by_role("navigation", name=rep.words["app.rail"])).to_be_visible()
    rep.page.keyboard.press("Control+k")
    rep.page.get_by_role("combobox", name=rep.words["app.palette.hint"]).fill("华鑫水务")
    named = rep.page.locator(".palette-beside").get_by_text(rep.words.form_title("customer"), exact=True)
    hit = rep.page.get_by_role("option").filter(has=named).first
    expect(hit).to_contain_text("华鑫水务")
    rep.look("palette-records")
    hit.click()
    rep.page.wait_for_url(re.compile(r"/customer/[0-9a-f-]{36}$"))


def test_who_may_not_administer_sees_no_places_of_administration(person):
    rep = person("zhangwei")
    rep.open("admin/members")
    expect(rep.page.get_by_role("heading", name=rep.words["app.forbidden.title"])).to_be_visible()
    expect(rep.page.get_by_role("link", name=rep.words["admin.departments"])).to_have_count(0)


QUOTE_WIDTH = """async () => {
    const box = document.createElement("span");
    box.textContent = "\u201c";
    document.body.append(box);
    await document.fonts.load('16px "Latin quotes"', box.textContent);
    return box.getBoundingClientRect().width / parseFloat(getComputedStyle(box).fontSize);
}"""


def test_quotation_marks_are_narrow_in_english(person):
    rep = person("zhangwei", Screen("desk", "en"))
    expect(rep.page.locator("html")).to_have_attribute("lang", "en")
    assert rep.page.evaluate(QUOTE_WIDTH) < 0.7
