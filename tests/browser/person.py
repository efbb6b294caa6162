"""One person at a browser: signs in, fills, decides. Every step waits for what a person would wait for."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.screens import Screen, Server
from tests.browser.soundness import Watch
from tests.browser.words import Words

# How long a person waits before giving up; a busy machine must not make a rule look broken.
PATIENCE = 30_000  # milliseconds
expect.set_options(timeout=PATIENCE)
NUMBER = re.compile(r"SO-\d{6}-\d{4}")


class Person:
    """Somebody with a page of his own."""

    def __init__(
        self, page: Page, watch: Watch, server: Server, words: Words, screen: Screen, shots: Path | None
    ) -> None:
        self.page, self.watch, self.server, self.words = page, watch, server, words
        self.screen, self.shots = screen, shots
        page.set_default_timeout(PATIENCE)

    def look(self, name: str) -> None:
        """The page as it stands is sound."""
        self.watch.look(name, self.shots)

    def open(self, path: str) -> None:
        self.page.goto(f"{self.server.address}/w/demo/{path}")

    def sign_in(self, login: str) -> None:
        self.page.goto(self.server.address)
        self.page.get_by_label(self.words["app.sign_in.login"], exact=True).fill(login)
        self.page.get_by_label(self.words["app.sign_in.password"], exact=True).fill(self.server.password)
        self.page.get_by_role("button", name=self.words["app.sign_in"], exact=True).click()
        self.page.wait_for_url(re.compile("/w/demo"))

    def press(self, word: str, within: Locator | None = None) -> None:
        """Press the button of this name (a key of the catalogue)."""
        place = within if within is not None else self.page
        place.get_by_role("button", name=self.words[word], exact=True).click()

    def field(self, path: str) -> Locator:
        return self.page.locator(f'.field[data-path="{path}"]')

    def fill(self, path: str, value: Any) -> None:
        """Type into a text, number, date or moment; answer yes or no; choose of a list."""
        place = self.field(path)
        if isinstance(value, bool):
            place.get_by_label(self.words["fields.yes" if value else "fields.no"], exact=True).check()
            return
        control = place.locator("input, textarea, select").first
        if control.evaluate("one => one.tagName") == "SELECT":
            control.select_option(str(value))
        else:
            control.fill(str(value))
            control.blur()

    def fill_range(self, path: str, start: str, end: str) -> None:
        """Type both days of a range, and go on to the next field."""
        for at, day in enumerate((start, end)):
            self.field(path).locator("input").nth(at).fill(day)
        self.field(path).locator("input").last.blur()

    def fill_all(self, **values: Any) -> None:
        for path, value in values.items():
            self.fill(path, value)

    def choose(self, place: Locator, text: str) -> None:
        """Search in a link, member or department, and take what is found."""
        place.get_by_role("combobox").click()
        place.get_by_role("combobox").fill(text)
        place.get_by_role("option").filter(has_text=text).first.click()

    def choose_first(self, place: Locator) -> None:
        """Take the first of what is on offer."""
        place.get_by_role("combobox").click()
        place.get_by_role("option").first.click()

    def attach(self, path: str, name: str, content: bytes) -> None:
        file = {"name": name, "mimeType": "application/pdf", "buffer": content}
        self.page.locator(f'input[data-files="{path}"]').set_input_files([file])
        expect(self.field(path).get_by_text(name)).to_be_visible()

    def add_row(self, subform: str, values: dict[str, Any]) -> None:
        """A new row: typed into the table at the desk, into a card on the phone."""
        place = self.field(subform)
        at = place.locator("tbody tr.row, li.card").count()
        place.get_by_role("button", name=self.words["fields.rows_add"]).click()
        self.type_row(subform, at, values)

    def open_row(self, subform: str, at: int, column: str) -> None:
        """Make one row ready for typing."""
        if self.screen.phone:
            toggle = self.page.locator(f'li[data-row="{subform}.{at}"] .card-toggle')
            if toggle.get_attribute("aria-expanded") != "true":
                toggle.click()
        else:
            self.cell(f"{subform}.{at}.{column}").click()

    def type_row(self, subform: str, at: int, values: dict[str, Any]) -> None:
        for column, value in values.items():
            place = self.cell(f"{subform}.{at}.{column}")
            if isinstance(value, Find):
                self.choose(place, value)
            elif place.locator("select").count():
                place.locator("select").select_option(str(value))
            else:
                place.locator("input").first.fill(str(value))

    def cell(self, path: str) -> Locator:
        tag = ".field" if self.screen.phone else "td"
        return self.page.locator(f'{tag}[data-path="{path}"]')

    def shown(self, path: str) -> str:
        """The text of a field or cell."""
        return self.page.locator(f'[data-path="{path}"]').first.inner_text()

    def needed(self) -> Locator:
        """The list of what is still missing, by name."""
        return self.page.locator(".needed")

    def number(self) -> str:
        """The number of the order on the page."""
        heading = self.page.get_by_role("heading", level=1)
        expect(heading).to_contain_text(NUMBER)
        found = NUMBER.search(heading.inner_text())
        assert found is not None
        return found[0]

    def take(self, order: str, stage: str) -> None:
        """Open the task of one order from the list of things to do."""
        self.open("work/todo")
        card = self.page.locator("a.work-card").filter(has_text=order).filter(has_text=stage)
        card.first.click()
        # Beside its list the first task is open from the start; this one takes its place.
        expect(self.page.locator("[data-task]").get_by_role("heading", level=1)).to_contain_text(order)
        expect(self.page.locator(".decision")).to_be_visible()

    def more(self, word: str) -> None:
        """Press something behind "more" of the decision bar."""
        self.page.locator(".decision").get_by_role("button", name=self.words["work.more"]).click()
        self.page.get_by_role("menuitem", name=re.compile("^" + re.escape(self.words[word]))).click()

    def step(self, id: str) -> Locator:
        """A work step of the task."""
        return self.page.locator(f'.step[data-path="sop.{id}"]')

    def take_steps(self, note: str = "") -> None:
        """Tick what must be done before the decision; a step that demands a note gets this one."""
        must = self.page.locator(".step:has(.step-must)")
        for path in [one.get_attribute("data-path") for one in must.all()]:
            step = self.page.locator(f'.step[data-path="{path}"]')
            if step.locator("textarea").count():
                step.locator("textarea").fill(note)
                self.press("sop.note_done", step)
            else:
                step.get_by_role("checkbox").click()
            expect(step.locator(".step-must")).to_have_count(0)

    def decide(self, word: str, comment: str | None = None) -> None:
        """The main action of the task, and wait until it is carried out."""
        bar = self.page.locator(".decision")
        if comment is not None:
            name = self.words["work.comment_decision"]
            if self.screen.phone:
                self.page.get_by_role("button", name=name).click()
            self.page.get_by_role("textbox", name=name).fill(comment)
        with self.page.expect_response(decided):
            bar.get_by_role("button", name=self.words[word], exact=True).click()


def decided(answer: Response) -> bool:
    """Whether the server carried out a decision."""
    asked = answer.request.method == "POST" and re.search(r"/(tasks|cases)/", answer.url)
    return bool(asked) and not answer.url.endswith("/begin") and answer.status == 200


class Find(str):
    """A value that is searched for rather than typed."""
