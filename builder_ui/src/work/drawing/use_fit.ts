import { useEffect, useState, type RefObject } from "react";

/** Words of 13 px are 11 px then. Smaller nobody could read them: beyond, one scrolls. */
const LEAST = 0.85;
/** Around the paper, on each side. */
export const PADDING = 16;

/** The scale at which something of this width fits into the box; null until the box is seen. */
export function useFit(box: RefObject<HTMLElement | null>, width: number): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const found = box.current;
    if (found === null) return undefined;
    const watch = new ResizeObserver(() => setRoom(found.clientWidth > 0 ? found.clientWidth - 2 * PADDING : null));
    watch.observe(found);
    return () => watch.disconnect();
  }, [box]);
  if (room === null) return null;
  return width === 0 ? 1 : Math.max(LEAST, Math.min(1, room / width));
}
