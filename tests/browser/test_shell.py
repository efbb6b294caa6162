"""The frame around the pages: signing in, finding one's way, languages, administration, lost networks."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from formloom.web.catalogue.sentences import sentence
from formloom.web.shell import STATIC
from tests.browser.conftest import Screen, Server
from tests.browser.person import Person
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
SCREENS = [Screen(size, language) for size in ("desk", "phone") for language in ("zh-CN", "en")]
DESK = Screen("desk", "en")
ADMIN, REP = "chenli", "zhangwei"
# A choice of language belongs to the account: one for each screen.
CHOOSERS = dict(zip(SCREENS, ("hejing", "fengjun", "zhengkai", "wuqiang"), strict=True))
INITIAL_JAVASCRIPT = 130 * 1024


@pytest.fixture
def visitor(demo: Server, open_page, shots: Path | None) -> Callable[[Screen], Person]:
    """Somebody with a browser, not yet signed in."""
    return lambda screen: Person(*open_page(screen), demo, Words(screen.language, TEMPLATE), screen, shots)


@pytest.fixture
def person(visitor) -> Callable[..., Person]:
    """person("chenli"): signed in, at the desk and in English unless told otherwise."""

    def enter(login: str, screen: Screen = DESK) -> Person:
        found = visitor(screen)
        found.sign_in(login)
        expect(found.page.get_by_role("navigation", name=found.words["app.rail"])).to_be_visible()
        return found

    return enter


def login_box(somebody: Person) -> Locator:
    return somebody.page.get_by_label(somebody.words["app.sign_in.login"], exact=True)


def type_credentials(somebody: Person, login: str, password: str) -> None:
    login_box(somebody).fill(login)
    somebody.page.get_by_label(somebody.words["app.sign_in.password"], exact=True).fill(password)


def wait_for_address(somebody: Person, path: str) -> None:
    somebody.page.wait_for_url(f"{somebody.server.address}/w/demo/{path}")


@pytest.mark.parametrize("screen", SCREENS, ids=str)
class TestOnEveryScreen:
    def test_signing_in_says_what_is_wrong_and_leads_where_one_wanted_to_go(self, visitor, screen):
        somebody = visitor(screen)
        somebody.open("notices")
        somebody.page.get_by_role("heading", level=1).wait_for()
        somebody.look("sign-in")
        type_credentials(somebody, ADMIN, "not this one")
        somebody.press("app.sign_in")
        expect(somebody.page.get_by_role("alert")).to_be_visible()
        expect(login_box(somebody)).to_have_value(ADMIN)
        somebody.look("sign-in-refused")
        type_credentials(somebody, ADMIN, somebody.server.password)
        somebody.press("app.sign_in")
        wait_for_address(somebody, "notices")
        title = somebody.words["app.notices.title"]
        expect(somebody.page.get_by_role("heading", level=1)).to_have_text(title)
        somebody.look("notices")

    def test_every_area_is_one_step_away(self, person, screen):
        rep = person(REP, screen)
        words = rep.words
        areas = rep.page.get_by_role("navigation", name=words["app.rail"])
        areas.get_by_role("link", name=words["app.apps"]).click()
        rep.page.wait_for_url("**/w/demo/apps**")
        expect(rep.page.get_by_role("heading", level=1)).to_be_visible()
        expect(areas.get_by_role("link", name=words["app.admin"])).to_have_count(0)
        rep.open("apps")
        rep.look("apps")
        rep.open("nowhere")
        expect(rep.page.get_by_role("heading", name=words["app.missing.title"])).to_be_visible()
        rep.look("missing")
        rep.page.get_by_role("link", name=words["app.missing.home"]).click()
        wait_for_address(rep, "work/todo")

    def test_the_account_page_changes_the_language_for_good(self, person, screen):
        chooser = person(CHOOSERS[screen], screen)
        other = {"en": "中文", "zh-CN": "English"}[screen.language]
        own = {"en": "English", "zh-CN": "中文"}[screen.language]
        chooser.open("me")
        chooser.look("me")
        chooser.page.locator("label", has_text=other).click()
        expected = Words({"en": "zh-CN", "zh-CN": "en"}[screen.language], TEMPLATE)
        expect(chooser.page.get_by_role("heading", level=1)).to_have_text(expected["app.account"])
        expect(chooser.page.locator("html")).to_have_attribute("lang", expected.language)
        chooser.page.reload()
        expect(chooser.page).to_have_title(f"{expected['app.account']} · {expected['app.name']}")
        chooser.page.locator("label", has_text=own).click()
        expect(chooser.page.get_by_role("heading", level=1)).to_have_text(chooser.words["app.account"])

    def test_the_pages_of_administration_are_sound(self, person, screen):
        admin = person(ADMIN, screen)
        words = admin.words
        for noun, one in (("members", "member"), ("departments", "department"), ("roles", "role")):
            admin.open(f"admin/{noun}")
            expect(admin.page.get_by_role("heading", level=1)).to_have_text(words[f"admin.{noun}"])
            expect(admin.page.locator("tbody tr").first).to_be_visible()
            admin.look(noun)
            admin.page.locator("tbody tr").first.get_by_role("button").click()
            expect(admin.page.get_by_role("dialog", name=words[f"admin.{one}.edit"])).to_be_visible()
            admin.look(f"{noun}-edit")
            admin.press("ui.cancel")
            admin.press(f"admin.{one}.new")
            admin.press("ui.save", admin.page.get_by_role("dialog"))
            refused = admin.page.locator("[aria-invalid=true]").first
            expect(refused).to_have_accessible_description(sentence("required", {}, screen.language))
            admin.look(f"{noun}-refused")

    def test_working_time_shows_what_counts_in_the_weeks_ahead(self, person, screen):
        admin = person(ADMIN, screen)
        admin.open("admin/calendar")
        expect(admin.page.get_by_role("heading", level=1)).to_have_text(admin.words["admin.calendar"])
        expect(admin.page.get_by_role("radio")).to_be_checked()
        expect(admin.page.locator(".week-day")).to_have_count(42)
        admin.look("working-time")

    def test_who_may_not_administer_is_told_who_can_help(self, person, screen):
        rep = person(REP, screen)
        rep.open("admin/members")
        expect(rep.page.get_by_role("heading", name=rep.words["app.forbidden.title"])).to_be_visible()
        rep.look("forbidden")


def test_a_new_member_signs_in_and_leaves_when_deactivated(person, visitor):
    admin = person(ADMIN)
    words = admin.words
    admin.open("admin/members?new")
    panel = admin.page.get_by_role("dialog")
    panel.get_by_role("textbox", name=words["admin.member.name"], exact=True).fill("Ada Lovelace")
    panel.get_by_role("textbox", name=words["admin.member.login"]).fill("ada")
    panel.get_by_role("textbox", name=words["admin.member.password"]).fill("a long enough password")
    admin.press("ui.save", panel)
    expect(panel).to_have_count(0)
    row = admin.page.get_by_role("button", name="Ada Lovelace")
    expect(row).to_be_visible()

    ada = visitor(DESK)
    ada.page.goto(ada.server.address)
    type_credentials(ada, "ada", "a long enough password")
    ada.press("app.sign_in")
    wait_for_address(ada, "work/todo")

    row.click()
    admin.press("admin.member.deactivate", panel)
    admin.page.get_by_role("dialog").last.get_by_role("button", name=words["admin.member.deactivate"]).click()
    expect(row).to_have_count(0)

    # Her open page says why, and leads out; signing in again says the same.
    told = ada.page.get_by_role("dialog", name=words["app.deactivated.title"])
    expect(told).to_be_visible()
    ada.look("deactivated")
    ada.press("app.sign_out", told)
    ada.page.wait_for_url("**/sign-in")
    type_credentials(ada, "ada", "a long enough password")
    ada.press("app.sign_in")
    expect(ada.page.get_by_role("alert")).to_have_text(sentence("account_deactivated", {}, "en"))


def test_two_who_change_the_same_are_told_and_lose_nothing(person):
    one, other = person(ADMIN), person(ADMIN)
    for admin in (one, other):
        admin.open("admin/departments")
        admin.page.locator("tbody tr").first.get_by_role("button").click()
    name = one.page.get_by_role("dialog").get_by_label(one.words["admin.department.title"])
    name.fill("Renamed first")
    one.press("ui.save")
    expect(one.page.get_by_role("dialog")).to_have_count(0)

    later = other.page.get_by_role("dialog")
    later.get_by_label(other.words["admin.department.title"]).fill("Renamed second")
    other.press("ui.save", later)
    expect(later.get_by_role("alert")).to_be_visible()
    expect(later.get_by_label(other.words["admin.department.title"])).to_have_value("Renamed second")
    other.press("ui.save", later)
    expect(later).to_have_count(0)
    # The first one's open page learns of it without being loaded again.
    expect(one.page.get_by_role("button", name="Renamed second")).to_be_visible()


def test_an_ended_session_keeps_the_page(person):
    admin = person(ADMIN)
    admin.open("admin/roles?new")
    panel = admin.page.get_by_role("dialog", name=admin.words["admin.role.new"])
    panel.get_by_label(admin.words["admin.role.title"]).fill("Typed before")
    panel.get_by_label(admin.words["admin.role.key"]).fill("typed_before")
    admin.page.context.clear_cookies()
    admin.press("ui.save", panel)
    again = admin.page.get_by_role("dialog", name=admin.words["app.ended.title"])
    again.get_by_label(admin.words["app.sign_in.password"], exact=True).fill(admin.server.password)
    admin.look("ended")
    admin.press("app.sign_in", again)
    expect(again).to_have_count(0)
    expect(panel.get_by_label(admin.words["admin.role.title"])).to_have_value("Typed before")
    admin.press("ui.save", panel)
    expect(admin.page.get_by_role("button", name="Typed before")).to_be_visible()


def test_signing_out_ends_the_session(person):
    rep = person(REP)
    rep.page.get_by_role("button", name=rep.words["app.account"]).click()
    rep.page.get_by_role("menuitem", name=rep.words["app.sign_out"]).click()
    rep.page.wait_for_url("**/sign-in")
    rep.open("work/todo")
    rep.page.wait_for_url("**/sign-in?next=**")


def test_a_lost_network_is_said_for_as_long_as_it_lasts(person):
    rep = person(REP)
    # Everything that the page loads bit by bit is there: the list, the first task beside it, its form.
    expect(rep.page.locator("a.work-card").first).to_be_visible()
    expect(rep.page.locator("[data-task] .decision")).to_be_visible()
    expect(rep.page.locator(".skeleton, [aria-busy=true]")).to_have_count(0)
    rep.page.context.set_offline(True)
    expect(rep.page.get_by_text(rep.words["app.offline"])).to_be_visible()
    rep.look("offline")
    rep.page.context.set_offline(False)
    expect(rep.page.get_by_text(rep.words["app.offline"])).to_have_count(0)


def test_the_keyboard_goes_anywhere(person):
    admin = person(ADMIN)
    words = admin.words
    admin.page.keyboard.press("Control+k")
    search = admin.page.get_by_role("combobox", name=words["app.palette.hint"])
    expect(search).to_be_focused()
    search.fill(words["admin.departments"].lower())
    expect(admin.page.get_by_role("option", selected=True)).to_contain_text(words["admin.departments"])
    admin.look("palette")
    admin.page.keyboard.press("Enter")
    wait_for_address(admin, "admin/departments")
    admin.page.keyboard.press("?")
    expect(admin.page.get_by_role("dialog", name=words["app.keys.title"])).to_be_visible()
    admin.look("keys")
    admin.page.keyboard.press("Escape")
    expect(admin.page.get_by_role("dialog")).to_have_count(0)


def test_the_way_back_after_signing_in_never_leads_elsewhere(visitor):
    somebody = visitor(DESK)
    somebody.page.goto(f"{somebody.server.address}/sign-in?next=//example.com/")
    type_credentials(somebody, REP, somebody.server.password)
    somebody.press("app.sign_in")
    wait_for_address(somebody, "work/todo")


def test_the_first_page_is_light():
    manifest = json.loads((STATIC / ".vite" / "manifest.json").read_text())
    wanted, seen = ["index.html", "src/app/languages/zh/index.ts"], set()
    while wanted:
        name = wanted.pop()
        seen.add(name)
        wanted += [one for one in manifest[name].get("imports", []) if one not in seen]
    size = sum(len(gzip.compress((STATIC / manifest[name]["file"]).read_bytes())) for name in seen)
    assert size <= INITIAL_JAVASCRIPT
