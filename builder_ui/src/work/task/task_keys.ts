/** `a` approves, `r` rejects, wherever nobody is typing. */

import { useEffect, useRef } from "react";
import { isTyping } from "../keyboard/typing.ts";

type Actions = { approve: (() => void) | null; reject: (() => void) | null };

export function useTaskKeys(actions: Actions): void {
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      const action = event.key === "a" ? now.current.approve : event.key === "r" ? now.current.reject : null;
      if (action === null) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
