"""Mail at the browser: what went out and what did not, a mail as it arrives, and one's own choices."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests import postgresql
from tests.browser import quick
from tests.browser.conftest import free_port, running_demo
from tests.browser.screens import SCREENS, Screen, Server
from tests.browser.words import ROOT, Words
from tests.post_office import PostOffice

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
ADMIN, REP, LAWYER = "chenli", "zhangwei", "zhouwenjing"
# Choices are kept: one person for each screen.
CHOOSERS = dict(zip(SCREENS, ("hejing", "fengjun", "zhengkai", "wuqiang"), strict=True))
REFUSED = "no such mailbox"


@pytest.fixture(scope="module")
def post() -> Iterator[PostOffice]:
    with PostOffice() as found:
        yield found


@pytest.fixture(scope="module")
def demo(server, post, tmp_path_factory) -> Iterator[Server]:
    """The demo with a mail server; fresh for this file."""
    folder = tmp_path_factory.mktemp("demo")
    if server is None:
        with running_demo(folder, None, SMTP_URL=post.url) as found:
            yield found
        return
    name = f"mail{free_port()}"
    with postgresql.database(server, name) as url, running_demo(folder, url, SMTP_URL=post.url) as found:
        yield found


@pytest.fixture
def words(screen: Screen) -> Words:
    return Words(screen.language, TEMPLATE)


@pytest.fixture
def waiting(person, post):
    """An order that reached the lawyers and finance; the server takes no mail for the lawyers."""
    rep = person(REP)
    taken = len(post.taken)
    post.refuse[f"{LAWYER}@demo.example"] = f"550 {REFUSED}"
    number = quick.submit_order(rep)["number"]
    quick.confirm(rep, number)
    post.wait(lambda: len(post.taken) > taken)
    return number


def test_an_administrator_sees_what_was_sent_and_sends_again_what_was_refused(person, waiting, post):
    admin = person(ADMIN)
    words = admin.words
    admin.open("admin/mail?state=sent")
    expect(admin.page.get_by_role("heading", level=1)).to_have_text(words["mail.outgoing"])
    admin.look("mail-sent")
    admin.page.locator("tbody button.admin-open").first.click()
    letter = admin.page.frame_locator("iframe")
    expect(letter.get_by_role("heading")).to_contain_text(waiting)
    admin.look("mail-letter")
    admin.open("admin/mail")
    refused = admin.page.locator("tbody tr").filter(has_text=REFUSED).first
    expect(refused).to_contain_text(words["mail.reason.refused"])
    admin.look("mail-waiting")
    post.refuse.clear()
    refused.get_by_role("button", name=words["mail.again"]).click()
    expect(admin.page.locator("tbody tr").filter(has_text=REFUSED)).to_have_count(0)
    admin.open("admin/mail?state=dead")
    expect(admin.page.get_by_text(words["mail.empty.dead"])).to_be_visible()
    admin.look("mail-dead")


def test_one_chooses_where_mail_goes_and_what_comes(person, screen):
    me = person(CHOOSERS[screen])
    words = me.words
    me.open("me")
    box = me.page.get_by_label(words["mail.address"], exact=True)
    expect(box).not_to_have_value("")
    box.fill("no address")
    me.press("ui.save")
    expect(me.page.locator("[aria-invalid=true]")).to_be_visible()
    me.look("me-mail-refused")
    box.fill("me@example.com")
    me.press("ui.save")
    expect(me.page.get_by_role("button", name=words["ui.save"], exact=True)).to_be_disabled()
    copies = me.page.get_by_label(words["mail.kind.cc"])
    copies.uncheck()
    expect(copies).to_be_enabled()
    me.page.reload()
    expect(me.page.get_by_label(words["mail.kind.cc"])).not_to_be_checked()
    expect(me.page.get_by_label(words["mail.address"], exact=True)).to_have_value("me@example.com")
