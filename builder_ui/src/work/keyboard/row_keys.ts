/** `j` and `k` walk the rows of a list, Enter opens; the row that has the focus is the current one. */

import { useEffect, type RefObject } from "react";
import { isTyping } from "./typing.ts";

/** Rows are the elements inside `list` that match `[data-row-key]`; each can take the focus. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      const box = list.current;
      if (step === 0 || box === null || isTyping(event)) return;
      const rows = [...box.querySelectorAll<HTMLElement>("[data-row-key]")];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const next = at < 0 ? rows[0] : rows[at + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [list]);
}
