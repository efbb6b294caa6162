// What every page must be, measured in the page itself. Returns a list of sentences; empty means sound.
// Data that people typed carries translate="no" and is free of the language rule.
({ phone, language }) => {
  const findings = [];
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 1 && box.height > 1 && style.visibility !== "hidden" && style.opacity !== "0"
      && !element.closest("[hidden], [inert], [aria-hidden='true']");
  };
  const name = (element) => {
    const label = element.getAttribute("aria-label") || element.innerText || element.getAttribute("name") || "";
    return `<${element.tagName.toLowerCase()}> "${label.trim().slice(0, 40)}"`;
  };

  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth + 1) {
    const wide = [...document.body.querySelectorAll("*")].filter((e) => shown(e)
      && e.getBoundingClientRect().right > window.innerWidth + 1 && getComputedStyle(e).position !== "fixed");
    findings.push(`scrolls sideways: ${root.scrollWidth} > ${window.innerWidth}, by ${wide.slice(-1).map(name)}`);
  }

  if (phone) {
    for (const element of document.querySelectorAll("button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=option]")) {
      if (!shown(element) || element.disabled || element.type === "hidden" || element.type === "file") continue;
      if (getComputedStyle(element).display === "inline" && element.closest("p")) continue;
      const target = element.matches("input[type=checkbox], input[type=radio]") ? element.closest("label") || element : element;
      const box = target.getBoundingClientRect();
      if (Math.round(box.height) < 44 || Math.round(box.width) < 44) {
        findings.push(`small target ${Math.round(box.width)}×${Math.round(box.height)}: ${name(element)}`);
      }
    }
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const foreign = language === "en" ? /[\u3400-\u9fff]/ : /[A-Za-z]{3,}/;
  const allowed = /^(Formloom|English|PDF|URL|SLA|Excel|Ctrl|Enter|Esc|Tab|ID|API)$/;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent.trim();
    if (!text || !element || element.matches("script, style, noscript") || !shown(element)) continue;
    const style = getComputedStyle(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    const clips = (e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX);
    const box = element.getBoundingClientRect();
    if (clips(element) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      && !element.title && !element.closest("[title]") && style.display !== "inline") {
      findings.push(`clipped text: "${text.slice(0, 40)}" in ${name(element)} (${box.width | 0} px)`);
    }
    if (element.closest("[translate=no]")) continue;
    const wrong = text.split(/[^A-Za-z\u3400-\u9fff]+/).find((word) => foreign.test(word) && !allowed.test(word));
    if (wrong && !element.closest("option[translate=no]")) {
      findings.push(`text of the other language: "${text.slice(0, 40)}" in ${name(element)}`);
    }
  }
  return [...new Set(findings)];
}
