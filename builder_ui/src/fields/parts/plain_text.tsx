import type { ShowProps } from "../kind.ts";
import { Blank } from "./blank.tsx";

/** A text as it is. */
export function PlainText({ value }: ShowProps) {
  return value === undefined ? <Blank /> : <span className="value-text" translate="no">{String(value)}</span>;
}
