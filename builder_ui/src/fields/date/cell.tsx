import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

/** The short form, so that days of a column stand under each other. */
export function Cell({ value }: ShowProps) {
  return value === undefined ? <Blank /> : <time className="value-number" dateTime={String(value)}>{String(value)}</time>;
}
