"""Stock at work: what is available while one types, and reserving it from within the task."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.person import Find
from tests.browser.screens import Screen
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
ORDER = "apps/sales_follow_up/order"
PRODUCT = "S-AC-080"


@pytest.fixture
def words(screen: Screen) -> Words:
    return Words(screen.language, TEMPLATE)


def test_typing_shows_what_there_is_and_the_task_reserves_no_more(person):
    rep = person("wangmin")
    rep.open(f"{ORDER}/new")
    fresh = rep.page.get_by_role("button", name=rep.words["work.draft_fresh"])
    expect(fresh.or_(rep.field("customer"))).to_be_visible()
    if fresh.is_visible():
        fresh.click()
    rep.add_row("items", {"product": Find(PRODUCT), "qty": 3})
    expect(rep.cell("items.0.available")).to_have_text(re.compile(r"\d"))
    there = int(re.findall(r"\d+", rep.shown("items.0.available"))[-1])
    rep.open_row("items", 0, "qty")
    rep.type_row("items", 0, {"qty": there + 4})
    expect(rep.cell("items.0.shortage")).to_have_text(re.compile(r"(^|\D)4$"))

    clerk = person("liuyang")
    words = clerk.words
    clerk.take("", words.stage("order", "processing"))
    title = "库存占用与出库" if clerk.screen.language == "zh-CN" else "Stock reserved and shipped"
    linked = clerk.page.get_by_role("group", name=title)
    expect(linked).to_be_visible()
    clerk.look("task-linked")
    dialog = reserve(clerk, linked, 1)
    expect(dialog).to_be_hidden()
    expect(linked).to_contain_text(PRODUCT)
    clerk.look("task-reserved")

    # More than there is stays unsaved, and says so by name and number.
    dialog = reserve(clerk, linked, there + 1)
    expect(dialog.get_by_role("alert").first).to_contain_text(PRODUCT)
    clerk.look("task-refused")
    clerk.press("ui.cancel", dialog)
    expect(dialog).to_be_hidden()


def reserve(clerk, linked, qty):
    """Enter a reservation in the task's list; the answer is its dialog."""
    words = clerk.words
    linked.get_by_role("button", name=words.say("work.new", what=words.form_title("stock"))).click()
    dialog = clerk.page.get_by_role("dialog")
    expect(dialog.locator('[data-path="type"] select')).to_have_value("reserve")
    clerk.choose(dialog.locator('.field[data-path="product"]'), PRODUCT)
    expect(dialog.locator('[data-path="available_before"]')).to_contain_text(re.compile(r"\d"))
    clerk.choose_first(dialog.locator('.field[data-path="warehouse"]'))
    dialog.locator('[data-path="qty"] input').fill(str(qty))
    clerk.look(f"task-reserve-{qty}")
    clerk.press("ui.save", dialog)
    return dialog
