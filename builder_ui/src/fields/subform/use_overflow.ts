import { useEffect, useState, type RefObject } from "react";

/** Whether a box is wider inside than outside: then the keyboard must be able to scroll it. */
export function useOverflow(box: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const found = box.current;
    if (found === null) return undefined;
    const watch = new ResizeObserver(() => setOverflows(found.scrollWidth > found.clientWidth + 1));
    watch.observe(found);
    if (found.firstElementChild !== null) watch.observe(found.firstElementChild);
    return () => watch.disconnect();
  }, [box]);
  return overflows;
}
