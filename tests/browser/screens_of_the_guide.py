"""The pictures of the guides: ``make screens`` writes them. A demo of its own, as it is installed."""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.conftest import WIDTHS, chromium, running_demo
from tests.browser.person import Find, Person
from tests.browser.screens import Screen, Server
from tests.browser.soundness import Watch
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
ORDER, ORDERS = "SO-202610-0028", "apps/sales_follow_up/order"
IN_THE_GALLERY = "list"
"""The picture that also shows the template in the gallery."""
SIZES = {"desk": {"width": 1440, "height": 840}, "phone": WIDTHS["phone"]}
NOW = "2026-11-24T02:10:00+00:00"


def my_work(one: Person) -> None:
    """What waits for the reader, and beside it the task."""
    one.open("work/todo")
    expect(one.page.locator(".decision")).to_be_visible()


def new_order(one: Person) -> None:
    """An order half filled in: the customer brought the rest along, totals follow, needs are named."""
    one.open(f"{ORDERS}/new")
    one.choose(one.field("customer"), "华鑫水务")
    one.add_row("items", {"product": Find("S-AC-080"), "qty": 3})
    one.add_row("items", {"product": Find("S-SK-015"), "qty": 10})
    one.fill("freight", "260")


def orders(one: Person) -> None:
    """The orders that are on their way and dear, in the order of their promised date."""
    condition = {"all": [{"field": "total", "is": "ge", "value": 10000}]}
    one.open(f"{ORDERS}?view=running_orders&sort=promised_date&filter={quote(json.dumps(condition))}")
    expect(one.page.get_by_role("row").nth(1)).to_be_visible()


def an_order(one: Person) -> None:
    """One order: where it stands, who did what, how long it took."""
    one.open(f"{ORDERS}?search={ORDER}")
    one.page.get_by_role("row").filter(has_text=ORDER).click()
    one.page.get_by_role("link", name=one.words["work.open_page"]).click()
    expect(one.page.locator(".entry").first).to_be_visible()
    expect(one.page.locator(".canvas [data-state=active]:not([data-block])")).to_be_in_viewport(ratio=1)


def a_phone(one: Person) -> None:
    """A decision on the way."""
    one.open("work/todo")
    stage = one.words.stage("order", "credit")
    one.page.locator("a.work-card").filter(has_text=stage).first.click()
    expect(one.page.locator(".decision")).to_be_visible()


def members(one: Person) -> None:
    """The people of the workspace, one of them opened."""
    one.open("admin/members")
    one.page.get_by_role("button", name="孙丽").click()
    expect(one.page.get_by_role("dialog")).to_be_visible()


PICTURES: dict[str, tuple[str, str, Callable[[Person], None]]] = {
    "work": ("desk", "zhangwei", my_work),
    "new": ("desk", "zhangwei", new_order),
    "order": ("desk", "linxiaoyun", an_order),
    "list": ("desk", "linxiaoyun", orders),
    "phone": ("phone", "sunli", a_phone),
    "members": ("desk", "chenli", members),
}


def take(browser: Browser, server: Server, folder: Path, name: str, language: str) -> Path:
    """One picture in one language."""
    size, login, walk = PICTURES[name]
    context = browser.new_context(
        viewport=SIZES[size], locale=language, timezone_id="Asia/Shanghai", has_touch=size == "phone",
        is_mobile=size == "phone", reduced_motion="reduce",
    )
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    screen = Screen(size, language)
    watch = Watch(page, language=language, phone=screen.phone)
    one = Person(page, watch, server, Words(language, TEMPLATE), screen, None)
    one.sign_in(login)
    walk(one)
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    page.evaluate("document.fonts.ready.then(() => true)")
    path = folder / f"{name}.{language}.png"
    page.screenshot(path=path, animations="disabled")
    make_small(path)
    if name == IN_THE_GALLERY:
        shown = TEMPLATE / f"picture.{language}.jpg"
        page.screenshot(path=shown, quality=70, type="jpeg", animations="disabled")
    context.close()
    return path


def make_small(path: Path) -> None:
    """256 colours are enough for a page, in half the bytes."""
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


def stopped_clock(folder: Path) -> Path:
    """A clock that stands, so that pictures change only when the product does."""
    file = folder / "clock"
    file.write_text(NOW)
    return file


def main(folder: Path) -> None:
    """All pictures in both languages."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as data,
        running_demo(Path(data), None, FORMLOOM_CLOCK_FILE=str(stopped_clock(Path(data)))) as server,
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(**chromium())
        for language in ("en", "zh-CN"):
            for name in PICTURES:
                path = take(browser, server, folder, name, language)
                print(f"{path}  {path.stat().st_size // 1024} KB", flush=True)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
