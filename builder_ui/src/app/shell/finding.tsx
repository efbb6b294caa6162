import { lazy, Suspense, useEffect } from "react";
import { useFinding } from "./finding_state.ts";

const KeysHelp = lazy(async () => ({ default: (await import("./keys_help.tsx")).KeysHelp }));
const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));

/** Ctrl/⌘-K finds anything, `?` lists the keys. */
export function Finding() {
  const open = useFinding((state) => state.open);
  useEffect(() => {
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  const close = (): void => useFinding.setState({ open: null });
  return (
    <Suspense>
      {open === "palette" && <Palette onClose={close} />}
      {open === "keys" && <KeysHelp onClose={close} />}
    </Suspense>
  );
}

function listen(event: KeyboardEvent): void {
  if (event.isComposing || event.altKey || document.querySelector("dialog[open]") !== null) return;
  const palette = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  const keys = event.key === "?" && !isTyping(event.target);
  if (!palette && !keys) return;
  event.preventDefault();
  useFinding.setState({ open: palette ? "palette" : "keys" });
}

/** Whether a key pressed there is a letter of somebody's text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
}
