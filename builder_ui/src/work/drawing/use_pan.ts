import { useEffect, type RefObject } from "react";

/** A paper larger than its box is moved with the mouse; fingers and wheels scroll it anyway. */
export function usePan(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const found = box.current;
    if (found === null) return undefined;
    const fits = (): boolean => found.scrollWidth <= found.clientWidth && found.scrollHeight <= found.clientHeight;
    const watch = new ResizeObserver(() => found.classList.toggle("canvas-movable", !fits()));
    watch.observe(found);
    if (found.firstElementChild !== null) watch.observe(found.firstElementChild);
    const onDown = (event: PointerEvent): void => {
      if (event.pointerType !== "mouse" || event.button !== 0 || fits()) return;
      found.setPointerCapture(event.pointerId);
      found.classList.add("canvas-moving");
    };
    const onMove = (event: PointerEvent): void => {
      if (found.hasPointerCapture(event.pointerId)) found.scrollBy(-event.movementX, -event.movementY);
    };
    const onUp = (): void => found.classList.remove("canvas-moving");
    found.addEventListener("pointerdown", onDown);
    found.addEventListener("pointermove", onMove);
    found.addEventListener("lostpointercapture", onUp);
    return () => {
      watch.disconnect();
      found.removeEventListener("pointerdown", onDown);
      found.removeEventListener("pointermove", onMove);
      found.removeEventListener("lostpointercapture", onUp);
    };
  }, [box]);
}
