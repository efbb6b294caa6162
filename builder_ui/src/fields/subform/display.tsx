import type { ShowProps } from "../kind.ts";
import { Rows } from "./rows.tsx";

/** The same rows: where they cannot come and go, some of their columns may still be typed. */
export function Display({ field }: ShowProps) {
  return <Rows field={field} />;
}
