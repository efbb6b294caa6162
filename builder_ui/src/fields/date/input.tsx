import type { InputProps } from "../kind.ts";

/** A day. While it is half typed the browser says "no value"; that is no change yet. */
export function Input(given: InputProps) {
  return (
    <input className="control" id={given.id} type="date" max="9999-12-31" value={String(given.value ?? "")}
      required={given.needed} aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}
      onChange={(event) => event.target.validity.badInput || given.onChange(event.target.value || null)} />
  );
}
