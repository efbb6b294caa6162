"""A list as somebody works with it: narrowed, kept as a view, read one by one, taken along as a file."""

import io
import re

import openpyxl
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.person import Person
from tests.browser.screens import Screen
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
ORDER = "apps/sales_follow_up/order"
MINE = "8 万以上的大单"


@pytest.fixture(params=[Screen("desk", "zh-CN"), Screen("desk", "en"), Screen("phone", "zh-CN")], ids=str)
def screen(request: pytest.FixtureRequest) -> Screen:
    return request.param


@pytest.fixture
def words(screen: Screen) -> Words:
    return Words(screen.language, TEMPLATE)


def rows(one: Person) -> Locator:
    """Records in the list, at either width."""
    return one.page.locator("[data-row-key]")


def narrow(one: Person, field: str, operator: str | None, fill) -> None:
    """Add a condition: field, operator, value."""
    button = one.page.locator(".filters > button").last
    button.click()
    form = one.page.locator(".popover:popover-open .condition")
    form.get_by_label(one.words["work.filter_field"], exact=True).select_option(field)
    if operator is not None:
        form.get_by_label(one.words["work.filter_how"], exact=True).select_option(operator)
    fill(form)
    one.press("work.filter_apply", form)
    expect(form).to_have_count(0)


def test_a_list_is_narrowed_kept_read_and_taken_along(person, screen):
    boss = person("chenli")
    page, words = boss.page, boss.words
    boss.open(ORDER)
    expect(rows(boss).first).to_be_visible()
    boss.look("list")
    value, running = words["work.filter_value"], words["work.state.running"]
    narrow(boss, "total", "ge", lambda form: form.get_by_label(value, exact=True).fill("80000"))
    narrow(boss, "_state", None, lambda form: form.get_by_label(running, exact=True).check())
    pill = page.locator(".pill").filter(has_text=running)
    expect(pill).to_contain_text(f"{words['work.column._state']} {words['lists.is.in']} {running}")
    page.wait_for_url(re.compile("filter="))
    boss.look("list-filtered")
    expect(page.locator(".tag").filter(has_text=words["work.state.approved"])).to_have_count(0)

    boss.press("lists.view_save")
    dialog = page.get_by_role("dialog").filter(has=page.get_by_label(words["lists.view_title"], exact=True))
    dialog.get_by_label(words["lists.view_title"], exact=True).fill(MINE)
    boss.press("ui.save", dialog)
    tab = page.locator(".tab[aria-current=page]")
    expect(tab).to_contain_text(MINE)
    boss.look("list-saved")
    page.reload()
    expect(tab).to_contain_text(MINE)
    expect(page.locator(".pill")).to_have_count(2)
    if screen.phone:
        rows(boss).first.click()
        expect(page.locator(".sheet-record")).to_be_visible()
        return
    ask_for_a_customer(boss)
    change_and_put_back(boss)
    read_one_after_the_other(boss)
    take_along(boss)


def ask_for_a_customer(boss: Person) -> None:
    """A linked record is found by search, and its pill calls it by name also after a reload."""
    page, words = boss.page, boss.words
    seen = rows(boss).first.get_by_role("gridcell").nth(2).inner_text()
    narrow(boss, "customer", None, lambda form: boss.choose(form.locator(".chooser"), seen))
    stage = words.stage("order", "confirm")
    narrow(boss, "_stages", "has_none", lambda form: form.get_by_label(stage, exact=True).check())
    page.reload()
    pill = page.locator(".pill").filter(has_text=seen)
    expect(pill).to_contain_text(words.title("order", "customer"))
    expect(rows(boss).first).to_contain_text(seen)
    boss.look("list-of-a-customer")
    page.locator(".pill").filter(has_text=stage).locator(".pill-remove").click()
    pill.locator(".pill-remove").click()
    expect(page.locator(".pill")).to_have_count(2)


def change_and_put_back(boss: Person) -> None:
    """The order is another one: the view says so, and takes it."""
    page, words = boss.page, boss.words
    head = page.get_by_role("columnheader", name=re.compile(re.escape(words.title("order", "total"))))
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(page.get_by_text(words["lists.view_changed"], exact=True)).to_be_visible()
    boss.press("lists.view_put")
    expect(page.get_by_text(words["lists.view_changed"], exact=True)).to_have_count(0)
    number = page.get_by_role("columnheader").nth(1)
    number.get_by_role("button").click(modifiers=["Shift"])
    page.wait_for_url(re.compile(r"sort=total(,|%2C)no"))
    boss.press("lists.view_reset")
    page.wait_for_url(re.compile(r"sort=total(&|$)"))
    edge = head.get_by_role("separator")
    edge.focus()
    before = head.bounding_box()["width"]
    page.keyboard.press("ArrowRight")
    expect(edge).to_be_focused()
    assert head.bounding_box()["width"] > before
    boss.press("lists.columns")
    page.get_by_role("dialog", name=words["lists.columns"]).get_by_role("checkbox").nth(1).uncheck()
    page.keyboard.press("Escape")
    boss.press("lists.view_reset")


def read_one_after_the_other(boss: Person) -> None:
    page = boss.page
    rows(boss).first.click()
    side = page.locator(".records-side")
    first = side.get_by_role("heading", level=1)
    expect(first).to_be_visible()
    title = first.inner_text()
    page.keyboard.press("j")
    expect(first).not_to_have_text(title)
    boss.look("list-beside")
    page.keyboard.press("k")
    expect(first).to_have_text(title)
    page.reload()
    expect(side.get_by_role("heading", level=1)).to_have_text(title)
    page.keyboard.press("Escape")
    expect(side).to_have_count(0)


def take_along(boss: Person) -> None:
    page, words = boss.page, boss.words
    rows(boss).first.focus()
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    bar = page.get_by_role("toolbar")
    expect(bar).to_contain_text(words.say("lists.selected", count=2))
    boss.look("list-selected")
    bar.get_by_role("button", name=words["lists.export"]).click()
    with page.expect_download() as begun:
        page.get_by_role("menuitem", name=re.compile("^" + re.escape(words["lists.export_all"]))).click()
    assert begun.value.suggested_filename.endswith(".xlsx")
    book = openpyxl.load_workbook(io.BytesIO(begun.value.path().read_bytes()))
    assert book.worksheets[0].max_row == 3
    assert words.title("order", "total") in str(book.worksheets[0][1][0].value) or any(
        words.title("order", "total") in str(cell.value) for cell in book.worksheets[0][1])
    page.keyboard.press("Escape")
    expect(bar).to_have_count(0)
    boss.open("admin/exports")
    expect(page.locator(".admin-table tbody tr").first).to_contain_text(words["lists.exports_selected"])
    boss.look("exports")
