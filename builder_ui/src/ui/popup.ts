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
    // What stands above may grow or go while the list is open, and the anchor moves without any event.
    let frame = requestAnimationFrame(function follow() {
      settle();
      frame = requestAnimationFrame(follow);
    });
    return () => {
      cancelAnimationFrame(frame);
      if (list.isConnected && list.matches(":popover-open")) list.hidePopover();
    };
  }, [popup, anchor, open]);
}

/** Put an open popover under its anchor, or above it where there is no room. */
export function place(list: HTMLElement, beside: HTMLElement, most = MOST): void {
  const spot = beside.getBoundingClientRect();
  const width = Math.min(Math.max(spot.width, LEAST), window.innerWidth - MARGIN * 2);
  const left = Math.max(MARGIN, Math.min(spot.left, window.innerWidth - width - MARGIN));
  const below = window.innerHeight - spot.bottom - MARGIN;
  const above = spot.top - MARGIN;
  const up = below < Math.min(most, list.scrollHeight) && above > below;
  list.style.setProperty("left", `${left}px`);
  list.style.setProperty("width", `${width}px`);
  list.style.setProperty("max-height", `${Math.min(most, up ? above : below)}px`);
  list.style.setProperty("top", up ? "auto" : `${spot.bottom + 4}px`);
  list.style.setProperty("bottom", up ? `${window.innerHeight - spot.top + 4}px` : "auto");
}
