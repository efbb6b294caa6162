"""An administrator looks through the gallery, installs an app with its sample, takes the sample away."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.screens import Screen
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"


@pytest.fixture
def words(screen: Screen) -> Words:
    return Words(screen.language, TEMPLATE)


def open_template(admin):
    """The panel of the order template."""
    admin.open("gallery")
    card = admin.page.locator(".gallery-card").filter(has_text=admin.words.app_title())
    expect(card.locator("img")).to_have_js_property("complete", True)
    return card


def test_an_app_is_installed_with_its_sample_which_is_removed_again(person, words):
    admin = person("chenli")
    card = open_template(admin)
    expect(card).to_contain_text(words["gallery.installed"])
    admin.look("gallery")
    card.get_by_role("link").click()
    panel = admin.page.get_by_role("dialog")
    expect(panel.get_by_role("checkbox")).to_be_checked()
    admin.look("gallery-template")

    # A second copy, with numbers on the way, opens by itself for whoever installed it.
    admin.press("gallery.install_again", panel)
    expect(panel.get_by_role("progressbar").first).to_be_visible()
    admin.page.wait_for_url(re.compile(r"/apps/sales_follow_up_\d"))
    expect(admin.page.locator(".toast")).to_contain_text(words.say("gallery.done", title=words.app_title()))
    key = re.search(r"sales_follow_up_\d+", admin.page.url)[0]

    open_template(admin).get_by_role("link").click()
    row = panel.get_by_role("listitem").filter(has_text=key)
    admin.press("gallery.remove", row)
    asked = admin.page.get_by_role("dialog").last
    expect(asked).to_contain_text("300")
    admin.look("gallery-remove")
    admin.press("gallery.remove", asked)
    expect(row.get_by_role("button", name=words["gallery.remove"])).to_have_count(0)
    admin.open(f"apps/{key}/customer")
    expect(admin.page.locator(".state-title").first).to_be_visible()


def test_who_does_not_administer_is_told_who_can(person):
    rep = person("zhangwei")
    rep.open("gallery")
    expect(rep.page.get_by_role("heading", name=rep.words["gallery.forbidden"])).to_be_visible()
    expect(rep.page.get_by_role("link", name=rep.words["gallery.title"], exact=True)).to_have_count(0)
