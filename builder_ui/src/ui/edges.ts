import { useEffect, type RefObject } from "react";
import "./edges.css";

/** Marks a box that scrolls sideways with what lies beyond its edges, so that it fades there instead of being cut. */
export function useEdges(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const found = box.current;
    if (found === null) return undefined;
    const mark = (): void => {
      found.toggleAttribute("data-more-before", found.scrollLeft > 1);
      found.toggleAttribute("data-more-after", found.scrollWidth - found.clientWidth - found.scrollLeft > 1);
      // A scroll bar beside the content must not fade with it.
      found.style.setProperty("--beside", `${found.offsetWidth - found.clientWidth}px`);
    };
    const watch = new ResizeObserver(mark);
    watch.observe(found);
    for (const child of found.children) watch.observe(child);
    found.addEventListener("scroll", mark, { passive: true });
    return () => {
      watch.disconnect();
      found.removeEventListener("scroll", mark);
    };
  }, [box]);
}
