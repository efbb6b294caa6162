/** Whether a key belongs to something else: a text being typed, a menu, a dialog, the browser, an input method. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector("dialog[open], :popover-open") !== null) return true;
  return event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable=true]") !== null;
}
