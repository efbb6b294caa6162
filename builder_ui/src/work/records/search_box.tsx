import { useEffect, useRef, useState } from "react";
import { useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/index.ts";

const PAUSE = 250;

/** Searches as one types, once typing pauses and no input method is at work. */
export function SearchBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState(text);
  // State, not a note beside it: the last letters come before the end of the composition, and then nothing else changes.
  const [composing, setComposing] = useState(false);
  const told = useRef(onChange);
  told.current = onChange;
  const asked = useRef(text);
  useEffect(() => {
    // Put back from outside: another view, a step back in the browser.
    if (text === asked.current) return;
    asked.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => {
    if (typed.trim() === asked.current || composing) return undefined;
    const timer = setTimeout(() => {
      asked.current = typed.trim();
      told.current(asked.current);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, composing]);
  return (
    <div className="search-box" role="search">
      <Icon name="search" size={14} />
      <input className="control" type="search" aria-label={t("work.search")} placeholder={t("work.search")} value={typed} maxLength={200}
        onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}
        onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}
