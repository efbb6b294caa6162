import { useState, type CSSProperties } from "react";
import { flushSync } from "react-dom";
import { useLanguage } from "../../app/languages/index.ts";
import type { InputProps } from "../kind.ts";
import { plainNumber, readTyped, shownNumber } from "../typed_number.ts";
import { placeholderOf } from "../words.ts";

type Given = InputProps & { scale: number | undefined; before?: string; after?: string };

/** A number: plain while it is typed, grouped at rest. */
export function NumberBox({ scale, before = "", after = "", ...given }: Given) {
  const language = useLanguage();
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <span className="control-with" style={{ "--before": before.length } as CSSProperties}>
      {before !== "" && <span className="control-before" translate="no">{before}</span>}
      <input className="control control-number" id={given.id} type="text" inputMode="decimal" autoComplete="off"
        value={typing ?? shownNumber(given.value, scale)}
        placeholder={placeholderOf(given.field, language) || undefined}
        required={given.needed} aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}
        onFocus={(event) => {
          // Drawn at once, because another text in the box would take the selection away.
          flushSync(() => setTyping(plainNumber(given.value)));
          event.target.select();
        }}
        onBlur={() => setTyping(null)}
        onChange={(event) => {
          setTyping(event.target.value);
          given.onChange(readTyped(event.target.value));
        }} />
      {after !== "" && <span className="control-after" translate="no">{after}</span>}
    </span>
  );
}
