import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

/** A number to call; a masked one is only text. */
export function Display({ value }: ShowProps) {
  if (value === undefined) return <Blank />;
  const text = String(value);
  return text.includes("*") ? <span className="value-number" translate="no">{text}</span> : <a className="value-number" translate="no" href={`tel:${text}`}>{text}</a>;
}
