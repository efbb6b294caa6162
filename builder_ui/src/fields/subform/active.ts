/** Which row mounts editors, and how the keyboard walks through them. */

import { useEffect, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

export type Active = { row: string; column: string };

type Given = {
  box: RefObject<HTMLElement | null>;
  keys: string[];
  firstColumn: string;
  /** Adds a row at the end and gives its key; null where rows cannot be added. */
  add: (() => string) | null;
};

const CONTROLS = "[data-cell] :is(input, select, textarea, button):not([tabindex='-1'])";

export type Walking = {
  active: Active | null;
  open: (row: string, column?: string) => void;
  close: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
};

export function useActive({ box, keys, firstColumn, add }: Given): Walking {
  const [active, setActive] = useState<Active | null>(null);
  const open = (row: string, column = firstColumn): void => setActive({ row, column });

  useEffect(() => {
    if (active === null) return;
    const cell = box.current?.querySelector(`[data-cell="${active.row}:${active.column}"]`);
    const control = cell?.querySelector<HTMLElement>("input, select, textarea, button");
    if (control !== document.activeElement) control?.focus();
  }, [active, box]);

  const below = (column: string): void => {
    const next = keys[keys.indexOf(active?.row ?? "") + 1];
    if (next !== undefined) open(next, column);
    else if (add !== null) open(add());
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (active === null || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const target = event.target as HTMLElement;
    const column = target.closest<HTMLElement>("[data-cell]")?.dataset["cell"]?.split(":")[1];
    if (column === undefined) return;
    if (event.key === "Enter" && target.tagName !== "TEXTAREA" && target.tagName !== "BUTTON") {
      event.preventDefault();
      below(column);
    } else if (event.key === "Tab" && !event.shiftKey && isLast(target) && keys.at(-1) !== active.row) {
      event.preventDefault();
      open(keys[keys.indexOf(active.row) + 1]!);
    }
  };

  // A click beside the rows closes them; leaving the window does not.
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (document.hasFocus() && !event.currentTarget.contains(event.relatedTarget)) setActive(null);
  };

  return { active, open, close: () => setActive(null), onKeyDown, onBlur };
}

function isLast(target: HTMLElement): boolean {
  return [...(target.closest("tr")?.querySelectorAll(CONTROLS) ?? [])].at(-1) === target;
}
