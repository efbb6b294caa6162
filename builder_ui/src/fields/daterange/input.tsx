import { useT } from "../../app/languages/index.ts";
import type { InputProps } from "../kind.ts";
import { endsOf, withEnd } from "./ends.ts";

/** Two days. While one is half typed the browser says "no value"; that is no change yet. */
export function Input(given: InputProps) {
  const t = useT();
  const ends = endsOf(given.value);
  const day = (at: 0 | 1) => (
    <input className="control" id={at === 0 ? given.id : undefined} type="date" value={ends[at]} max="9999-12-31"
      aria-label={t(at === 0 ? "fields.range_start" : "fields.range_end")} required={given.needed}
      aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}
      onChange={(event) => event.target.validity.badInput || given.onChange(withEnd(given.value, at, event.target.value))} />
  );
  return <span className="range">{day(0)}<span className="range-dash" aria-hidden="true">–</span>{day(1)}</span>;
}
