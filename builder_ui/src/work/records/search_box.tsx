import { useEffect, useRef, useState } from "react";
import { useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/index.ts";

const PAUSE = 250;

/** Searches as one types, once typing pauses and no input method is at work. */
export function SearchBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState(text);
  const composing = useRef(false);
  const told = useRef(onChange);
  told.current = onChange;
  const asked = useRef(text);
  useEffect(() => {
    if (typed.trim() === asked.current || composing.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = typed.trim();
      told.current(asked.current);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div className="search-box" role="search">
      <Icon name="search" size={14} />
      <input className="control" type="search" aria-label={t("work.search")} placeholder={t("work.search")} value={typed} maxLength={200}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          setTyped(`${event.currentTarget.value} `.trimEnd());
        }}
        onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}
