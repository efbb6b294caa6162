import { useLayoutEffect, useRef, type RefObject } from "react";
import { useLocation } from "react-router";

/** How far down each visited page was, by the key of its visit. */
const depths = new Map<string, number>();

/** A new page begins at its top, and one that is come back to where it was left. */
export function useScroll(main: RefObject<HTMLElement | null>): void {
  const { key, pathname } = useLocation();
  const page = useRef("");
  useLayoutEffect(() => {
    // Filters and tabs of the same page leave it where it is: only the path counts.
    if (page.current !== pathname) main.current?.scrollTo({ top: depths.get(key) ?? 0 });
    page.current = pathname;
  }, [main, key, pathname]);
  useLayoutEffect(() => {
    const element = main.current;
    const keep = (): void => void depths.set(key, element?.scrollTop ?? 0);
    element?.addEventListener("scroll", keep, { passive: true });
    return () => element?.removeEventListener("scroll", keep);
  }, [main, key]);
}
