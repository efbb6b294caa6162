import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

export function Display({ value, refs }: ShowProps) {
  return value === undefined ? <Blank /> : <span className="value-text" translate="no">{refs[String(value)]?.title ?? String(value)}</span>;
}
