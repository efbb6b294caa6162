/** A list that opens over everything beside the control it belongs to. */

import { useEffect, type RefObject } from "react";

const MARGIN = 8;
const LEAST = 260;
const MOST = 320;

/** Show the popup while `open`, under its anchor or above it where there is no room, and keep it there. */
export function usePopup(popup: RefObject<HTMLElement | null>, anchor: RefObject<HTMLElement | null>, open: boolean): void {
  useEffect(() => {
    const [list, beside] = [popup.current, anchor.current];
    if (!open || list === null || beside === null) return undefined;
    const settle = (): void => place(list, beside);
    list.showPopover();
    settle();
    window.addEventListener("scroll", settle, true);
    window.addEventListener("resize", settle);
    return () => {
      window.removeEventListener("scroll", settle, true);
      window.removeEventListener("resize", settle);
      if (list.isConnected && list.matches(":popover-open")) list.hidePopover();
    };
  }, [popup, anchor, open]);
}

/** Put an open popover under its anchor, or above it where there is no room. */
export function place(list: HTMLElement, beside: HTMLElement): void {
  const spot = beside.getBoundingClientRect();
  const width = Math.min(Math.max(spot.width, LEAST), window.innerWidth - MARGIN * 2);
  const left = Math.max(MARGIN, Math.min(spot.left, window.innerWidth - width - MARGIN));
  const below = window.innerHeight - spot.bottom - MARGIN;
  const above = spot.top - MARGIN;
  const up = below < Math.min(MOST, list.scrollHeight) && above > below;
  list.style.setProperty("left", `${left}px`);
  list.style.setProperty("width", `${width}px`);
  list.style.setProperty("max-height", `${Math.min(MOST, up ? above : below)}px`);
  list.style.setProperty("top", up ? "auto" : `${spot.bottom + 4}px`);
  list.style.setProperty("bottom", up ? `${window.innerHeight - spot.top + 4}px` : "auto");
}
