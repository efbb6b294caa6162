import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";
import { endsOf } from "./ends.ts";

/** The short form, so that days of a column stand under each other. */
export function Cell({ value }: ShowProps) {
  if (value === undefined) return <Blank />;
  const [start, end] = endsOf(value);
  return <span className="value-number value-range">{typeof value === "string" ? value : start === end ? start : `${start} – ${end}`}</span>;
}
