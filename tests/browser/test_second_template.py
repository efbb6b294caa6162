"""A template of other words goes the same way: installed, filled in, approved, told by its timeline."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.browser.screens import Screen, Server
from tests.browser.words import Words

TEMPLATE = Path(__file__).parents[1] / "templates" / "leave_request"
HOLDERS = {"employee": ["张伟", "林晓芸"], "people_office": ["何静"]}


@pytest.fixture
def words(screen: Screen) -> Words:
    return Words(screen.language, TEMPLATE)


@pytest.fixture(scope="module")
def app(demo: Server) -> str:
    """The template, installed by command into the running demo."""
    words = ["template", "install", str(TEMPLATE), "--workspace", "demo"]
    command = [sys.executable, "-m", "formloom.cli", *words]
    done = subprocess.run(command, env=dict(demo.environment), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return re.search(r"app (\w+)", done.stdout)[1]


def give_roles(admin: Person) -> None:
    """An administrator says who has the template's roles."""
    for role, names in HOLDERS.items():
        admin.open("admin/roles")
        admin.page.locator("tbody").get_by_role("button", name=role_title(admin, role), exact=True).click()
        panel = admin.page.get_by_role("dialog")
        chooser = panel.get_by_label(admin.words["admin.role.members"])
        expect(chooser).to_have_attribute("aria-busy", "false")
        for name in names:
            if chooser.locator("option", has_text=name).count():
                chooser.select_option(label=name)
        admin.press("ui.save", panel)
        expect(panel).to_be_hidden()


def role_title(admin: Person, role: str) -> str:
    return str(json.loads((TEMPLATE / "manifest.json").read_text())["roles"][role][admin.screen.language])


def test_a_leave_is_asked_for_approved_and_reported_back(person, app):
    admin = person("chenli")
    give_roles(admin)
    admin.look("roles")

    # A form without a flow: the office keeps how many days somebody has.
    office = person("hejing")
    office.open(f"apps/{app}/balance/new")
    office.choose(office.field("holder"), "张伟")
    office.fill_all(year="2026", entitled="15", taken="5")
    expect(office.field("left")).to_contain_text("10")
    office.press("ui.save")
    office.page.wait_for_url(re.compile(rf"apps/{app}/balance/[0-9a-f-]{{36}}$"))
    office.look("balance")

    asker = person("zhangwei")
    asker.open(f"apps/{app}/leave/new")
    asker.choose_first(asker.field("balance"))
    asker.fill_all(kind="annual", reason="回家")
    asker.fill_range("away", "2026-12-09", "2026-12-07")
    expect(asker.field("away").locator(".field-problem")).to_be_visible()
    asker.fill_range("away", "2026-12-07", "2026-12-09")
    expect(asker.field("days")).to_contain_text("3")
    asker.look("leave-filled")
    asker.press("work.submit")
    asker.page.wait_for_url(re.compile(rf"apps/{app}/leave/[0-9a-f-]{{36}}$"))
    record = asker.page.url

    boss = person("linxiaoyun")
    boss.take("", asker.words.stage("leave", "supervisor"))
    boss.look("leave-task")
    boss.decide("work.approve")
    office.take("", asker.words.stage("leave", "registration"))
    office.fill("registered", True)
    office.decide("work.handle")
    asker.take("", asker.words.stage("leave", "back"))
    asker.fill("back_on", "2026-12-10")
    asker.decide("work.handle")

    asker.page.goto(record)
    expect(asker.page.get_by_text(asker.words["work.state.approved"], exact=True).first).to_be_visible()
    expect(asker.page.locator(".entry")).not_to_have_count(0)
    asker.look("leave-finished")
