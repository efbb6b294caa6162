import { useEffect, useRef } from "react";
import { isTyping } from "./typing.ts";

/** Esc closes what stands open beside the page, unless the key belongs to a text or to something on top. */
export function useEscapeKey(close: (() => void) | null): void {
  const now = useRef(close);
  now.current = close;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || now.current === null || isTyping(event)) return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
