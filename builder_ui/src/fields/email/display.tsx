import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

/** An address to write to; a masked one is only text. */
export function Display({ value }: ShowProps) {
  if (value === undefined) return <Blank />;
  const text = String(value);
  return text.includes("*") ? <span className="value-text" translate="no">{text}</span> : <a className="value-text" translate="no" href={`mailto:${text}`}>{text}</a>;
}
