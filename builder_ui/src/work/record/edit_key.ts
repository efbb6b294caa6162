import { useEffect, useRef } from "react";
import { isTyping } from "../keyboard/typing.ts";

/** `e` begins editing where that is allowed. */
export function useEditKey(edit: (() => void) | null): void {
  const now = useRef(edit);
  now.current = edit;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "e" || now.current === null || isTyping(event)) return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
