import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

export function Display({ value }: ShowProps) {
  return value === undefined ? <Blank /> : <span translate="no" className="value-lines">{String(value)}</span>;
}
