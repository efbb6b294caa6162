"""Watch a page for what no page may do, and measure what every page must be."""

from pathlib import Path

from playwright.sync_api import Page, expect

HERE = Path(__file__).parent
MEASURE = (HERE / "soundness.js").read_text().split("\n", 2)[2]
AXE = HERE.parents[1] / "builder_ui" / "node_modules" / "axe-core" / "axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COUNT_VIOLATIONS = """
window.__violations = [];
document.addEventListener('securitypolicyviolation',
  (event) => window.__violations.push(event.effectiveDirective + ' ' + event.blockedURI));
"""


# A target that a bar at the edge half covers is measured again where a person would bring it: in the middle.
FIND = """async (tags) => {
  const found = (await axe.run(document, {runOnly: tags})).violations;
  for (const one of found.filter((one) => one.id === "target-size")) {
    const small = [];
    for (const node of one.nodes) {
      document.querySelector(node.target[0])?.scrollIntoView({block: "center"});
      const rule = {runOnly: {type: "rule", values: ["target-size"]}};
      const again = await axe.run({include: [node.target]}, rule);
      if (again.violations.length > 0) small.push(node);
    }
    one.nodes = small;
  }
  return found.filter((one) => one.nodes.length > 0).map((one) =>
    `axe ${one.id}: ` + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | "));
}"""


class Watch:
    """Collects console errors, page errors and policy violations of one page from its first moment."""

    def __init__(self, page: Page, *, language: str, phone: bool) -> None:
        self.page, self.language, self.phone = page, language, phone
        self.errors: list[str] = []
        page.add_init_script(COUNT_VIOLATIONS)
        page.on("pageerror", lambda error: self.errors.append(f"page error: {error}"))
        page.on("console", self._console)

    def _console(self, message) -> None:
        # A refused request is an answer the page handles; the browser logs it all the same.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.errors.append(f"console: {message.text}")

    def look(self, name: str, shots: Path | None = None) -> None:
        """Assert that the page as it stands is sound; keep a screenshot when asked to."""
        expect(self.page.locator("[aria-busy=true]")).to_have_count(0)
        self.page.evaluate("document.fonts.ready.then(() => true)")
        if shots is not None:
            shots.mkdir(parents=True, exist_ok=True)
            width = "390" if self.phone else "1440"
            self.page.screenshot(path=shots / f"{name}-{width}-{self.language}.png")
        findings = self.page.evaluate(MEASURE, {"phone": self.phone, "language": self.language[:2]})
        findings += self.errors
        findings += self.page.evaluate("window.__violations.map((one) => 'policy violation: ' + one)")
        findings += self._axe()
        where = f"{name} ({self.language}, {'phone' if self.phone else 'desk'})"
        assert not findings, "\n".join([where, *findings])

    def _axe(self) -> list[str]:
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text())
        return list(self.page.evaluate(FIND, AXE_TAGS))
