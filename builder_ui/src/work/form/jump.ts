/** Going to a field by its path: open what hides it, scroll there, put the focus into it. */

const CONTROLS = "input:not([type=hidden]):not([type=file]), select, textarea, button";

export function jumpTo(path: string): void {
  if (find(path) === null) openRow(path);
  // A row or section that opens draws its fields a moment later.
  requestAnimationFrame(() => focusOn(path));
}

/** Where one is: in the dialog on top, else on the page. Both may have a field of that name. */
const around = (): ParentNode => [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;

const find = (path: string): HTMLElement | null => around().querySelector<HTMLElement>(`[data-path="${path}"]`);

/** On the phone the rows of a subform are cards; only the open one has fields. */
function openRow(path: string): void {
  const row = path.split(".").slice(0, 2).join(".");
  document.querySelector<HTMLElement>(`[data-row="${row}"] .card-toggle[aria-expanded=false]`)?.click();
}

function focusOn(path: string): void {
  const place = find(path) ?? find(path.split(".")[0]!);
  if (place === null) return;
  place.closest("details")?.setAttribute("open", "");
  place.scrollIntoView({ block: "center" });
  const control = place.querySelector<HTMLElement>(CONTROLS);
  // A cell of a table becomes an editor when it is clicked, and takes the focus itself.
  if (control === null) place.click();
  else control.focus({ preventScroll: true });
}
