import { useEffect, useRef } from "react";
import { isTyping } from "./typing.ts";

/** One key does one thing, where it is possible and nothing is being typed. */
export function useKey(key: string, action: (() => void) | null): void {
  const now = useRef(action);
  now.current = action;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== key || now.current === null || isTyping(event)) return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [key]);
}
