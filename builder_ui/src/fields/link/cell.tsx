import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

/** Only the title: in a table the row itself is the link. */
export function Cell({ value, refs }: ShowProps) {
  return value === undefined ? <Blank /> : <span className="value-text" translate="no">{refs[String(value)]?.title ?? String(value)}</span>;
}
