import { useEffect, useState, type RefObject } from "react";

/** Smaller than this nobody could read it; then one scrolls. */
const LEAST = 0.85;
const PADDING = 32;

/** The scale at which something of this width fits into the box. */
export function useFit(box: RefObject<HTMLElement | null>, width: number): number {
  const [room, setRoom] = useState(width);
  useEffect(() => {
    const found = box.current;
    if (found === null) return undefined;
    const watch = new ResizeObserver(() => setRoom(found.clientWidth - PADDING));
    watch.observe(found);
    return () => watch.disconnect();
  }, [box]);
  return width === 0 ? 1 : Math.max(LEAST, Math.min(1, room / width));
}
