import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

export function Cell({ value }: ShowProps) {
  return value === undefined ? <Blank /> : <span className="value-number" translate="no">{String(value)}</span>;
}
